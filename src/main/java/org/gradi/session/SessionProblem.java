package org.gradi.session;

/**
 * A session cannot be read, written or replayed; the message names the file, the place, the value and what is
 * right.
 */
public final class SessionProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public SessionProblem(String message) {
        super(message);
    }

    public SessionProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
