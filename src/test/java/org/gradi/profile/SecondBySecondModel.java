package org.gradi.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The dullest profile there is: one number per second of [origin, origin + seconds), everything free outside.
 */
final class SecondBySecondModel {
    private final long capacity;
    private final long origin;
    private final long[] free;

    SecondBySecondModel(long capacity, long origin, int seconds) {
        this.capacity = capacity;
        this.origin = origin;
        free = new long[seconds];
        Arrays.fill(free, capacity);
    }

    void take(long start, long end, long amount) {
        for (long second = start; second < end; second++) {
            free[(int) (second - origin)] -= amount;
        }
    }

    void giveBack(long start, long end, long amount) {
        take(start, end, -amount);
    }

    long freeAt(long second) {
        return second < origin || second >= origin + free.length ? capacity : free[(int) (second - origin)];
    }

    long leastFree(long start, long end) {
        long least = capacity;
        for (long second = start; second < end; second++) {
            least = Math.min(least, freeAt(second));
        }
        return least;
    }

    long mostFree(long start, long end) {
        long most = 0;
        for (long second = start; second < end; second++) {
            most = Math.max(most, freeAt(second));
        }
        return most;
    }

    OptionalLong earliestFit(long amount, long duration, long earliest, long latestEnd) {
        long start = earliest;
        for (long second = earliest; second < latestEnd && second - start < duration; second++) {
            if (freeAt(second) < amount) {
                start = second + 1;
            }
        }
        return start + duration <= latestEnd ? OptionalLong.of(start) : OptionalLong.empty();
    }

    List<IdleInterval> idleIntervals(long amount, long start, long end) {
        var found = new ArrayList<IdleInterval>();
        for (IdleInterval interval : idleIntervals(amount)) {
            if (interval.startSecond() < end && interval.endSecond() > start) {
                found.add(interval);
            }
        }
        return found;
    }

    private List<IdleInterval> idleIntervals(long amount) {
        var found = new ArrayList<IdleInterval>();
        boolean idle = amount <= capacity;
        long since = Long.MIN_VALUE;
        for (long second = origin; second < origin + free.length; second++) {
            boolean idleNow = freeAt(second) >= amount;
            if (idle && !idleNow) {
                found.add(new IdleInterval(since, second));
            } else if (idleNow && !idle) {
                since = second;
            }
            idle = idleNow;
        }
        if (amount <= capacity) {
            found.add(new IdleInterval(idle ? since : origin + free.length, Long.MAX_VALUE));
        }
        return found;
    }

    Optional<IdleInterval> shortestFit(long amount, long duration, long earliest, long latestEnd) {
        IdleInterval shortest = null;
        for (IdleInterval interval : idleIntervals(amount, earliest, latestEnd)) {
            long overlap = Math.min(interval.endSecond(), latestEnd)
                    - Math.max(interval.startSecond(), earliest);
            if (overlap >= duration
                    && (shortest == null || interval.lengthSeconds() < shortest.lengthSeconds())) {
                shortest = interval;
            }
        }
        return Optional.ofNullable(shortest);
    }

    List<FreeCapacity.Step> steps(long start, long end) {
        var steps = new ArrayList<FreeCapacity.Step>();
        for (long second = start; second < end; second++) {
            if (second == start || freeAt(second) != freeAt(second - 1)) {
                steps.add(new FreeCapacity.Step(second, freeAt(second)));
            }
        }
        return steps;
    }
}
