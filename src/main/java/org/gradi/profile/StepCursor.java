package org.gradi.profile;

/**
 * A place in a {@link StepFunction}: one step, from its breakpoint to the next. Moves over whole chunks where
 * their bounds allow. Good until the function changes.
 */
final class StepCursor {
    private final StepFunction function;
    private int chunkIndex;
    private Chunk chunk;
    private int index;

    /** Begins at the step that {@code second} lies in. */
    StepCursor(StepFunction function, long second) {
        this.function = function;
        chunkIndex = function.chunkOf(second);
        chunk = function.chunk(chunkIndex);
        index = chunk.floor(second);
    }

    /** The first second of the step; {@link Long#MIN_VALUE} for the first of all. */
    long start() {
        return chunk.time(index);
    }

    /** The first second after the step; {@link Long#MAX_VALUE} for the last of all. */
    long end() {
        return index + 1 < chunk.count ? chunk.time(index + 1) : function.first(chunkIndex + 1);
    }

    long value() {
        return chunk.value(index);
    }

    /**
     * Goes to the next step; answers false, and stays, when there is none that begins before {@code limit}.
     */
    boolean next(long limit) {
        if (end() >= limit) {
            return false;
        }
        if (++index == chunk.count) {
            enter(chunkIndex + 1, 0);
        }
        return true;
    }

    /**
     * Goes to the first step, this one included, whose value is less than {@code amount}. Answers false when
     * none begins before {@code limit}; where the cursor is then is not defined.
     */
    boolean forwardToLess(long amount, long limit) {
        while (true) {
            if (chunk.lowest < amount) {
                for (int at = index; at < chunk.count; at++) {
                    if (chunk.time(at) >= limit) {
                        return false;
                    }
                    if (chunk.value(at) < amount) {
                        index = at;
                        return true;
                    }
                }
            }
            if (function.first(chunkIndex + 1) >= limit) {
                return false;
            }
            enter(chunkIndex + 1, 0);
        }
    }

    /** As {@link #forwardToLess}, for a value of at least {@code amount}. */
    boolean forwardToAtLeast(long amount, long limit) {
        while (true) {
            if (chunk.highest >= amount) {
                for (int at = index; at < chunk.count; at++) {
                    if (chunk.time(at) >= limit) {
                        return false;
                    }
                    if (chunk.value(at) >= amount) {
                        index = at;
                        return true;
                    }
                }
            }
            if (function.first(chunkIndex + 1) >= limit) {
                return false;
            }
            enter(chunkIndex + 1, 0);
        }
    }

    /**
     * Goes back to the last step, this one included, whose value is less than {@code amount}; false when none
     * is.
     */
    boolean backToLess(long amount) {
        while (true) {
            if (chunk.lowest < amount) {
                for (int at = index; at >= 0; at--) {
                    if (chunk.value(at) < amount) {
                        index = at;
                        return true;
                    }
                }
            }
            if (chunkIndex == 0) {
                return false;
            }
            enter(chunkIndex - 1, function.chunk(chunkIndex - 1).count - 1);
        }
    }

    private void enter(int newChunkIndex, int newIndex) {
        chunkIndex = newChunkIndex;
        chunk = function.chunk(newChunkIndex);
        index = newIndex;
    }
}
