package org.gradi.profile;

/**
 * A place in a {@link StepFunction}: one step, from its breakpoint to the next. Moves over whole chunks where
 * their bounds allow. Good until the function changes.
 */
final class StepCursor {
    private final StepFunction function;
    private int chunkIndex;
    private Chunk chunk;
    /** The breakpoint of the chunk that ends the step; its count when it is one of a later chunk. */
    private int next;
    private long value;
    private long start;
    /**
     * Breakpoints of the chunk that stand before this place are still to be passed. Not done before the value
     * is asked for, as the bounds of the chunk are often answer enough.
     */
    private long toPass;

    /** Begins at the step that {@code second} lies in. */
    StepCursor(StepFunction function, long second) {
        this.function = function;
        start = second;
        enter(function.chunkOf(second));
        toPass = chunk.placeAfter(second);
    }

    private void catchUp() {
        int at = next;
        long now = value;
        for (; at < chunk.count && !chunk.isFrom(at, toPass); at++) {
            now += chunk.change(at);
        }
        next = at;
        value = now;
        toPass = 0;
    }

    /** The first second of the step, but not before the second with which the cursor began. */
    long start() {
        return start;
    }

    /** The first second after the step; {@link Long#MAX_VALUE} for the last of all. */
    long end() {
        catchUp();
        while (next == chunk.count && chunkIndex + 1 < function.chunkCount()) {
            enter(chunkIndex + 1);
        }
        return next < chunk.count ? chunk.time(next) : Chunk.NEVER;
    }

    long value() {
        catchUp();
        return value;
    }

    /**
     * Goes to the next step; answers false, and stays, when there is none that begins before {@code limit}.
     */
    boolean next(long limit) {
        if (end() >= limit) {
            return false;
        }
        start = chunk.time(next);
        value += chunk.change(next++);
        return true;
    }

    /**
     * Goes to the first step, this one included, whose value is less than {@code amount}. Answers false when
     * none begins before {@code limit}; where the cursor is then is not defined.
     */
    boolean forwardToLess(long amount, long limit) {
        while (true) {
            if (chunk.lowest < amount) {
                catchUp();
                long now = value;
                if (now < amount) {
                    return true;
                }
                long end = chunk.place(limit);
                for (int at = next; at < chunk.count; at++) {
                    if (chunk.isFrom(at, end)) {
                        return false;
                    }
                    now += chunk.change(at);
                    if (now < amount) {
                        start = chunk.time(at);
                        value = now;
                        next = at + 1;
                        return true;
                    }
                }
            }
            if (function.first(chunkIndex + 1) >= limit) {
                return false;
            }
            enter(chunkIndex + 1);
        }
    }

    /** As {@link #forwardToLess}, for a value of at least {@code amount}. */
    boolean forwardToAtLeast(long amount, long limit) {
        while (true) {
            if (chunk.highest >= amount) {
                catchUp();
                long now = value;
                if (now >= amount) {
                    return true;
                }
                long end = chunk.place(limit);
                for (int at = next; at < chunk.count; at++) {
                    if (chunk.isFrom(at, end)) {
                        return false;
                    }
                    now += chunk.change(at);
                    if (now >= amount) {
                        start = chunk.time(at);
                        value = now;
                        next = at + 1;
                        return true;
                    }
                }
            }
            if (function.first(chunkIndex + 1) >= limit) {
                return false;
            }
            enter(chunkIndex + 1);
        }
    }

    /**
     * Goes back to the last step, this one included, whose value is less than {@code amount}; false when none
     * is. {@link #start} is not defined afterwards.
     */
    boolean backToLess(long amount) {
        catchUp();
        while (value >= amount) {
            if (next == 0 || chunk.lowest >= amount) {
                if (chunkIndex == 0) {
                    return false;
                }
                enter(chunkIndex - 1);
                next = chunk.count;
                value = chunk.lastValue();
            } else {
                value -= chunk.change(--next);
            }
        }
        return true;
    }

    private void enter(int newChunkIndex) {
        chunkIndex = newChunkIndex;
        chunk = function.chunk(newChunkIndex);
        next = 0;
        toPass = 0;
        value = chunk.base;
    }
}
