package org.gradi.selection;

/**
 * Follows the opening of a grid, and may stop it. Called from several threads, so implementations must be
 * safe for that, and return at once.
 */
public interface OpeningProgress {

    /** Told after each organisation; {@code read} of {@code all} are done. */
    void organisationRead(int read, int all);

    /** Whether to stop; asked often. */
    boolean isCancelled();

    /** Nobody looks on, and nobody stops it. */
    static OpeningProgress unwatched() {
        return new OpeningProgress() {
            @Override
            public void organisationRead(int read, int all) {
                // Nobody looks on.
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
