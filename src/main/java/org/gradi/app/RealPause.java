package org.gradi.app;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.gradi.cluster.simulated.Pause;

/** Lets real time pass; a thread that is interrupted goes on at once and stays interrupted. */
final class RealPause implements Pause {

    @Override
    public void pause(Duration length) {
        try {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
