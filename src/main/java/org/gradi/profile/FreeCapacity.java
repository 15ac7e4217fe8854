package org.gradi.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much is free at each second, to be read only. The function is defined for every second; before the
 * first and after the last booking everything is free.
 *
 * <p>Every method refuses, with {@link IllegalArgumentException}, a window whose end is not later than its
 * start, an amount below 1 and a duration below 1 second.
 */
public interface FreeCapacity {

    /** The most that can ever be free. */
    long capacity();

    /** What is free in that second; any second may be asked. */
    long freeAt(long second);

    /** The least that is free in any second of [{@code startSecond}, {@code endSecond}). */
    long leastFree(long startSecond, long endSecond);

    /**
     * The earliest start, not before {@code earliestSecond}, from which {@code amount} is free for
     * {@code durationSeconds} without a gap, ending no later than {@code latestEndSecond}; empty when there
     * is none, also when the window is too short or the amount exceeds the capacity.
     *
     * <p>The search ends as soon as it passes the latest possible start. So whoever asks many profiles for
     * the earliest start of all passes, as {@code latestEndSecond}, the best start found so far plus the
     * duration.
     */
    OptionalLong earliestFit(long amount, long durationSeconds, long earliestSecond, long latestEndSecond);

    /**
     * The shortest idle interval for {@code amount} whose overlap with [{@code earliestSecond},
     * {@code latestEndSecond}) is at least {@code durationSeconds}; the earliest of equally short ones. Its
     * own length counts, not that of the overlap (best fit: long idle intervals stay whole for long jobs;
     * source section 4.2).
     */
    Optional<IdleInterval> shortestFit(long amount, long durationSeconds, long earliestSecond,
            long latestEndSecond);

    /**
     * Every longest interval in which at least {@code amount} is free, as far as it overlaps
     * [{@code startSecond}, {@code endSecond}); not cut to that window; in time order. The list cannot be
     * changed.
     */
    List<IdleInterval> idleIntervals(long amount, long startSecond, long endSecond);

    /**
     * The steps of the function inside [{@code startSecond}, {@code endSecond}): the first begins at
     * {@code startSecond}, each further one where the free amount changes. The list cannot be changed.
     */
    List<Step> steps(long startSecond, long endSecond);

    /**
     * A moment from which so much is free.
     *
     * @param second from when
     * @param free   how much, until the next step
     */
    record Step(long second, long free) {
    }
}
