package org.gradi.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How the times of a draft are to be read. Both moments are cut to whole seconds.
 *
 * @param offsetsFrom the moment offsets count from: the epoch of a simulated grid, now on a real one
 * @param now         the moment of the check; starts before it are refused, except for immediate requests
 */
public record TimeFrame(Instant offsetsFrom, Instant now) {
    /** The last second whose year has four digits, so that every time reads back from its ISO text. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public TimeFrame {
        offsetsFrom = offsetsFrom.truncatedTo(ChronoUnit.SECONDS);
        now = now.truncatedTo(ChronoUnit.SECONDS);
    }
}
