package org.gradi.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Free capacity that can be taken and given back: the availability profile of one cluster or one link.
 *
 * <p><b>Units and bounds.</b> Moments are seconds since 1970-01-01T00:00:00Z, any {@code long}; windows
 * include their start and exclude their end. A start of {@link Long#MIN_VALUE} means without beginning, an
 * end of {@link Long#MAX_VALUE} without end. Capacity and amounts are whole numbers of processors or of bits
 * per second, the capacity from 1 to {@link #MOST_CAPACITY}, amounts from 1. At every second the free amount
 * lies between 0 and the capacity.
 *
 * <p><b>Cost.</b> With n changes of the free amount, of which k lie in the window asked about: looking up a
 * second is O(log n); taking, giving back and searching are O(log n) and at most one step per change in the
 * first and last chunk of 63, in between one step per chunk that cannot hold the answer, so O(log n + k) at
 * worst. Memory is 8 bytes per change, 16 where the capacity is 2^30 or more, and array slack, with no object
 * per change. Giving back what was taken leaves no trace.
 *
 * <p><b>Threads.</b> Not safe while one thread changes it. Readers get a {@link #copy()}; a profile nobody
 * changes may be read and copied by many threads.
 */
public final class CapacityProfile implements FreeCapacity {
    /** The most a profile can hold, so that no sum of two amounts overflows. */
    public static final long MOST_CAPACITY = Long.MAX_VALUE / 2;

    private final long capacity;
    private final StepFunction free;

    /**
     * Everything free, for all time.
     *
     * @throws IllegalArgumentException when the capacity is below 1 or above {@link #MOST_CAPACITY}
     */
    public CapacityProfile(long capacity) {
        this(capacity, new StepFunction(capacity, capacity));
        atLeastOne("capacity", capacity);
        if (capacity > MOST_CAPACITY) {
            throw new IllegalArgumentException(
                    "The capacity (%d) must be at most %d.".formatted(capacity, MOST_CAPACITY));
        }
    }

    private CapacityProfile(long capacity, StepFunction free) {
        this.capacity = capacity;
        this.free = free;
    }

    /**
     * A profile of its own that begins with what is free here now. Costs one step per 64 changes; either side
     * copies a chunk when it first changes it.
     */
    public CapacityProfile copy() {
        return new CapacityProfile(capacity, free.copy());
    }

    /**
     * Takes {@code amount} in every second of [{@code startSecond}, {@code endSecond}).
     *
     * @throws IllegalArgumentException when the window has no second or the amount is below 1
     * @throws IllegalStateException    when so much is not free in every second, telling the least that is
     *                                  free and since when; nothing has changed then
     */
    public void take(long startSecond, long endSecond, long amount) {
        checkWindow(startSecond, endSecond);
        atLeastOne("amount", amount);
        if (amount > capacity || !add(startSecond, endSecond, -amount)) {
            throw tooMuchTaken(startSecond, endSecond, amount);
        }
    }

    /**
     * Gives {@code amount} back in every second of [{@code startSecond}, {@code endSecond}). Any stretch of
     * what was taken may be given back, in any order.
     *
     * @throws IllegalArgumentException when the window has no second or the amount is below 1
     * @throws IllegalStateException    when more than the capacity would be free in some second, telling the
     *                                  first such second; nothing has changed then
     */
    public void giveBack(long startSecond, long endSecond, long amount) {
        checkWindow(startSecond, endSecond);
        atLeastOne("amount", amount);
        if (amount > capacity || !add(startSecond, endSecond, amount)) {
            throw tooMuchGivenBack(startSecond, endSecond, amount);
        }
    }

    /**
     * Adds, and takes it back at once when it leads below 0 or above the capacity: cheaper than looking
     * first.
     */
    private boolean add(long startSecond, long endSecond, long change) {
        boolean isWithin = free.add(startSecond, endSecond, change);
        if (!isWithin) {
            free.add(startSecond, endSecond, -change);
        }
        return isWithin;
    }

    @Override
    public long capacity() {
        return capacity;
    }

    @Override
    public long freeAt(long second) {
        return new StepCursor(free, second).value();
    }

    @Override
    public long leastFree(long startSecond, long endSecond) {
        checkWindow(startSecond, endSecond);
        return free.least(startSecond, endSecond);
    }

    @Override
    public OptionalLong earliestFit(long amount, long durationSeconds, long earliestSecond,
            long latestEndSecond) {
        checkSearch(amount, durationSeconds, earliestSecond, latestEndSecond);
        long latestStart = latestEndSecond - durationSeconds;
        if (latestStart > latestEndSecond || latestStart < earliestSecond || amount > capacity) {
            return OptionalLong.empty();
        }
        StepCursor cursor = new StepCursor(free, earliestSecond);
        long start = earliestSecond;
        while (cursor.forwardToLess(amount, start + durationSeconds)) {
            if (!cursor.forwardToAtLeast(amount, latestStart + 1)) {
                return OptionalLong.empty();
            }
            start = cursor.start();
        }
        return OptionalLong.of(start);
    }

    @Override
    public Optional<IdleInterval> shortestFit(long amount, long durationSeconds, long earliestSecond,
            long latestEndSecond) {
        checkSearch(amount, durationSeconds, earliestSecond, latestEndSecond);
        if (amount > capacity) {
            return Optional.empty();
        }
        IdleInterval shortest = null;
        var scan = new IdleScan(free, amount, earliestSecond, latestEndSecond);
        while (scan.next()) {
            if (scan.holds(durationSeconds)
                    && (shortest == null || scan.lengthSeconds() < shortest.lengthSeconds())) {
                shortest = scan.interval();
            }
        }
        return Optional.ofNullable(shortest);
    }

    @Override
    public List<IdleInterval> idleIntervals(long amount, long startSecond, long endSecond) {
        checkWindow(startSecond, endSecond);
        atLeastOne("amount", amount);
        var intervals = new ArrayList<IdleInterval>();
        var scan = new IdleScan(free, amount, startSecond, endSecond);
        while (scan.next()) {
            intervals.add(scan.interval());
        }
        return List.copyOf(intervals);
    }

    @Override
    public List<Step> steps(long startSecond, long endSecond) {
        checkWindow(startSecond, endSecond);
        var steps = new ArrayList<Step>();
        var cursor = new StepCursor(free, startSecond);
        steps.add(new Step(startSecond, cursor.value()));
        while (cursor.next(endSecond)) {
            steps.add(new Step(cursor.start(), cursor.value()));
        }
        return List.copyOf(steps);
    }

    /** The earliest step with the least free in the window, begun no earlier than the window. */
    private Step leastStep(long startSecond, long endSecond) {
        var cursor = new StepCursor(free, startSecond);
        var least = new Step(startSecond, cursor.value());
        while (cursor.forwardToLess(least.free(), endSecond)) {
            least = new Step(cursor.start(), cursor.value());
        }
        return least;
    }

    private IllegalStateException tooMuchTaken(long startSecond, long endSecond, long amount) {
        Step least = leastStep(startSecond, endSecond);
        return new IllegalStateException(("The amount (%d) is not free in every second of [%d, %d): "
                + "only %d of %d are from second %d on.")
                .formatted(amount, startSecond, endSecond, least.free(), capacity, least.second()));
    }

    private IllegalStateException tooMuchGivenBack(long startSecond, long endSecond, long amount) {
        var cursor = new StepCursor(free, startSecond);
        cursor.forwardToAtLeast(Math.max(0, capacity - amount + 1), endSecond);
        long since = Math.max(cursor.start(), startSecond);
        return new IllegalStateException(("The amount (%d) was not taken in every second of [%d, %d): "
                + "only %d of %d are taken from second %d on.")
                .formatted(amount, startSecond, endSecond, capacity - cursor.value(), capacity, since));
    }

    private static void checkSearch(long amount, long durationSeconds, long earliestSecond,
            long latestEndSecond) {
        checkWindow(earliestSecond, latestEndSecond);
        atLeastOne("amount", amount);
        atLeastOne("duration in seconds", durationSeconds);
    }

    private static void checkWindow(long startSecond, long endSecond) {
        if (endSecond <= startSecond) {
            throw new IllegalArgumentException("The end (%d) of a window must be later than its start (%d)."
                    .formatted(endSecond, startSecond));
        }
    }

    private static long atLeastOne(String what, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("The %s (%d) must be at least 1.".formatted(what, value));
        }
        return value;
    }
}
