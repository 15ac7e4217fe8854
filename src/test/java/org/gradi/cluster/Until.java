package org.gradi.cluster;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Waits for something that a real manager will show in its own time. */
public final class Until {
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private Until() {
    }

    /** Looks until it is so; the test fails when it is not within a minute. */
    public static void isSo(String what, BooleanSupplier look) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!look.getAsBoolean()) {
            if (System.nanoTime() > end) {
                Assertions.fail("It was waited %s until %s.", AT_MOST, what);
            }
            try {
                never.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                throw new AssertionError("Waiting until " + what + " was broken off.", interrupted);
            }
        }
    }
}
