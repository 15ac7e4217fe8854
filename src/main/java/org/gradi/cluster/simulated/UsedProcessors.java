package org.gradi.cluster.simulated;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How many processors of a cluster are taken at each second: a step function in two sorted arrays.
 *
 * <p>Step {@code i} lasts from {@code from[i]} until the next one begins; before the first step, and from the
 * last one on, nothing is taken. Neighbouring steps differ, so that what is given back leaves nothing behind.
 * Every method costs O(n) with n steps, and two steps per booking at most.
 */
final class UsedProcessors {
    private long[] from = new long[16];
    private int[] used = new int[16];
    private int steps;

    /** The most that is taken in any second of the window. */
    int most(long startSecond, long endSecond) {
        int most = 0;
        for (int i = stepAt(startSecond); i < steps && (i < 0 || from[i] < endSecond); i++) {
            most = Math.max(most, usedIn(i));
        }
        return most;
    }

    /** Takes {@code processors} during the window, or gives back what was taken when negative. */
    void add(long startSecond, long endSecond, int processors) {
        int first = splitAt(startSecond);
        int end = splitAt(endSecond);
        for (int i = first; i < end; i++) {
            used[i] += processors;
        }
        joinToPredecessor(end);
        joinToPredecessor(first);
    }

    /**
     * The earliest start from {@code earliestSecond} to {@code latestSecond}, both included, from which no
     * more than {@code limit} is taken for {@code lengthSeconds}; empty when there is none. The limit is at
     * least 0.
     */
    OptionalLong earliestStart(int limit, long lengthSeconds, long earliestSecond, long latestSecond) {
        long start = earliestSecond;
        for (int i = stepAt(earliestSecond); i < steps && (i < 0 || from[i] < start + lengthSeconds); i++) {
            if (usedIn(i) > limit) {
                start = from[i + 1];
                if (start > latestSecond) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.of(start);
    }

    private int usedIn(int step) {
        return step < 0 ? 0 : used[step];
    }

    /** The step in which the second lies; -1 before the first. */
    private int stepAt(long second) {
        int found = Arrays.binarySearch(from, 0, steps, second);
        return found >= 0 ? found : -found - 2;
    }

    /** The step that begins at the second, made if need be by cutting the one in which it lies. */
    private int splitAt(long second) {
        int before = stepAt(second);
        if (before >= 0 && from[before] == second) {
            return before;
        }
        if (steps == from.length) {
            from = Arrays.copyOf(from, steps * 2);
            used = Arrays.copyOf(used, steps * 2);
        }
        int at = before + 1;
        System.arraycopy(from, at, from, at + 1, steps - at);
        System.arraycopy(used, at, used, at + 1, steps - at);
        from[at] = second;
        used[at] = usedIn(before);
        steps++;
        return at;
    }

    private void joinToPredecessor(int step) {
        if (used[step] != usedIn(step - 1)) {
            return;
        }
        System.arraycopy(from, step + 1, from, step, steps - step - 1);
        System.arraycopy(used, step + 1, used, step, steps - step - 1);
        steps--;
    }

    /** The steps as {@code second:taken}, in time order. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            text.append(i == 0 ? "" : " ").append(from[i]).append(':').append(used[i]);
        }
        return text.toString();
    }
}
