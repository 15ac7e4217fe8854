package org.gradi.ui.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.gradi.model.Grid;
import org.gradi.request.TimeFrame;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Moments;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;

/** Decides how far the grid's time is to pass. An advance begins only when the last one has ended. */
final class ClockPresenter {
    private final Texts texts;
    private final LongSupplier nanoTime;
    private final ClockDrive drive;
    private final ClockView view;
    private Grid grid;
    private Instant now;
    private boolean canAdvance;
    private boolean isRunning;
    private boolean isAdvancing;
    private Duration waiting = Duration.ZERO;
    private Speed speed = new Speed(60);
    private Instant runFrom;
    private long runFromNanos;

    /** @param nanoTime the time on the wall, such as {@code System::nanoTime} */
    ClockPresenter(Texts texts, LongSupplier nanoTime, ClockDrive drive, ClockView view) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
        this.drive = Objects.requireNonNull(drive, "drive");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** @param canAdvance whether the grid's time can be let pass; not while a recording is shown */
    void show(Grid shown, Instant moment, boolean canAdvance) {
        if (grid != shown) {
            pause();
        }
        this.grid = shown;
        this.now = moment;
        this.canAdvance = canAdvance;
        if (isRunning && !canAdvance) {
            pause();
        }
        showState();
    }

    /** A moment of a time that passes by itself. */
    void follow(Grid shown, Instant moment) {
        pause();
        grid = shown;
        now = moment;
        canAdvance = false;
        Moments moments = new Moments(grid.zone(), texts.locale());
        String zone = moments.zoneAt(now);
        view.showTime(texts.text("clock.live", moments.format(now), zone),
                texts.text("clock.live.hint", zone, moments.format(now)));
        view.showRunning(false, false);
    }

    private void showState() {
        Moments moments = new Moments(grid.zone(), texts.locale());
        String since = DurationWords.format(Duration.between(grid.epoch(), now));
        view.showTime(texts.text("clock.now", moments.format(now), since),
                texts.text("clock.now.hint", moments.zoneAt(now), since, moments.format(now)));
        view.showRunning(canAdvance, isRunning);
    }

    void choose(Speed chosen) {
        speed = chosen;
        countFromHere();
    }

    void run() {
        if (!canAdvance || isRunning) {
            return;
        }
        isRunning = true;
        countFromHere();
        view.startTicking();
        view.showRunning(true, true);
    }

    void pause() {
        if (isRunning) {
            isRunning = false;
            view.stopTicking();
            view.showRunning(canAdvance, false);
        }
    }

    private void countFromHere() {
        runFrom = now;
        runFromNanos = nanoTime.getAsLong();
    }

    /** Time on the wall has passed; lets as much pass on the grid as the speed says. */
    void tick() {
        if (isRunning && !isAdvancing) {
            long passedMillis = (nanoTime.getAsLong() - runFromNanos) / 1_000_000;
            advanceTo(runFrom.plusSeconds(passedMillis * speed.factor() / 1_000));
        }
    }

    /** Lets so much time pass at once; after the advance that is under way, if there is one. */
    void step(Duration length) {
        if (isAdvancing) {
            waiting = waiting.plus(length);
        } else if (canAdvance) {
            advanceTo(now.plus(length));
        }
    }

    /** Beyond the latest moment there is nothing to plan for. */
    private void advanceTo(Instant wanted) {
        Instant moment = wanted.isAfter(TimeFrame.LATEST) ? TimeFrame.LATEST : wanted;
        if (!moment.isAfter(now)) {
            return;
        }
        isAdvancing = true;
        drive.advanceTo(moment, new Outcome<>() {
            @Override
            public void succeeded(Void nothing) {
                arrived(moment);
            }

            @Override
            public void failed(Throwable problem) {
                stopped();
            }

            @Override
            public void cancelled() {
                stopped();
            }
        });
    }

    private void arrived(Instant moment) {
        isAdvancing = false;
        if (moment.isAfter(now)) {
            now = moment;
            showState();
        }
        if (!waiting.isZero()) {
            Duration next = waiting;
            waiting = Duration.ZERO;
            step(next);
            runFrom = now.plus(next);
            runFromNanos = nanoTime.getAsLong();
        }
    }

    private void stopped() {
        isAdvancing = false;
        waiting = Duration.ZERO;
        pause();
    }
}
