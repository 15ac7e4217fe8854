package org.gradi.profile;

import java.util.Arrays;

/**
 * Up to {@value #MOST} neighbouring breakpoints of a {@link StepFunction}: what the value is before the first
 * of them, and by how much it changes at each.
 *
 * <p>A breakpoint is one {@code long}: seconds after {@link #origin} in the upper half, the change in the
 * lower. So one small array is walked, and their order is that of the numbers.
 *
 * <p>Because changes are kept and not values, an addition touches only the breakpoints at its two ends, and
 * all chunks between them by their {@link #base} alone. Bounds of the values let a search pass a whole chunk
 * with one comparison.
 */
class Chunk {
    private static final int ROOM = 64;
    static final int FIRST_ROOM = 16;
    /** One place stays empty, so that behind the last breakpoint there is always {@link #EMPTY}. */
    static final int MOST = ROOM - 1;
    /**
     * Below this a chunk looks for a neighbour to join, so that cancelling leaves no trail of nearly empty
     * ones.
     */
    static final int FEW = ROOM / 4;
    /** A moment that lies beyond every breakpoint. */
    static final long NEVER = Long.MAX_VALUE;
    /** Every breakpoint lies less than so many seconds after {@link #origin}. */
    private static final long REACH = Integer.MAX_VALUE;
    /** Fills the empty places: later than every breakpoint, and changes nothing. */
    private static final long EMPTY = REACH << Integer.SIZE;
    /**
     * After so many additions bounds are found anew. They cost as much as an addition, and until then they
     * are only wider than need be.
     */
    private static final int ADDITIONS_PER_BOUNDS = 16;

    /** From this second on the chunk answers, until the next chunk's. */
    final long origin;
    int count;
    /** The value from {@link #origin} until the first breakpoint. */
    long base;
    /** No value is less; there is a value so small unless {@link #additions} happened since. */
    long lowest;
    /** No value is greater; there is a value so great unless {@link #additions} happened since. */
    long highest;
    /** Whether a copy reads this chunk too; then whoever wants to write copies it first. */
    boolean shared;
    private int additions;
    private long[] points;

    /** No breakpoint, and room for few. */
    Chunk(long origin, long base) {
        this.origin = origin;
        this.base = base;
        lowest = base;
        highest = base;
        points = new long[FIRST_ROOM];
        Arrays.fill(points, EMPTY);
    }

    /** The same breakpoints in an array of its own. */
    Chunk(Chunk original) {
        origin = original.origin;
        count = original.count;
        base = original.base;
        lowest = original.lowest;
        highest = original.highest;
        additions = original.additions;
        points = original.points.clone();
    }

    /** A chunk without breakpoints for a function in which no two values ever differ by more. */
    static Chunk forDifferencesUpTo(long widest, long origin, long base) {
        return widest <= Integer.MAX_VALUE ? new Chunk(origin, base) : new WideChunk(origin, base);
    }

    /** A chunk of the same kind without breakpoints. */
    Chunk another(long itsOrigin, long itsBase) {
        return new Chunk(itsOrigin, itsBase);
    }

    Chunk copy() {
        return new Chunk(this);
    }

    long time(int index) {
        return origin + (points[index] >>> Integer.SIZE);
    }

    /** By how much the value changes at that breakpoint. */
    long change(int index) {
        return (int) points[index];
    }

    boolean isFull() {
        return count > MOST - 2;
    }

    /** Whether a breakpoint at {@code second}, which is not before {@link #origin}, can lie in this chunk. */
    boolean reaches(long second) {
        long after = second - origin;
        return after >= 0 && after < REACH;
    }

    /** Where a breakpoint at {@code second} would stand in the order, to be compared by {@link #isFrom}. */
    long place(long second) {
        if (second < origin) {
            return 0;
        }
        return reaches(second) ? second - origin << Integer.SIZE : EMPTY;
    }

    /** Where a breakpoint just after {@code second}, which is not before {@link #origin}, would stand. */
    long placeAfter(long second) {
        return reaches(second) ? second - origin + 1 << Integer.SIZE : EMPTY;
    }

    /** Whether that breakpoint stands there or later; the empty place behind the last one always does. */
    boolean isFrom(int index, long place) {
        return points[index] >= place;
    }

    /**
     * Adds {@code delta} to all seconds this chunk answers for.
     *
     * @return of the values now in those seconds the least when {@code delta} is negative, else the greatest;
     *         one further off, but still between 0 and {@code most}, when that one is between them too
     */
    long addToAll(long delta, long most) {
        base += delta;
        lowest += delta;
        highest += delta;
        if (additions > 0 && (delta < 0 ? lowest < 0 : highest > most)) {
            findBounds();
        }
        return delta < 0 ? lowest : highest;
    }

