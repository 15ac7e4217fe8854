package org.gradi.ui.frame;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.gradi.broker.LiveBroker;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.ui.Outcome;
import org.gradi.ui.Texts;

/**
 * Opens a grid for the desk: reads it, which may be dropped at any moment, and goes live on it, which comes
 * to its own end, because what it holds by then is to be given back. On the event thread.
 */
final class GridOpener {
    private final Surroundings with;
    private final Texts texts;
    private final DeskView view;

    GridOpener(Surroundings with, DeskView view) {
        this.with = Objects.requireNonNull(with, "with");
        this.texts = with.texts();
        this.view = Objects.requireNonNull(view, "view");
    }

    /** @param taking hears of the new session on the grid; of none when it is stopped or cannot be opened */
    void open(String location, Consumer<Restored> taking) {
        view.clearMessage();
        AtomicBoolean isStopped = new AtomicBoolean();
        with.tasks().run(title(location), progress -> with.brokers().read(location,
                new GridOpening(texts, progress, isStopped)), new Outcome<OpenGrid>() {
            @Override
            public void succeeded(OpenGrid read) {
                goLive(read, taking);
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

    private void goLive(OpenGrid read, Consumer<Restored> taking) {
        AtomicBoolean isDecided = new AtomicBoolean();
        with.tasks().runToItsEnd(title(read.location()), progress -> live(read, isDecided),
                () -> isDecided.set(true),
                Outcome.of(taking::accept, problem -> fail(read.location(), problem)));
    }

    /** @param isDecided set when it is stopped, and once it is too late for that */
    private Restored live(OpenGrid read, AtomicBoolean isDecided) throws GridProblem {
        LiveBroker live = with.brokers().goLive(read, Optional.empty());
        if (isDecided.getAndSet(true)) {
            live.close();
            throw new CancellationException(read.location());
        }
        live.watch();
        return Restored.on(live, with.eventThread());
    }

    private String title(String location) {
        return texts.text("files.opening.grid", location);
    }

    private void fail(String location, Throwable problem) {
        if (problem instanceof CancellationException) {
            stopped(location);
        } else {
            view.showMessage(Message.bad(texts.problem(problem)));
        }
    }

    private void stopped(String location) {
        view.showMessage(Message.neutral(texts.text("files.opening.stopped", location)));
    }
}
