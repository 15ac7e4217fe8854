package org.gradi.timemap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/**
 * An amount over time as a step function: zero before the first step, constant from each step to the next.
 * Immutable; neighbouring steps always differ.
 */
public final class StepLine {
    private final long[] seconds;
    private final long[] amounts;

    private StepLine(long[] seconds, long[] amounts) {
        this.seconds = seconds;
        this.amounts = amounts;
    }

    /** What these bars take together at each second. Cost: one sort. */
    static StepLine sumOf(Collection<Bar> bars) {
        Bar[] starting = bars.toArray(Bar[]::new);
        Bar[] ending = starting.clone();
        Arrays.sort(starting, Comparator.comparingLong(Bar::startSecond));
        Arrays.sort(ending, Comparator.comparingLong(Bar::endSecond));
        long[] seconds = new long[2 * starting.length];
        long[] amounts = new long[2 * starting.length];
        int steps = 0;
        int started = 0;
        int ended = 0;
        long amount = 0;
        while (ended < ending.length) {
            long second = ending[ended].endSecond();
            if (started < starting.length) {
                second = Math.min(second, starting[started].startSecond());
            }
            long before = amount;
            while (ended < ending.length && ending[ended].endSecond() == second) {
                amount -= ending[ended++].amount();
            }
            while (started < starting.length && starting[started].startSecond() == second) {
                amount += starting[started++].amount();
            }
            if (amount != before) {
                seconds[steps] = second;
                amounts[steps++] = amount;
            }
        }
        return new StepLine(Arrays.copyOf(seconds, steps), Arrays.copyOf(amounts, steps));
    }

    /** How many steps there are; 0 for a line that is zero for ever. */
    public int steps() {
        return seconds.length;
    }

    /** When step {@code step} begins, in seconds since 1970-01-01T00:00:00Z. */
    public long secondAt(int step) {
        return seconds[step];
    }

    /** The amount from step {@code step} until the next. */
    public long amountAt(int step) {
        return amounts[step];
    }

    /** The step that holds in that second; -1 before the first. */
    public int stepIn(long second) {
        int found = Arrays.binarySearch(seconds, second);
        return found >= 0 ? found : -found - 2;
    }

    /** The amount in that second. */
    public long in(long second) {
        int step = stepIn(second);
        return step < 0 ? 0 : amounts[step];
    }

    /** The greatest amount at any second. */
    public long most() {
        return Arrays.stream(amounts).max().orElse(0);
    }

    /** The greatest amount at any second of [{@code fromSecond}, {@code toSecond}). */
    public long mostIn(long fromSecond, long toSecond) {
        long most = in(fromSecond);
        for (int step = stepIn(fromSecond) + 1; step < seconds.length && seconds[step] < toSecond; step++) {
            most = Math.max(most, amounts[step]);
        }
        return most;
    }
}
