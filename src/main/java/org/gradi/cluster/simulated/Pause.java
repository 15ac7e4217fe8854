package org.gradi.cluster.simulated;

import java.time.Duration;

/** How real time is let pass, such as by sleeping; the caller hands it in, so that a test need not wait. */
@FunctionalInterface
public interface Pause {

    /** Returns when so much real time has passed. */
    void pause(Duration length);
}
