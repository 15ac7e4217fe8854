package org.gradi.ui.frame;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Outcome;
import org.gradi.ui.clock.ClockDrive;

/** Lets time pass on the live grid, and has the session record it. */
final class LiveClock implements ClockDrive {
    private final Surroundings with;
    private final Desk desk;
    private final DeskView view;

    LiveClock(Surroundings with, Desk desk, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.desk = Objects.requireNonNull(desk, "desk");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** Time that has begun to pass passes; who stops it, or leaves the grid, lets no more pass. */
    @Override
    public void advanceTo(Instant moment, Outcome<Void> outcome) {
        SessionRecorder recorder = desk.recorder().orElseThrow();
        AtomicBoolean isStopped = new AtomicBoolean();
        with.tasks().runToItsEnd(with.texts().text("desk.advancing"), progress -> {
            recorder.advanceTo(moment);
            return moment;
        }, () -> isStopped.set(true), Outcome.of(now -> {
            desk.recorded(recorder);
            if (isStopped.get() || !desk.isLive(recorder)) {
                outcome.cancelled();
            } else {
                outcome.succeeded(null);
            }
        }, problem -> {
            view.showMessage(Message.bad(with.texts().problem(problem)));
            outcome.failed(problem);
        }));
    }
}
