package org.gradi.journal;

/** A journal that cannot be read or written; the message says where, what, and what would be right. */
public final class JournalProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public JournalProblem(String message) {
        super(message);
    }

    public JournalProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
