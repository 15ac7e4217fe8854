package org.gradi.ui;

import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.Timer;

/** Merges a flurry of edits into one action: each new one replaces the one that has not run yet. */
@FunctionalInterface
public interface Settling {

    /**
     * Runs {@code action} once edits have settled, unless another replaces it before. On the event thread.
     */
    void soon(Runnable action);

    /** Waits until nothing came for that long. */
    static Settling after(int quietMillis) {
        return timed(quietMillis, Timer::restart);
    }

    /** Waits that long after the first, however many come meanwhile. */
    static Settling within(int millis) {
        return timed(millis, Timer::start);
    }

    private static Settling timed(int millis, Consumer<Timer> begin) {
        return new Settling() {
            private Runnable latest = () -> { };
            private final Timer timer = new Timer(millis, event -> latest.run());

            {
                timer.setRepeats(false);
            }

            @Override
            public void soon(Runnable action) {
                latest = Objects.requireNonNull(action, "action");
                begin.accept(timer);
            }
        };
    }

    /** Does not wait at all. */
    static Settling atOnce() {
        return Runnable::run;
    }
}
