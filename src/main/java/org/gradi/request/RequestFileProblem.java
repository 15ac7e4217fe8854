package org.gradi.request;

/**
 * A request file cannot be read or written; the message names the file, the place, the value and what is
 * right.
 */
public final class RequestFileProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public RequestFileProblem(String message) {
        super(message);
    }

    public RequestFileProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
