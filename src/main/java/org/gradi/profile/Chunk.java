package org.gradi.profile;

import java.util.Arrays;

/**
 * Up to {@value #MOST} neighbouring breakpoints of a {@link StepFunction}, in one flat array.
 *
 * <p>A breakpoint is a moment and the value from then until the next breakpoint. What is added to all of them
 * is kept apart in {@link #base}, so that a long booking touches only its two outermost chunks point by
 * point. Lowest and highest value let a search pass a whole chunk with one comparison.
 */
final class Chunk {
    static final int MOST = 64;
    /**
     * Below this a chunk looks for a neighbour to join, so that cancelling leaves no trail of nearly empty
     * ones.
     */
    static final int FEW = MOST / 4;
    /** An end that lies beyond every breakpoint. */
    static final long NEVER = Long.MAX_VALUE;
    private static final int FIRST_ROOM = 16;

    /**
     * The moment of each breakpoint followed by its value minus {@link #base}; the difference may wrap
     * around.
     */
    long[] points;
    int count;
    long base;
    long lowest;
    long highest;
    /** Whether a copy reads this chunk too; then whoever wants to write copies it first. */
    boolean shared;
    /** Whether a bound may have become wider than the values are; never outside {@link #add}. */
    private boolean loose;

    private Chunk(int room) {
        points = new long[2 * room];
    }

    /** One breakpoint. */
    Chunk(long second, long value) {
        this(FIRST_ROOM);
        points[0] = second;
        points[1] = value;
        count = 1;
        lowest = value;
        highest = value;
    }

    /** The same breakpoints in an array of its own. */
    Chunk copy() {
        Chunk copy = new Chunk(0);
        copy.points = points.clone();
        copy.count = count;
        copy.base = base;
        copy.lowest = lowest;
        copy.highest = highest;
        return copy;
    }

    long time(int index) {
        return points[2 * index];
    }

    long value(int index) {
        return points[2 * index + 1] + base;
    }

    long lastValue() {
        return value(count - 1);
    }

    /** The last breakpoint not after {@code second}; there must be one. */
    int floor(long second) {
        int index = 0;
        for (int rest = count; rest > 1; ) {
            int half = rest >>> 1;
            index = points[2 * (index + half)] <= second ? index + half : index;
            rest -= half;
        }
        return index;
    }

