package org.gradi.broker;

/** Ends a program after so many steps; a dead program does nothing any more. */
final class Fuse {
    static final int NEVER = Integer.MAX_VALUE;

    private int left = NEVER;

    /** Thrown through everything, as a kill goes through everything. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    void burnIn(int steps) {
        left = steps;
    }

    /** A moment at which the program may be killed. */
    void step() {
        if (left == NEVER) {
            return;
        }
        left = Math.max(0, left - 1);
        if (left == 0) {
            throw new Killed();
        }
    }
}
