package org.gradi.ui.frame;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Task;
import org.gradi.ui.Work;

/**
 * Looks at the grid for what the form asks for. A later look takes the place of one that is under way, and of
 * its user's waiting. On the event thread.
 */
final class Looking {
    private final BackgroundTasks tasks;
    private final String title;
    private final Seen seen;
    private Task task;
    private boolean isAwaited;

    /** @param title what the user reads while it runs */
    Looking(BackgroundTasks tasks, String title, Seen seen) {
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        this.title = Objects.requireNonNull(title, "title");
        this.seen = Objects.requireNonNull(seen, "seen");
    }

    /** Hears what came of a look. */
    interface Seen {

        /**
         * @param look      empty when the request is not in order
         * @param isAwaited whether the user waits to see it
         */
        void looked(Optional<RequestLook> look, boolean isAwaited);

        void failed(Throwable problem);
    }

    /** The user waits to see what is free. */
    void check(Work<Optional<RequestLook>> look) {
        begin(look, true);
    }

    /** The form has settled; a user who waits goes on waiting. */
    void look(Work<Optional<RequestLook>> look) {
        begin(look, isAwaited);
    }

    private void begin(Work<Optional<RequestLook>> look, boolean isAwaitedNow) {
        stop();
        isAwaited = isAwaitedNow;
        task = tasks.runUnasked(title, look, new Outcome<Optional<RequestLook>>() {
            @Override
            public void succeeded(Optional<RequestLook> found) {
                ended(wasAwaited -> seen.looked(found, wasAwaited));
            }

            @Override
            public void failed(Throwable problem) {
                ended(unused -> seen.failed(problem));
            }

            @Override
            public void cancelled() {
                ended(unused -> { });
            }
        });
    }

    private void ended(Consumer<Boolean> telling) {
        boolean wasAwaited = isAwaited;
        isAwaited = false;
        telling.accept(wasAwaited);
    }

    /** Nothing is looked at any more, and nobody waits. */
    void stop() {
        if (task != null) {
            task.cancel();
        }
    }
}
