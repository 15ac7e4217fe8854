package org.gradi.profile;

/** Walks over the idle intervals that overlap a window, in time order. */
final class IdleScan {
    private final long amount;
    private final long windowStart;
    private final long windowEnd;
    private final StepCursor cursor;
    private boolean begun;
    private long start;
    private long end;

    IdleScan(StepFunction free, long amount, long windowStart, long windowEnd) {
        this.amount = amount;
        this.windowStart = windowStart;
        this.windowEnd = windowEnd;
        cursor = new StepCursor(free, windowStart);
    }

    /** Goes to the next interval, at first to the first; false when there is none. */
    boolean next() {
        if (!begun) {
            begun = true;
            if (cursor.value() >= amount) {
                start = cursor.backToLess(amount) ? cursor.end() : Long.MIN_VALUE;
                findEnd();
                return true;
            }
        } else if (end >= windowEnd) {
            return false;
        }
        if (!cursor.forwardToAtLeast(amount, windowEnd)) {
            return false;
        }
        start = cursor.start();
        findEnd();
        return true;
    }

    /** From a step of the interval, or from the one before it, which {@link #start} then ends. */
    private void findEnd() {
        if (cursor.value() < amount) {
            cursor.next(Chunk.NEVER);
        }
        end = cursor.forwardToLess(amount, Chunk.NEVER) ? cursor.start() : Long.MAX_VALUE;
    }

    /** Whether the part of the interval inside the window lasts that long. */
    boolean holds(long durationSeconds) {
        return IdleInterval.holds(start, end, durationSeconds, windowStart, windowEnd);
    }

    long lengthSeconds() {
        return IdleInterval.lengthSeconds(start, end);
    }

    IdleInterval interval() {
        return new IdleInterval(start, end);
    }
}
