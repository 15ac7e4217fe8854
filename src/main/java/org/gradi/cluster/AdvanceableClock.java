package org.gradi.cluster;

import java.time.Duration;
import java.time.Instant;

/** The clock of a grid whose time passes only when somebody says so; a simulated grid has one. */
public interface AdvanceableClock extends GridClock {

    /**
     * Lets the time pass until {@code moment}; nothing happens when it is that time already. Fails with
     * {@link IllegalArgumentException} when {@code moment} is earlier than now or not a whole second.
     */
    void advanceTo(Instant moment);

    /**
     * Lets so much time pass. Fails with {@link IllegalArgumentException} when {@code length} is negative or
     * not a whole number of seconds.
     */
    void advance(Duration length);
}
