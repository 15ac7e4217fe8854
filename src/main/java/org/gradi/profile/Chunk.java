package org.gradi.profile;

import java.util.Arrays;

/**
 * Up to {@value #MOST} neighbouring breakpoints of a {@link StepFunction}, in two flat arrays.
 *
 * <p>A breakpoint is a moment and the value from then until the next breakpoint. What is added to all of them is
 * kept apart in {@link #base}, so that a long booking touches only its two outermost chunks point by point. Lowest
 * and highest value let a search pass a whole chunk with one comparison.
 */
final class Chunk {
    static final int MOST = 64;
    /** Below this a chunk looks for a neighbour to join, so that cancelling leaves no trail of nearly empty ones. */
    static final int FEW = MOST / 4;
    /** An end that lies beyond every breakpoint. */
    static final long NEVER = Long.MAX_VALUE;
    private static final int FIRST_ROOM = 16;

    long[] times;
    /** Value minus {@link #base}; may wrap around, the sum is right all the same. */
    long[] stored;
    int count;
    long base;
    long lowest;
    long highest;
    /** Whether a copy reads these arrays too; then whoever wants to write copies the chunk first. */
    boolean shared;

    private Chunk(int room) {
        times = new long[room];
        stored = new long[room];
    }

    /** One breakpoint. */
    Chunk(long second, long value) {
        this(FIRST_ROOM);
        times[0] = second;
        stored[0] = value;
        count = 1;
        lowest = value;
        highest = value;
    }

    Chunk copy() {
        Chunk copy = new Chunk(0);
        copy.times = times.clone();
        copy.stored = stored.clone();
        copy.count = count;
        copy.base = base;
        copy.lowest = lowest;
        copy.highest = highest;
        return copy;
    }

    long value(int index) {
        return stored[index] + base;
    }

    long lastValue() {
        return value(count - 1);
    }

    /** The last breakpoint not after {@code second}; there must be one. */
    int floor(long second) {
        int index = 0;
        for (int rest = count; rest > 1; ) {
            int half = rest >>> 1;
            index = times[index + half] <= second ? index + half : index;
            rest -= half;
        }
        return index;
    }

    /** The first breakpoint not before {@code second}; {@link #count} when there is none. */
    private int ceiling(long second) {
        if (times[0] >= second) {
            return 0;
        }
        int index = floor(second);
        return times[index] == second ? index : index + 1;
    }

    boolean isFull() {
        return count > MOST - 2;
    }

    void addToAll(long delta) {
        base += delta;
        lowest += delta;
        highest += delta;
    }

    /**
     * Adds {@code delta}, not zero, to the seconds of [{@code start}, {@code end}) this chunk answers for; inserts
     * the breakpoints this needs, two at most, and drops those that no longer change anything, even the last.
     *
     * @param start before the first breakpoint when the addition began in an earlier chunk
     * @param end   {@link #NEVER} when it goes on beyond this chunk
     * @param before the value just before the first breakpoint, without the addition
     */
    void add(long start, long end, long delta, long before) {
        int from = ceiling(start);
        int to = end == NEVER ? count : ceiling(end);
        long beforeStart = from > 0 ? value(from - 1) : before;
        long beforeEnd = to > 0 ? value(to - 1) : before;
        boolean startThere = from < count && times[from] == start;
        boolean endThere = to < count && times[to] == end;
        int startInserted = from > 0 && !startThere ? 1 : 0;
        int startDropped = startThere && start != Long.MIN_VALUE && value(from) + delta == beforeStart ? 1 : 0;
        int endInserted = end != NEVER && !endThere ? 1 : 0;
        int endDropped = endThere && value(to) == beforeEnd + delta ? 1 : 0;
        boolean firstDropped = startDropped == 1 && from == 0 || endDropped == 1 && to == 0;

        boolean rescan = addBetween(from, to, delta) || firstDropped;
        move(from, to, startInserted - startDropped, endInserted - endDropped);
        if (startInserted == 1) {
            put(from, start, beforeStart + delta);
        }
        if (endInserted == 1) {
            put(to + startInserted - startDropped, end, beforeEnd);
        }
        if (rescan) {
            findBounds();
        }
    }

    /** Adds to the breakpoints [from, to); answers whether a bound may have become too wide. */
    private boolean addBetween(int from, int to, long delta) {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int index = from; index < to; index++) {
            long value = stored[index];
            low = Math.min(low, value);
            high = Math.max(high, value);
            stored[index] = value + delta;
        }
        if (from == to) {
            return false;
        }
        low += base;
        high += base;
        boolean rescan = delta < 0 ? high == highest : low == lowest;
        lowest = Math.min(lowest, low + delta);
        highest = Math.max(highest, high + delta);
        return rescan;
    }

    /** Makes or closes gaps: {@code atStart} places before [from, to), {@code atEnd} places behind it. */
    private void move(int from, int to, int atStart, int atEnd) {
        int grown = count + atStart + atEnd;
        if (grown > times.length) {
            int room = Math.min(MOST, 2 * times.length);
            times = Arrays.copyOf(times, room);
            stored = Arrays.copyOf(stored, room);
        }
        int kept = from + (atStart < 0 ? 1 : 0);
        int rest = to + (atEnd < 0 ? 1 : 0);
        if (atStart > 0) {
            shift(rest, count, atStart + atEnd);
            shift(kept, to, atStart);
        } else {
            shift(kept, to, atStart);
            shift(rest, count, atStart + atEnd);
        }
        count = grown;
    }

    private void shift(int from, int to, int by) {
        if (by != 0 && from < to) {
            System.arraycopy(times, from, times, from + by, to - from);
            System.arraycopy(stored, from, stored, from + by, to - from);
        }
    }

    private void put(int index, long second, long value) {
        times[index] = second;
        stored[index] = value - base;
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
    }

    private void findBounds() {
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int index = 0; index < count; index++) {
            low = Math.min(low, stored[index]);
            high = Math.max(high, stored[index]);
        }
        lowest = low + base;
        highest = high + base;
    }

    /** Takes the later half of the breakpoints away into a chunk of its own. */
    Chunk split() {
        int half = count / 2;
        Chunk later = new Chunk(MOST);
        later.count = count - half;
        System.arraycopy(times, half, later.times, 0, later.count);
        System.arraycopy(stored, half, later.stored, 0, later.count);
        later.base = base;
        later.findBounds();
        count = half;
        findBounds();
        return later;
    }

    /** Appends the breakpoints of the next chunk; both together must fit. */
    void join(Chunk next) {
        int sum = count + next.count;
        if (sum > times.length) {
            times = Arrays.copyOf(times, MOST);
            stored = Arrays.copyOf(stored, MOST);
        }
        System.arraycopy(next.times, 0, times, count, next.count);
        for (int index = 0; index < next.count; index++) {
            stored[count + index] = next.value(index) - base;
        }
        count = sum;
        lowest = Math.min(lowest, next.lowest);
        highest = Math.max(highest, next.highest);
    }
}
