package org.gradi.request;

/**
 * A file of ours cannot be read or written; the message names the file, the place, the value and what is
 * right.
 */
public final class FileProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public FileProblem(String message) {
        super(message);
    }

    public FileProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
