package org.gradi.planning;

import java.util.List;
import org.gradi.profile.FreeCapacity;
import org.gradi.profile.FreeCapacity.Step;

/** What is free over whole windows of one length, for many starts at once. */
final class WindowLeasts {

    private WindowLeasts() {
    }

    /**
     * For each start the least that is free for so long from it. One pass over starts and steps.
     *
     * @param starts at least one, ascending
     */
    static long[] of(FreeCapacity capacity, long[] starts, long durationSeconds) {
        List<Step> steps = capacity.steps(starts[0], starts[starts.length - 1] + durationSeconds);
        long[] leasts = new long[starts.length];
        // The steps of the window that no later one in it undercuts, so the first of them is the least.
        int[] lows = new int[steps.size()];
        int first = 0;
        int behind = 0;
        int next = 0;
        for (int i = 0; i < starts.length; i++) {
            while (next < steps.size() && steps.get(next).second() < starts[i] + durationSeconds) {
                while (behind > first && steps.get(lows[behind - 1]).free() >= steps.get(next).free()) {
                    behind--;
                }
                lows[behind++] = next++;
            }
            while (lows[first] + 1 < steps.size() && steps.get(lows[first] + 1).second() <= starts[i]) {
                first++;
            }
            leasts[i] = steps.get(lows[first]).free();
        }
        return leasts;
    }
}
