/**
 * Where and when: pure functions from a request, candidates and free capacity to a plan or a refusal.
 *
 *
 * <p><b>Invariants.</b> A plan never takes more processors or bandwidth than are free at any second. The same problem
 * gives the same decision. Every refusal has causes.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model}, {@code org.gradi.profile},
 * {@code org.gradi.fuzzy}. Knows no thread, clock, file or random source.
 */
package org.gradi.planning;
