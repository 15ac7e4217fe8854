package org.gradi.ui;

import java.util.function.Consumer;

/**
 * What is to happen on the event thread when a task ends. Exactly one of the three is called, once.
 *
 * @param <T> what comes of the work
 */
public interface Outcome<T> {

    void succeeded(T result);

    /** @param problem what the work threw */
    void failed(Throwable problem);

    /** The user or the program did not want the result any more. */
    default void cancelled() {
    }

    /** An outcome to which cancelling means nothing. */
    static <T> Outcome<T> of(Consumer<? super T> onSuccess, Consumer<Throwable> onFailure) {
        return new Outcome<>() {
            @Override
            public void succeeded(T result) {
                onSuccess.accept(result);
            }

            @Override
            public void failed(Throwable problem) {
                onFailure.accept(problem);
            }
        };
    }
}
