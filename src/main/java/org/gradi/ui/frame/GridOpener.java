package org.gradi.ui.frame;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gradi.broker.LiveBroker;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;

/**
 * Opens a grid for the desk: reads it, which may be dropped at any moment, and goes live on it, which comes
 * to its own end, because what it holds by then is to be given back. A grid that shares its state with the
 * live one takes its place: the live one is left when the other has been read, and taken up again when the
 * other does not come to be. Whether the live session may still be left is asked when it would be, because
 * it has gone on meanwhile; what was opened is given back when it may not. On the event thread.
 */
final class GridOpener {
    private final Surroundings with;
    private final BackgroundTasks tasks;
    private final Texts texts;
    private final Desk desk;
    private final DeskView view;

    /** @param tasks what reads the grid and goes live on it */
    GridOpener(Surroundings with, BackgroundTasks tasks, Desk desk, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        this.texts = with.texts();
        this.desk = Objects.requireNonNull(desk, "desk");
        this.view = Objects.requireNonNull(view, "view");
    }

    /** @param failure why the grid is not the one that was asked for, but the one that was left for it */
    private record Begun(Restored session, Optional<Exception> failure) {
    }

    /** Decides whether the live session is left for what has been opened. */
    interface Leaving {

        /** Goes on with one of the two, sooner or later, when no attempt is under way. */
        void ask(Runnable leaving, Runnable staying);
    }

    /**
     * @param session is left for the new one, or is not
     * @param taking  hears of the new session; of none when it is stopped, cannot be opened or is not wanted
     */
    void open(String location, Leaving session, Consumer<Restored> taking) {
        view.clearMessage();
        AtomicBoolean isStopped = new AtomicBoolean();
        tasks.run(title(location), progress -> with.brokers().read(location,
                new GridOpening(texts, progress, isStopped)), new Outcome<OpenGrid>() {
            @Override
            public void succeeded(OpenGrid read) {
                if (desk.sharesState(read)) {
                    session.ask(() -> goLive(read, desk.makeWayFor(read), session, taking),
                            () -> stayed(location));
                } else {
                    goLive(read, Optional.empty(), session, taking);
                }
            }

            @Override
            public void failed(Throwable problem) {
                fail(location, problem);
            }

            @Override
            public void cancelled() {
                isStopped.set(true);
                stopped(location);
            }
        });
    }

    private void goLive(OpenGrid read, Optional<LiveBroker> left, Leaving session,
            Consumer<Restored> taking) {
        String location = read.location();
        AtomicBoolean isDecided = new AtomicBoolean();
        tasks.runToItsEnd(title(location), progress -> begun(read, left, isDecided),
                () -> isDecided.set(true), Outcome.of(begun -> session.ask(() -> {
                    taking.accept(begun.session);
                    begun.failure.ifPresent(problem -> tookUpAgain(location, problem));
                }, () -> giveBack(location, begun.session)), problem -> {
                    if (left.isPresent()) {
                        view.showMessage(Message.bad(texts.text("files.opening.left", location,
                                texts.problem(problem))));
                    } else {
                        fail(location, problem);
                    }
                }));
    }

    /** @param isDecided set when it is stopped, and once it is too late for that */
    private Begun begun(OpenGrid read, Optional<LiveBroker> left, AtomicBoolean isDecided)
            throws GridProblem {
        left.ifPresent(LiveBroker::close);
        try {
            return new Begun(watched(wanted(read, isDecided)), Optional.empty());
        } catch (GridProblem | RuntimeException problem) {
            if (left.isEmpty()) {
                throw problem;
            }
            return new Begun(watched(with.brokers().goLive(left.get().broker().opened(), Optional.empty())),
                    Optional.of(problem));
        }
    }

    private LiveBroker wanted(OpenGrid read, AtomicBoolean isDecided) throws GridProblem {
        LiveBroker live = with.brokers().goLive(read, Optional.empty());
        if (isDecided.getAndSet(true)) {
            live.close();
            throw new CancellationException(read.location());
        }
        return live;
    }

    private Restored watched(LiveBroker live) {
        live.watch();
        return Restored.on(live, with.eventThread());
    }

    private void giveBack(String location, Restored opened) {
        opened.feed().stop();
        desk.giveBack(opened.live(), () -> stayed(location));
    }

    private void stayed(String location) {
        view.showMessage(Message.neutral(texts.text("files.stayed", location)));
    }

    private String title(String location) {
        return texts.text("files.opening.grid", location);
    }

    private void fail(String location, Throwable problem) {
        if (problem instanceof CancellationException) {
            stopped(location);
        } else {
            view.showMessage(Message.bad(texts.text("files.not.opened.GRID", location,
                    texts.problem(problem))));
        }
    }

    private void stopped(String location) {
        view.showMessage(Message.neutral(texts.text("files.opening.stopped", location)));
    }

    private void tookUpAgain(String location, Exception problem) {
        view.showMessage(problem instanceof CancellationException
                ? Message.neutral(texts.text("files.opening.stopped.again", location))
                : Message.bad(texts.text("files.opening.again", location, texts.problem(problem))));
    }
}
