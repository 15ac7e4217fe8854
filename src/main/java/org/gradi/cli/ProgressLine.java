package org.gradi.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.gradi.experiment.Progress;
import org.gradi.experiment.RunResult;

/**
 * One line on a terminal that says how far an experiment is. It is written over a few times a second at most
 * and taken away in the end.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long LEAST_PAUSE_NANOS = NANOS_PER_SECOND / 4;
    private static final int SECONDS_PER_MINUTE = 60;

    private final PrintWriter terminal;
    private final LongSupplier nanoClock;
    private final long begun;
    private long shownLast;
    private int width;

    ProgressLine(PrintWriter terminal, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.nanoClock = nanoClock;
        this.begun = nanoClock.getAsLong();
        this.shownLast = begun;
    }

    @Override
    public boolean done(RunResult last, int done, int all) {
        long now = nanoClock.getAsLong();
        if (now - shownLast >= LEAST_PAUSE_NANOS) {
            shownLast = now;
            show("%d of %d runs, about %s left".formatted(done, all,
                    words((now - begun) / done * (all - done) / NANOS_PER_SECOND)));
        }
        return true;
    }

    private static String words(long seconds) {
        return seconds < 2 * SECONDS_PER_MINUTE ? seconds + " s" : seconds / SECONDS_PER_MINUTE + " min";
    }

    private void show(String text) {
        terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        terminal.flush();
        width = text.length();
    }

    /** Leaves the line empty, for what is printed next. */
    @Override
    public void close() {
        if (width > 0) {
            show("");
            terminal.print("\r");
            terminal.flush();
        }
    }
}
