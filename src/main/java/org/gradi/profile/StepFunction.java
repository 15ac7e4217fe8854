package org.gradi.profile;

import java.util.Arrays;

/**
 * A whole number for every second, constant at both ends of time; changed by adding to a stretch of seconds.
 *
 * <p>Kept as breakpoints in time order, in chunks of at most {@value Chunk#MOST}. The first chunk begins at
 * {@link Long#MIN_VALUE}, so every second lies in one. At every breakpoint the value changes: adding and
 * taking away again leaves nothing behind.
 *
 * <p>With n breakpoints an addition costs O(log n) to find its ends, one chunk's rewriting at either end, and
 * one step per chunk between. A copy costs one step per chunk and shares the chunks until either side changes
 * them.
 */
final class StepFunction {
    private static final int FIRST_ROOM = 2;

    /** Where each chunk begins, apart from the chunks because every search begins here. */
    private long[] firsts;
    private Chunk[] chunks;
    private int size;
    private final long most;

    /**
     * The same value for all seconds.
     *
     * @param most values are to lie between 0 and this; an addition may lead out of that by no more than this
     */
    StepFunction(long value, long most) {
        this.most = most;
        firsts = new long[FIRST_ROOM];
        chunks = new Chunk[FIRST_ROOM];
        firsts[0] = Long.MIN_VALUE;
        chunks[0] = Chunk.forDifferencesUpTo(2 * most, Long.MIN_VALUE, value);
        size = 1;
    }

    private StepFunction(StepFunction original) {
        most = original.most;
        size = original.size;
        int room = Math.max(FIRST_ROOM, size);
        firsts = Arrays.copyOf(original.firsts, room);
        chunks = Arrays.copyOf(original.chunks, room);
    }

    StepFunction copy() {
        for (int index = 0; index < size; index++) {
            chunks[index].shared = true;
        }
        return new StepFunction(this);
    }

    int chunkCount() {
        return size;
    }

    Chunk chunk(int index) {
        return chunks[index];
    }

    /** Where that chunk begins; {@link Chunk#NEVER} behind the last chunk. */
    long first(int index) {
        return index < size ? firsts[index] : Chunk.NEVER;
    }

    /** The chunk that answers for that second. */
    int chunkOf(long second) {
        int index = 0;
        for (int rest = size; rest > 1; ) {
            int half = rest >>> 1;
            index = firsts[index + half] <= second ? index + half : index;
            rest -= half;
        }
        return index;
    }

    /**
     * Adds {@code delta}, which is not zero, to every second of [{@code start}, {@code end}).
     *
     * @param start {@link Long#MIN_VALUE} for all time before {@code end}
     * @param end   later than {@code start}; {@link Long#MAX_VALUE} for all time from {@code start}
     * @return whether no value is below 0 now, when {@code delta} is negative, else whether none is too great
     */
    boolean add(long start, long end, long delta) {
        int from = roomyChunk(chunkOf(start), start);
        int to = from;
        while (to + 1 < size && firsts[to + 1] <= end) {
            to++;
        }
        if (end != Chunk.NEVER) {
            to = roomyChunk(to, end);
        }
        long furthest = writable(from).add(start, to > from ? Chunk.NEVER : end, delta);
        for (int index = from + 1; index < to; index++) {
            furthest = Chunk.furthest(delta, furthest, writable(index).addToAll(delta, most));
        }
        if (to > from) {
            furthest = Chunk.furthest(delta, furthest, writable(to).add(start, end, delta));
            tidy(to);
        }
        tidy(from);
        return furthest >= 0 && furthest <= most;
    }

    /** The least value in the seconds of [{@code start}, {@code end}), which has one at least. */
    long least(long start, long end) {
        int index = chunkOf(start);
        long least = chunks[index].lowest(start, end);
        while (first(++index) < end) {
            if (chunks[index].lowest < least) {
                least = Math.min(least, chunks[index].lowest(firsts[index], end));
            }
        }
        return least;
    }

    private Chunk writable(int index) {
        Chunk chunk = chunks[index];
        if (chunk.shared) {
            chunk = chunk.copy();
            chunks[index] = chunk;
        }
        return chunk;
    }

    /**
     * The chunk that answers for {@code second} and can take two more breakpoints, of which one is at that
     * second; made of the one that answered for it when that is full or does not reach so far.
     */
    private int roomyChunk(int index, long second) {
        Chunk chunk = chunks[index];
        if (!chunk.reaches(second)) {
            insert(index + 1, chunk.another(second, chunk.lastValue()));
            return index + 1;
        }
        if (!chunk.isFull()) {
            return index;
        }
        insert(index + 1, writable(index).split());
        return second < firsts[index + 1] ? index : index + 1;
    }

    private void insert(int index, Chunk chunk) {
        if (size == chunks.length) {
            int room = size + Math.max(FIRST_ROOM, size / 4);
            firsts = Arrays.copyOf(firsts, room);
            chunks = Arrays.copyOf(chunks, room);
        }
        System.arraycopy(firsts, index, firsts, index + 1, size - index);
        System.arraycopy(chunks, index, chunks, index + 1, size - index);
        firsts[index] = chunk.origin;
        chunks[index] = chunk;
        size++;
    }

    /** After a change of that chunk: removes or joins it when little is left. */
    private void tidy(int index) {
        Chunk chunk = chunks[index];
        if (chunk.count >= Chunk.FEW) {
            return;
        }
        if (chunk.count == 0 && index > 0) {
            remove(index);
        } else if (index == 0 || !joinNext(index - 1)) {
            joinNext(index);
        }
    }

    /** Joins that chunk and the next when there is one and the result leaves room to grow. */
    private boolean joinNext(int index) {
        if (index + 1 == size || !chunks[index].canJoin(chunks[index + 1])) {
            return false;
        }
        writable(index).join(chunks[index + 1]);
        remove(index + 1);
        return true;
    }

    private void remove(int index) {
        size--;
        System.arraycopy(firsts, index + 1, firsts, index, size - index);
        System.arraycopy(chunks, index + 1, chunks, index, size - index);
        chunks[size] = null;
    }
}
