package org.gradi.cluster;

/** How far a job in a reservation has come. */
public enum JobState {
    /** Submitted; it begins in its reservation. */
    WAITING,
    RUNNING,
    /** It ended by itself and has an exit status. */
    ENDED,
    /** The end of its reservation was reached before its own; it was ended, or never began. */
    STOPPED_AT_END,
    /** Somebody ended it before, or released its reservation. */
    CANCELLED,
    /** It broke for a reason that is not its own, or the manager does not know what became of it. */
    LOST;

    /** Whether it stays so. */
    public boolean isFinal() {
        return this != WAITING && this != RUNNING;
    }
}
