package org.gradi.cli;

/** What the process tells its caller; a contract that scripts rely on. */
final class ExitCode {
    static final int DONE = 0;
    /** A request was refused, or nothing was selected. */
    static final int REFUSED = 1;
    /** Wrong usage or invalid input; nothing was done. */
    static final int INVALID = 2;
    /** A manager cannot be reached or is in doubt. */
    static final int IN_DOUBT = 3;
    /** Our own fault. */
    static final int FAULT = 4;

    private ExitCode() {
    }
}
