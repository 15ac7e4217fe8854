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

    public TimeFrame {
        offsetsFrom = offsetsFrom.truncatedTo(ChronoUnit.SECONDS);
        now = now.truncatedTo(ChronoUnit.SECONDS);
    }
}
