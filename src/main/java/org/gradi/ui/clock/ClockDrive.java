package org.gradi.ui.clock;

import java.time.Instant;
import org.gradi.ui.Outcome;

/** What the clock steers. On the event thread. */
public interface ClockDrive {

    /**
     * Lets the grid's time pass until that moment, on a worker thread; {@code outcome} hears the end of it.
     */
    void advanceTo(Instant moment, Outcome<Void> outcome);
}
