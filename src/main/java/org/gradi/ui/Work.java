package org.gradi.ui;

/**
 * Something that takes time and runs off the event thread; it gets no widget.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does it. Called once. When the task is cancelled the thread is interrupted and the result dropped, so
     * stopping early saves machine time but is never needed for correctness.
     */
    T run(Progress progress) throws Exception;
}
