package org.gradi.cluster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The time of a grid of real clusters: the wall clock's, in whole seconds. When the wall clock is set back,
 * this one stands still until it is reached again.
 *
 * <p>It has no thread of its own: somebody calls {@link #tick()} about once a second, and listeners are told
 * on his thread.
 */
public final class SystemGridClock implements GridClock {
    private final Object lock = new Object();
    private final Object telling = new Object();
    private final Clock wall;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private Instant latest;
    private Instant told;

    /** A clock that shows the whole seconds of {@code wall}. */
    public SystemGridClock(Clock wall) {
        this.wall = Objects.requireNonNull(wall, "wall");
        this.latest = wall.instant().truncatedTo(ChronoUnit.SECONDS);
        this.told = latest;
    }

    @Override
    public Instant now() {
        synchronized (lock) {
            Instant shown = wall.instant().truncatedTo(ChronoUnit.SECONDS);
            if (shown.isAfter(latest)) {
                latest = shown;
            }
            return latest;
        }
    }

    /** Tells the listeners when a new second has begun since they were last told. */
    public void tick() {
        synchronized (telling) {
            Instant now = now();
            if (now.isAfter(told)) {
                told = now;
                listeners.forEach(listener -> listener.accept(now));
            }
        }
    }

    @Override
    public void addListener(Consumer<Instant> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void removeListener(Consumer<Instant> listener) {
        listeners.remove(listener);
    }
}
