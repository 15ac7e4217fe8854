/**
 * Simulated clusters: each with a manager that keeps its own state, serves local users too, and can be made
 * to fail.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.cluster.simulated.SimulatedGrid} builds the shared
 * {@link org.gradi.cluster.simulated.SimulatedClock} and one
 * {@link org.gradi.cluster.simulated.SimulatedManager} per cluster. A manager runs its own affairs (holds
 * that expire, reservations that end, local jobs) up to the clock's second before it answers. A
 * {@link org.gradi.cluster.simulated.FaultScript} makes chosen calls fail. {@link
 * org.gradi.cluster.simulated.SimulatedGrid#copyOf} begins with what other managers told, for trying out on
 * a copy what would become of real clusters.
 *
 * <p><b>Invariants.</b> Never more processors taken than the cluster has, at any second. The same settings
 * and the same calls at the same grid times give the same answers; how the clock got to those times does not
 * matter.
 *
 * <p><b>Units.</b> Seconds since 1970-01-01T00:00:00Z inside; windows include their start and exclude their
 * end.
 *
 * <p><b>Neighbours.</b> Imports {@code java.*}, {@code org.gradi.model} and the door
 * {@code org.gradi.cluster}. Knows no wall clock: who wants the time to run calls {@code advance}.
 */
package org.gradi.cluster.simulated;