    /** The first breakpoint not before {@code second}; {@link #count} when there is none. */
    private int ceiling(long second) {
        if (points[0] >= second) {
            return 0;
        }
        int index = floor(second);
        return time(index) == second ? index : index + 1;
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
     * Adds {@code delta}, not zero, to the seconds of [{@code start}, {@code end}) this chunk answers for;
     * inserts the breakpoints this needs, two at most, and drops those that no longer change anything, even
     * the last.
     *
     * @param start  before the first breakpoint when the addition began in an earlier chunk
     * @param end    {@link #NEVER} when it goes on beyond this chunk
     * @param before the value just before the first breakpoint, without the addition
     * @return of the values now in those seconds the least when {@code delta} is negative, else the greatest
     */
    long add(long start, long end, long delta, long before) {
        int from = ceiling(start);
        int to = end == NEVER ? count : ceiling(end);
        long beforeStart = from > 0 ? value(from - 1) : before;
        long beforeEnd = to > 0 ? value(to - 1) : before;
        boolean startThere = from < count && time(from) == start;
        boolean endThere = to < count && time(to) == end;
        boolean insertStart = from > 0 && !startThere;
        boolean insertEnd = end != NEVER && !endThere;
        boolean dropStart = startThere && value(from) + delta == beforeStart && start != Long.MIN_VALUE;
        boolean dropEnd = endThere && value(to) == beforeEnd + delta;
        loose |= dropStart && from == 0 || dropEnd && to == 0;

        int shift = (insertStart ? 1 : 0) - (dropStart ? 1 : 0);
        int shiftOfRest = shift + (insertEnd ? 1 : 0) - (dropEnd ? 1 : 0);
        makeRoom(count + shiftOfRest);
        int rest = to + (dropEnd ? 1 : 0);
        if (shift >= 0) {
            moveRest(rest, shiftOfRest);
        }
        long furthest = moveAndAdd(from, to, shift, delta);
        if (shift < 0) {
            moveRest(rest, shiftOfRest);
        }
        count += shiftOfRest;
        if (insertStart) {
            put(from, start, beforeStart + delta);
            furthest = furthest(delta, furthest, beforeStart + delta);
        }
        if (insertEnd) {
            put(to + shift, end, beforeEnd);
        }
        if (loose) {
            findBounds();
        }
        return furthest;
    }

    /** Of two values the one further in the direction of {@code delta}. */
    static long furthest(long delta, long one, long other) {
        return delta < 0 ? Math.min(one, other) : Math.max(one, other);
    }

    private void makeRoom(int newCount) {
        if (2 * newCount > points.length) {
            points = Arrays.copyOf(points, Math.min(2 * MOST, 2 * points.length));
        }
    }

    private void moveRest(int rest, int by) {
        if (by != 0) {
            System.arraycopy(points, 2 * rest, points, 2 * (rest + by), 2 * (count - rest));
        }
    }

    /**
     * Adds to the breakpoints [from, to) and moves them by {@code shift} places; to the left, the first is
     * dropped.
     *
     * @return the value furthest in the direction of {@code delta}, as {@link #add}
     */
    private long moveAndAdd(int from, int to, int shift, long delta) {
        if (from == to) {
            return delta < 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        long low = points[2 * from + 1];
        long high = low;
        int kept = shift < 0 ? from + 1 : from;
        int source = shift > 0 ? 2 * (to - 1) : 2 * kept;
        int stride = shift > 0 ? -2 : 2;
        for (int left = to - kept; left > 0; left--) {
            long value = points[source + 1];
            low = lower(low, value);
            high = higher(high, value);
            points[source + 2 * shift] = points[source];
            points[source + 2 * shift + 1] = value + delta;
            source += stride;
        }
        low += base;
        high += base;
        loose |= delta < 0 ? high == highest : low == lowest;
        lowest = Math.min(lowest, low + delta);
        highest = Math.max(highest, high + delta);
        return delta < 0 ? low + delta : high + delta;
    }

    private void put(int index, long second, long value) {
        points[2 * index] = second;
        points[2 * index + 1] = value - base;
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
    }

    /** The least value from that breakpoint on, among those before {@code end}; that one counts always. */
    long lowest(int from, long end) {
        long low = points[2 * from + 1];
        for (int at = 2 * from + 2; at < 2 * count && points[at] < end; at += 2) {
            low = lower(low, points[at + 1]);
        }
        return low + base;
    }

    private void findBounds() {
        long low = count == 0 ? 0 : points[1];
        long high = low;
        for (int at = 3; at < 2 * count; at += 2) {
            long value = points[at];
            low = lower(low, value);
            high = higher(high, value);
        }
        lowest = low + base;
        highest = high + base;
        loose = false;
    }

    /*
     * Math.min and Math.max compile to a jump that the processor guesses wrong a few times in every loop over
     * a chunk, which costs more than the loop. The differences cannot overflow: no two values lie more than
     * twice the capacity apart, not even before a change that was too much is taken back.
     */
    private static long lower(long one, long other) {
        long difference = other - one;
        return one + (difference & difference >> 63);
    }

    private static long higher(long one, long other) {
        long difference = one - other;
        return one - (difference & difference >> 63);
    }

    /** Takes the later half of the breakpoints away into a chunk of its own. */
    Chunk split() {
        int half = count / 2;
        Chunk later = new Chunk(MOST);
        later.count = count - half;
        System.arraycopy(points, 2 * half, later.points, 0, 2 * later.count);
        later.base = base;
        later.findBounds();
        count = half;
        findBounds();
        return later;
    }

    /** Appends the breakpoints of the next chunk; both together must fit. */
    void join(Chunk next) {
        int sum = count + next.count;
        if (2 * sum > points.length) {
            points = Arrays.copyOf(points, 2 * MOST);
        }
        for (int index = 0; index < next.count; index++) {
            points[2 * (count + index)] = next.time(index);
            points[2 * (count + index) + 1] = next.value(index) - base;
        }
        count = sum;
        lowest = Math.min(lowest, next.lowest);
        highest = Math.max(highest, next.highest);
    }
}
