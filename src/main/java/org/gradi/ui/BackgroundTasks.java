package org.gradi.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs work on other threads and brings what came of it back to the event thread.
 *
 * <p>All methods are called on the event thread, and listeners and outcomes are called there. A cancelled
 * task ends at once: its outcome hears {@link Outcome#cancelled()} before {@link Task#cancel()} returns, and
 * a result that arrives later is dropped. Progress reports are merged, so that a loop may report every step.
 */
public final class BackgroundTasks {
    private final Executor workers;
    private final Executor eventThread;
    private final Map<Task, Runnable> cancelByRunningTask = new LinkedHashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    /**
     * @param workers     runs the work; a pool of its own, so that one slow task does not hold up the others
     * @param eventThread runs outcomes and listeners; {@code SwingUtilities::invokeLater} in the window
     */
    public BackgroundTasks(Executor workers, Executor eventThread) {
        this.workers = Objects.requireNonNull(workers, "workers");
        this.eventThread = Objects.requireNonNull(eventThread, "eventThread");
    }

    /** The same workers for the tasks of another window, of which the listeners of this one do not hear. */
    public BackgroundTasks apart() {
        return new BackgroundTasks(workers, eventThread);
    }

    /** Runs everything on the calling thread, before {@link #run} returns. */
    public static BackgroundTasks inline() {
        return new BackgroundTasks(Runnable::run, Runnable::run);
    }

    /** Hears of tasks that start, advance and end. */
    public interface Listener {

        void started(Task task);

        void advanced(Task task);

        void ended(Task task);
    }

    public void addListener(Listener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    /** The tasks that were asked for and have neither ended nor been cancelled, oldest first. */
    public List<Task> running() {
        return cancelByRunningTask.keySet().stream().filter(Task::isAskedFor).toList();
    }

    /**
     * Starts work.
     *
     * @param title   what the user reads while it runs
     * @param work    runs on one of the workers
     * @param outcome hears how it ended; a full or closed pool of workers counts as a failure
     */
    public <T> Task run(String title, Work<T> work, Outcome<? super T> outcome) {
        return run(new Task(title, true, this::cancel), work, outcome, this::drop);
    }

    /**
     * Starts work that nobody asked for, such as the check of a form that has settled: told to listeners as
     * any other, but not among {@link #running()}, so that a user who stops what he began does not stop this.
     */
    public <T> Task runUnasked(String title, Work<T> work, Outcome<? super T> outcome) {
        return run(new Task(title, false, this::cancel), work, outcome, this::drop);
    }

    private void drop(Task task, FutureTask<?> future, Outcome<?> outcome) {
        if (end(task)) {
            future.cancel(true);
            outcome.cancelled();
        }
    }

    /**
     * Starts work that comes to an end of its own, because it leaves things in order behind itself. To cancel
     * its task is to ask for that end: {@code stop} is called at once, and the outcome hears what came of the
     * work, never {@link Outcome#cancelled()}.
     *
     * @param stop called once at most, on the event thread
     */
    public <T> Task runToItsEnd(String title, Work<T> work, Runnable stop, Outcome<? super T> outcome) {
        return run(new Task(title, true, this::cancel), work, outcome, (task, future, unused) -> {
            if (!task.isStopping()) {
                task.stopping();
                stop.run();
                announce(task);
            }
        });
    }

    /** How a task is cancelled. */
    private interface Cancelling {

        void cancel(Task task, FutureTask<?> future, Outcome<?> outcome);
    }

    private <T> Task run(Task task, Work<T> work, Outcome<? super T> outcome, Cancelling cancelling) {
        FutureTask<T> future = new FutureTask<>(() -> work.run(progressOf(task))) {
            @Override
            protected void done() {
                eventThread.execute(() -> finish(task, this, outcome));
            }
        };
        cancelByRunningTask.put(task, () -> cancelling.cancel(task, future, outcome));
        listeners.forEach(listener -> listener.started(task));
        try {
            workers.execute(future);
        } catch (RejectedExecutionException noWorker) {
            eventThread.execute(() -> fail(task, noWorker, outcome));
        }
        return task;
    }

    private Progress progressOf(Task task) {
        AtomicBoolean announced = new AtomicBoolean();
        return (done, total, note) -> {
            task.advance(done, total, note);
            if (announced.compareAndSet(false, true)) {
                eventThread.execute(() -> {
                    announced.set(false);
                    announce(task);
                });
            }
        };
    }

    private void announce(Task task) {
        if (cancelByRunningTask.containsKey(task)) {
            listeners.forEach(listener -> listener.advanced(task));
        }
    }

    private void cancel(Task task) {
        Runnable cancelling = cancelByRunningTask.get(task);
        if (cancelling != null) {
            cancelling.run();
        }
    }

    private <T> void finish(Task task, FutureTask<T> future, Outcome<? super T> outcome) {
        if (future.isCancelled()) {
            return;
        }
        try {
            T result = future.get();
            if (end(task)) {
                outcome.succeeded(result);
            }
        } catch (ExecutionException thrown) {
            fail(task, thrown.getCause(), outcome);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fail(task, stopped, outcome);
        }
    }

    private void fail(Task task, Throwable problem, Outcome<?> outcome) {
        if (end(task)) {
            outcome.failed(problem);
        }
    }

    private boolean end(Task task) {
        if (cancelByRunningTask.remove(task) == null) {
            return false;
        }
        listeners.forEach(listener -> listener.ended(task));
        return true;
    }
}
