package org.gradi.ui;

import javax.swing.SwingUtilities;

/** The one thread on which widgets may be made and changed. */
public final class EventThread {

    private EventThread() {
    }

    /**
     * Fails with {@link IllegalStateException} on any other thread; widgets touched there break rarely and at
     * random.
     */
    public static void require() {
        if (!SwingUtilities.isEventDispatchThread()) {
            throw new IllegalStateException(
                    "The thread (%s) is not the event thread; hand the work over with invokeLater."
                    .formatted(Thread.currentThread().getName()));
        }
    }
}
