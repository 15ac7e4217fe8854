package org.gradi.cli;

/** What the user gave cannot be used; the message is for him. Leads to exit code 2. */
final class InvalidInput extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidInput(String message) {
        super(message);
    }

    InvalidInput(String message, Throwable cause) {
        super(message, cause);
    }
}
