package org.gradi.profile;

/**
 * A longest stretch in which at least so much is free all the time.
 *
 * @param startSecond the first second inside; {@link Long#MIN_VALUE} when it has no beginning
 * @param endSecond   the first second after; {@link Long#MAX_VALUE} when it has no end
 */
public record IdleInterval(long startSecond, long endSecond) {

    public IdleInterval {
        if (endSecond <= startSecond) {
            throw new IllegalArgumentException(
                    "The end (%d) of an idle interval must be later than its start (%d)."
                            .formatted(endSecond, startSecond));
        }
    }

    /** How long it is; {@link Long#MAX_VALUE} when it is open at either side. */
    public long lengthSeconds() {
        return lengthSeconds(startSecond, endSecond);
    }

    /**
     * Whether {@code durationSeconds}, at least 1, fit between its ends and also into
     * [{@code earliestSecond}, {@code latestEndSecond}).
     */
    public boolean holds(long durationSeconds, long earliestSecond, long latestEndSecond) {
        return holds(startSecond, endSecond, durationSeconds, earliestSecond, latestEndSecond);
    }

    static long lengthSeconds(long startSecond, long endSecond) {
        boolean open = startSecond == Long.MIN_VALUE || endSecond == Long.MAX_VALUE;
        long length = endSecond - startSecond;
        return open || length < 0 ? Long.MAX_VALUE : length;
    }

    static boolean holds(long startSecond, long endSecond, long durationSeconds, long earliestSecond,
            long latestEndSecond) {
        long end = Math.min(endSecond, latestEndSecond);
        long latestStart = end - durationSeconds;
        return latestStart < end && latestStart >= Math.max(startSecond, earliestSecond);
    }
}
