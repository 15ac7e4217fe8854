package org.gradi.cluster.slurm;

/** The manager was not heard, or not understood; the message is one sentence for people. */
final class LostLine extends Exception {
    private static final long serialVersionUID = 1L;

    LostLine(String message) {
        super(message);
    }
}
