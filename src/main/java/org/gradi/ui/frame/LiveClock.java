package org.gradi.ui.frame;

import java.time.Instant;
import java.util.Objects;
import org.gradi.session.Session;
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

    @Override
    public void advanceTo(Instant moment, Outcome<Void> outcome) {
        SessionRecorder recorder = desk.recorder().orElseThrow();
        with.tasks().run(with.texts().text("desk.advancing"), progress -> {
            recorder.advanceTo(moment);
            return recorder.session();
        }, new Outcome<Session>() {
            @Override
            public void succeeded(Session now) {
                desk.recorded(now);
                outcome.succeeded(null);
            }

            @Override
            public void failed(Throwable problem) {
                view.showMessage(Message.bad(with.texts().problem(problem)));
                outcome.failed(problem);
            }

            @Override
            public void cancelled() {
                outcome.cancelled();
            }
        });
    }
}
