/**
 * Where and when: pure functions from a request, candidates and free capacity to a plan or a refusal.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.planning.Strategy} is the interface of all strategies and {@link
 * org.gradi.planning.Strategies} knows them by name. {@link org.gradi.planning.PlanningProblem} is what they
 * are given. {@link org.gradi.planning.GradiStrategy} is the source's algorithm; {@link
 * org.gradi.planning.CoReservationSearch} finds the earliest common window of a main cluster and its
 * neighbours. {@link org.gradi.planning.Negotiator} looks for what could be offered instead.
 *
 * <p><b>Invariants.</b> A plan never takes more processors or bandwidth than are free at any second. The same
 * problem gives the same decision. Every refusal has causes.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model}, {@code org.gradi.profile},
 * {@code org.gradi.fuzzy}. Knows no thread, clock, file or random source.
 */
package org.gradi.planning;
