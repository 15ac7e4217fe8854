package org.gradi.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gradi.broker.Broker;
import org.gradi.cluster.SystemGridClock;

/**
 * Lets a grid of real clusters live: every second its clock tells the time and its broker looks after those
 * managers whose time has come. Runs from when it is started until it is closed.
 */
final class GridWatch implements AutoCloseable {
    private static final long END_SECONDS = 30;

    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "grid watch");
        thread.setDaemon(true);
        return thread;
    });

    private final Broker broker;
    private final SystemGridClock clock;

    GridWatch(Broker broker, SystemGridClock clock) {
        this.broker = broker;
        this.clock = clock;
    }

    void start() {
        seconds.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            clock.tick();
            broker.watch();
        } catch (RuntimeException fault) {
            // Told, but not thrown on: the grid would not be looked after any more.
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
        }
    }

    /** Waits for the look that is under way, as long as a manager may take. */
    @Override
    public void close() {
        seconds.shutdown();
        try {
            seconds.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
