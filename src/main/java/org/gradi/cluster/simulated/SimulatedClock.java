package org.gradi.cluster.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.gradi.cluster.AdvanceableClock;

/**
 * The time of a simulated grid; it stands still until somebody advances it.
 *
 * <p>One thread at a time tells the listeners. Who moves the clock meanwhile, a listener included, returns at
 * once and leaves the telling to that thread, so that no one waits for a listener of somebody else.
 */
public final class SimulatedClock implements AdvanceableClock {
    private final Object lock = new Object();
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant now;
    private boolean telling;

    /** A clock that shows {@code epoch}, which must be a whole second. */
    public SimulatedClock(Instant epoch) {
        this.now = requireWholeSeconds(epoch);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void advanceTo(Instant moment) {
        requireWholeSeconds(moment);
        synchronized (lock) {
            if (moment.isBefore(now)) {
                throw new IllegalArgumentException(
                        "The grid's clock shows %s and cannot go back to %s.".formatted(now, moment));
            }
            if (!moveTo(moment)) {
                return;
            }
        }
        tellListeners();
    }

    @Override
    public void advance(Duration length) {
        if (length.isNegative() || length.getNano() != 0) {
            throw new IllegalArgumentException(
                    "The grid's clock advances by whole seconds, not by %s.".formatted(length));
        }
        synchronized (lock) {
            if (!moveTo(now.plus(length))) {
                return;
            }
        }
        tellListeners();
    }

    /** Lets the time pass until {@code moment} unless it has passed already. */
    void passUntil(Instant moment) {
        synchronized (lock) {
            if (!moment.isAfter(now) || !moveTo(moment)) {
                return;
            }
        }
        tellListeners();
    }

    @Override
    public void addListener(Consumer<Instant> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void removeListener(Consumer<Instant> listener) {
        listeners.remove(listener);
    }

    /** Shows the new time; true when the caller has to tell the listeners. */
    private boolean moveTo(Instant moment) {
        if (moment.equals(now)) {
            return false;
        }
        now = moment;
        if (telling) {
            return false;
        }
        telling = true;
        return true;
    }

    private void tellListeners() {
        Instant told = null;
        try {
            for (Instant latest = now; latest != null; latest = laterThan(told)) {
                for (Consumer<Instant> listener : listeners) {
                    listener.accept(latest);
                }
                told = latest;
            }
        } catch (RuntimeException | Error failure) {
            synchronized (lock) {
                telling = false;
            }
            throw failure;
        }
    }

    /** The time to be told next; null, and the telling is over, when {@code told} is still the time. */
    private Instant laterThan(Instant told) {
        synchronized (lock) {
            if (now.equals(told)) {
                telling = false;
                return null;
            }
            return now;
        }
    }

    private static Instant requireWholeSeconds(Instant moment) {
        if (moment.getNano() != 0) {
            throw new IllegalArgumentException(
                    "The grid's clock shows whole seconds; %s is not one.".formatted(moment));
        }
        return moment;
    }
}
