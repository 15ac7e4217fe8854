package org.gradi.cluster;

/** A manager was not heard, or not understood; the message is one sentence for people. */
public final class LostLine extends Exception {
    private static final long serialVersionUID = 1L;

    public LostLine(String message) {
        super(message);
    }

    /**
     * Something asked of a manager in one or more commands.
     *
     * @param <T> what the manager gives when it does as asked
     */
    @FunctionalInterface
    public interface Asking<T> {
        Answer<T> ask() throws LostLine;
    }

    /** What came of asking: a lost line is a doubt. */
    public static <T> Answer<T> orDoubt(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (LostLine lost) {
            return new Answer.InDoubt<>(lost.getMessage());
        }
    }
}
