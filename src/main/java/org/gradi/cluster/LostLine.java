package org.gradi.cluster;

/** A manager was not heard, or not understood; the message is one sentence for people. */
public final class LostLine extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    /**
     * A manager's command answered something else than it does.
     *
     * @param manager what manages the cluster
     * @param why     what is wrong with it
     */
    public static LostLine unreadable(String manager, String answer, String why) {
        String line = answer.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return new LostLine(("%s's answer (%s) cannot be read: %s. If something else prints there, such as"
                + " a start-up file of the shell, it must not.").formatted(manager,
                line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN - 3) + "...", why));
    }

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