    /**
     * Adds {@code delta}, not zero, to the seconds of [{@code start}, {@code end}) this chunk answers for.
     *
     * @param start before {@link #origin} when the addition began in an earlier chunk
     * @param end   {@link #NEVER} when it goes on beyond this chunk
     * @return of the values now in those seconds and in the one before them the least when {@code delta} is
     *         negative, else the greatest
     */
    long add(long start, long end, long delta) {
        int index = 0;
        long value = base;
        if (start < origin || start == Long.MIN_VALUE) {
            base += delta;
            value = base;
        } else {
            long place = place(start);
            for (; index < count && points[index] < place; index++) {
                value += change(index);
            }
            addAt(index, place, delta);
        }
        long furthest = value;
        long place = place(end);
        for (; index < count && points[index] < place; index++) {
            value += change(index);
            furthest = furthest(delta, furthest, value);
        }
        if (end != NEVER) {
            addAt(index, place, -delta);
        }
        lowest = Math.min(lowest, furthest);
        highest = Math.max(highest, furthest);
        if (++additions == ADDITIONS_PER_BOUNDS) {
            findBounds();
        }
        return furthest;
    }

    /** Adds to all values from that place on, which lies not after {@code index} but after the one before. */
    private void addAt(int index, long place, long delta) {
        if (points[index] >>> Integer.SIZE != place >>> Integer.SIZE) {
            makeRoom(count + 1);
            move(index, index + 1);
            count++;
            set(index, place, delta);
        } else if (change(index) + delta != 0) {
            set(index, place, change(index) + delta);
        } else {
            move(index + 1, index);
            count--;
            points[count] = EMPTY;
        }
    }

    /** Writes one breakpoint. */
    void set(int index, long place, long change) {
        points[index] = place | change & 0xFFFF_FFFFL;
    }

    /** Moves all breakpoints from that one on. */
    void move(int from, int to) {
        System.arraycopy(points, from, points, to, count - from);
    }

    private void makeRoom(int newCount) {
        int room = points.length;
        while (newCount >= room) {
            room *= 2;
        }
        if (room > points.length) {
            enlarge(room);
        }
    }

    void enlarge(int room) {
        points = Arrays.copyOf(points, room);
        Arrays.fill(points, count, room, EMPTY);
    }

    /** Of two values the one further in the direction of {@code delta}. */
    static long furthest(long delta, long one, long other) {
        return delta < 0 ? lower(one, other) : higher(one, other);
    }

    private void findBounds() {
        long value = base;
        long low = value;
        long high = value;
        for (int index = 0; index < count; index++) {
            value += change(index);
            low = lower(low, value);
            high = higher(high, value);
        }
        lowest = low;
        highest = high;
        additions = 0;
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

    /** The value from the breakpoint before {@code index} until that one. */
    private long valueBefore(int index) {
        long value = base;
        for (int at = 0; at < index; at++) {
            value += change(at);
        }
        return value;
    }

    /** The value after the last breakpoint. */
    long lastValue() {
        return valueBefore(count);
    }

    /** The last breakpoint, or {@link #origin} when there is none. */
    long lastTime() {
        return count == 0 ? origin : time(count - 1);
    }

    /**
     * The least value in the seconds from {@code start}, which is not before {@link #origin}, until
     * {@code end}.
     */
    long lowest(long start, long end) {
        long afterStart = placeAfter(start);
        long endPlace = place(end);
        int index = 0;
        long value = base;
        for (; index < count && !isFrom(index, afterStart); index++) {
            value += change(index);
        }
        long least = value;
        for (; index < count && !isFrom(index, endPlace); index++) {
            value += change(index);
            least = Math.min(least, value);
        }
        return least;
    }

    /** Takes the later half of the breakpoints away into a chunk of its own. */
    Chunk split() {
        int half = count / 2;
        Chunk later = another(time(half), valueBefore(half));
        later.append(this, half);
        Arrays.fill(points, half, count, EMPTY);
        count = half;
        findBounds();
        return later;
    }

    /** Whether the breakpoints of the next chunk can be appended to these and leave room to grow. */
    boolean canJoin(Chunk next) {
        return count + next.count <= MOST - FEW && reaches(next.lastTime());
    }

    /** Appends the breakpoints of the next chunk. */
    void join(Chunk next) {
        append(next, 0);
    }

    private void append(Chunk other, int from) {
        makeRoom(count + other.count - from);
        for (int index = from; index < other.count; index++) {
            set(count++, other.time(index) - origin << Integer.SIZE, other.change(index));
        }
        findBounds();
    }
}
