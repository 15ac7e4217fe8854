package org.gradi.ui.frame;

import java.util.Objects;
import org.gradi.broker.Abandonment;
import org.gradi.request.RequestDraft;
import org.gradi.session.SessionRecorder;
import org.gradi.ui.Outcome;
import org.gradi.ui.Task;

/**
 * The attempt to reserve that is under way, if there is one. It can be given up at any moment, and then comes
 * to its end by itself: what the clusters have granted by then is given back. On the event thread.
 */
final class UnderWay {
    private final Surroundings with;
    private final DeskView view;
    private boolean isUnderWay;
    private Task task;
    private Runnable afterwards = () -> { };

    UnderWay(Surroundings with, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.view = Objects.requireNonNull(view, "view");
    }

    boolean isUnderWay() {
        return isUnderWay;
    }

    /** @param outcome hears what came of it, also when it was given up */
    void begin(SessionRecorder recorder, RequestDraft draft, String strategy, Outcome<Attempt> outcome) {
        Abandonment abandonment = new Abandonment();
        isUnderWay = true;
        view.showUnderWay(draft.name(), false);
        task = with.tasks().runToItsEnd(with.texts().text("desk.reserving", draft.name()),
                progress -> Attempt.at(recorder, draft, strategy, abandonment), () -> {
                    abandonment.abandon();
                    view.showUnderWay(draft.name(), true);
                }, new Outcome<Attempt>() {
                    @Override
                    public void succeeded(Attempt attempt) {
                        ended();
                        outcome.succeeded(attempt);
                    }

                    @Override
                    public void failed(Throwable problem) {
                        ended();
                        outcome.failed(problem);
                    }
                });
    }

    private void ended() {
        isUnderWay = false;
        Runnable waiting = afterwards;
        afterwards = () -> { };
        waiting.run();
    }

    /** Gives the attempt up; false when none is under way. */
    boolean giveUp() {
        if (isUnderWay) {
            task.cancel();
        }
        return isUnderWay;
    }

    /** Gives the attempt up and goes on when it has come to its end, or at once when none is under way. */
    void giveUpThen(Runnable then) {
        if (giveUp()) {
            Runnable before = afterwards;
            afterwards = () -> {
                before.run();
                then.run();
            };
        } else {
            then.run();
        }
    }
}
