/**
 * Free capacity over time, as a step function; for processors and for bandwidth alike.
 *
 * <p><b>Where to begin.</b> {@link org.gradi.profile.FreeCapacity} is what readers see (planner, map, check);
 * {@link org.gradi.profile.CapacityProfile} is the one implementation and the only thing that can take or
 * give back. {@link org.gradi.profile.CommonWindows} searches several profiles at once.
 *
 * <p><b>Invariants.</b> Never less than nothing free, never more than the capacity, at any second.
 *
 * <p><b>Units.</b> Moments are seconds since 1970-01-01T00:00:00Z, windows include their start and exclude
 * their end; capacity is a whole number of whatever is measured (processors, bits per second).
 *
 * <p><b>Neighbours.</b> Imports {@code java.*} and {@code org.gradi.model}. Knows no thread, clock or file.
 *
 * <p>How it is stored, what it costs and what was measured: {@code src/docs/performance.md}.
 */
package org.gradi.profile;
