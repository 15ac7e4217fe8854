package org.gradi.ui.frame;

import java.util.Objects;
import java.util.function.Function;
import org.gradi.broker.Abandonment;
import org.gradi.ui.Outcome;
import org.gradi.ui.Task;
import org.gradi.ui.outcome.ShownAttempt;

/**
 * The attempt to reserve, or to change what is reserved, that is under way, if there is one. It can be given
 * up at any moment, and then comes to its end by itself: what the clusters have granted by then is given
 * back. On the event thread.
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

    /**
     * @param title   of its task
     * @param work    what is tried, until it is abandoned; never on the event thread
     * @param outcome hears what came of it, also when it was given up
     */
    <T> void begin(ShownAttempt attempt, String title, Function<Abandonment, T> work, Outcome<T> outcome) {
        Abandonment abandonment = new Abandonment();
        isUnderWay = true;
        view.showUnderWay(attempt);
        task = with.tasks().runToItsEnd(title, progress -> work.apply(abandonment), () -> {
                    abandonment.abandon();
                    view.showUnderWay(attempt.ending());
                }, new Outcome<T>() {
                    @Override
                    public void succeeded(T result) {
                        ended();
                        outcome.succeeded(result);
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
