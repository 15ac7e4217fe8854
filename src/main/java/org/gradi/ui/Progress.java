package org.gradi.ui;

/** Where work tells how far it is. Safe for use by any thread; cheap enough for every step of a loop. */
@FunctionalInterface
public interface Progress {

    /**
     * @param done  units done, zero or more
     * @param total units there are, at least 1
     * @param note  what is being done, in words; may be empty
     */
    void report(long done, long total, String note);
}
