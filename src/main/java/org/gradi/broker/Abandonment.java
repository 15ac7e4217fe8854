package org.gradi.broker;

/**
 * The wish to end a decision that waits for its turn or is under way. Safe for use by many threads; nobody
 * who abandons waits.
 */
public final class Abandonment {
    /** The constraint of the cause of a refusal that was wished for. */
    public static final String CONSTRAINT = "abandoned";

    private volatile boolean isWished;

    /** From now on nothing more is asked for; what was asked is undone. Cannot be taken back. */
    public void abandon() {
        isWished = true;
    }

    public boolean isWished() {
        return isWished;
    }
}
