package org.gradi.journal;

/** A line that is not what was written; the message says in what. */
final class DamagedLine extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedLine(String message) {
        super(message);
    }
}
