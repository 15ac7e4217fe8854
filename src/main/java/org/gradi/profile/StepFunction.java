package org.gradi.profile;

import java.util.Arrays;

/**
 * A whole number for every second, constant at both ends of time; changed by adding to a stretch of seconds.
 *
 * <p>Kept as breakpoints in time order, in chunks of at most {@value Chunk#MOST}. The first breakpoint lies
 * at {@link Long#MIN_VALUE}, so every second has one before it. Neighbouring breakpoints always differ in
 * value: adding and taking away again leaves nothing behind.
 *
 * <p>With n breakpoints an addition costs O(log n) to find its ends, one chunk's rewriting at either end, and
 * one step per chunk between. A copy costs one step per chunk and shares the chunks until either side changes
 * them.
 */
final class StepFunction {
    private static final int FIRST_ROOM = 2;

    /** First breakpoint of each chunk, apart from the chunks because every search begins here. */
    private long[] firsts;
    private Chunk[] chunks;
    private int size;

    StepFunction(long value) {
        firsts = new long[FIRST_ROOM];
        chunks = new Chunk[FIRST_ROOM];
        firsts[0] = Long.MIN_VALUE;
        chunks[0] = new Chunk(Long.MIN_VALUE, value);
        size = 1;
    }

    private StepFunction(StepFunction original) {
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

    /** The first breakpoint of that chunk; {@link Chunk#NEVER} behind the last chunk. */
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
     * @return of the values now in those seconds the least when {@code delta} is negative, else the greatest
     */
    long add(long start, long end, long delta) {
        int from = roomyChunk(chunkOf(start), start);
        int to = from;
        while (to + 1 < size && firsts[to + 1] <= end) {
            to++;
        }
        long furthest;
        if (to == from) {
            furthest = writable(from).add(start, end, delta, valueBefore(from));
        } else {
            // Latest first: each chunk is told the value before it as it was.
            to = roomyChunk(to, end);
            furthest = writable(to).add(start, end, delta, valueBefore(to));
            for (int between = to - 1; between > from; between--) {
                Chunk chunk = writable(between);
                chunk.addToAll(delta);
                furthest = Chunk.furthest(delta, furthest, delta < 0 ? chunk.lowest : chunk.highest);
            }
            long first = writable(from).add(start, Chunk.NEVER, delta, valueBefore(from));
            furthest = Chunk.furthest(delta, furthest, first);
            tidy(to);
        }
        tidy(from);
        return furthest;
    }

    /** The least value in the seconds of [{@code start}, {@code end}), which has one at least. */
    long least(long start, long end) {
        int index = chunkOf(start);
        long least = chunks[index].lowest(chunks[index].floor(start), end);
        while (first(++index) < end) {
            Chunk chunk = chunks[index];
            if (chunk.lowest < least) {
                least = first(index + 1) < end ? chunk.lowest : Math.min(least, chunk.lowest(0, end));
            }
        }
        return least;
    }

    private long valueBefore(int index) {
        return index == 0 ? 0 : chunks[index - 1].lastValue();
    }

    private Chunk writable(int index) {
        Chunk chunk = chunks[index];
        if (chunk.shared) {
            chunk = chunk.copy();
            chunks[index] = chunk;
        }
        return chunk;
    }

    /** The chunk that answers for {@code second}, split first when it could not take two more breakpoints. */
    private int roomyChunk(int index, long second) {
        if (!chunks[index].isFull()) {
            return index;
        }
        if (size == chunks.length) {
            int room = size + Math.max(FIRST_ROOM, size / 4);
            firsts = Arrays.copyOf(firsts, room);
            chunks = Arrays.copyOf(chunks, room);
        }
        int next = index + 1;
        System.arraycopy(firsts, next, firsts, next + 1, size - next);
        System.arraycopy(chunks, next, chunks, next + 1, size - next);
        chunks[next] = writable(index).split();
        firsts[next] = chunks[next].time(0);
        size++;
        return second < firsts[next] ? index : next;
    }

    /**
     * After a change of that chunk: records its first breakpoint, and removes or joins it when little is
     * left.
     */
    private void tidy(int index) {
        Chunk chunk = chunks[index];
        if (chunk.count == 0) {
            remove(index);
            return;
        }
        firsts[index] = chunk.time(0);
        if (chunk.count < Chunk.FEW && !joinNext(index - 1)) {
            joinNext(index);
        }
    }

    /** Joins that chunk and the next when both are there and the result leaves room to grow. */
    private boolean joinNext(int index) {
        if (index < 0 || index + 1 >= size
                || chunks[index].count + chunks[index + 1].count > Chunk.MOST - Chunk.FEW) {
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
