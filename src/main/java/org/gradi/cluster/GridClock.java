package org.gradi.cluster;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * The time that a grid and everybody who talks to it share. It never runs backwards and shows whole seconds.
 * Safe for use by many threads.
 */
public interface GridClock {

    /** The second the grid is in. */
    Instant now();

    /**
     * Has {@code listener} told of the new time after the clock moved. It is told of the latest time: seconds
     * the clock leapt over are left out, and none is told twice or out of order. It is called on a thread
     * that moved the clock, so it must not wait for a lock that somebody holds while he moves the clock or
     * asks a manager.
     */
    void addListener(Consumer<Instant> listener);

    /** Stops telling {@code listener}; nothing happens when it was not told anyway. */
    void removeListener(Consumer<Instant> listener);
}
