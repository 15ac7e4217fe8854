package org.gradi.ui;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Work that runs or has run, as seen from the event thread. Made by {@link BackgroundTasks}. */
public final class Task {
    private final String title;
    private final boolean isAskedFor;
    private final Consumer<Task> cancelling;
    private final AtomicReference<Step> step = new AtomicReference<>(new Step(0, 0, ""));
    private boolean isStopping;

    /** @param isAskedFor whether the user began it */
    Task(String title, boolean isAskedFor, Consumer<Task> cancelling) {
        this.title = Objects.requireNonNull(title, "title");
        this.isAskedFor = isAskedFor;
        this.cancelling = cancelling;
    }

    private record Step(long done, long total, String note) {
    }

    /** What the user reads in the task bar. */
    public String title() {
        return title;
    }

    boolean isAskedFor() {
        return isAskedFor;
    }

    /** How much is done, 0 to 1; empty as long as the work has not said. */
    public OptionalDouble fraction() {
        Step now = step.get();
        return now.total < 1 ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1, Math.max(0, (double) now.done / now.total)));
    }

    /** What is being done; empty when the work has not said. */
    public String note() {
        return step.get().note;
    }

    /** Whether it was asked to come to its end and has not yet. On the event thread. */
    public boolean isStopping() {
        return isStopping;
    }

    void stopping() {
        isStopping = true;
    }

    /**
     * Ends the task at once as far as the screen is concerned: its thread is interrupted, and whatever it
     * still brings is dropped. One that runs to its end is asked for that end. Without effect when the task
     * has ended. On the event thread.
     */
    public void cancel() {
        cancelling.accept(this);
    }

    void advance(long done, long total, String note) {
        step.set(new Step(done, total, note));
    }
}
