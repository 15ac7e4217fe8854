package org.gradi.ui.frame;

import java.util.Objects;

/**
 * How far the request on the desk has come, from all clusters to what was reserved.
 *
 * @param clusters how many the grid has
 * @param matching how many suit; {@link #NOT_KNOWN} when the request is not in order
 * @param free     how many of those have room in the window; {@link #NOT_KNOWN} likewise
 * @param isStale  whether the request has changed since these were counted
 * @param end      what became of the request, in words
 * @param standing how good that is
 */
record Funnel(int clusters, int matching, int free, boolean isStale, String end, Standing standing) {
    static final int NOT_KNOWN = -1;

    Funnel {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(standing, "standing");
    }

    /** How the request stands. */
    enum Standing {
        NOT_ASKED, RESERVED, REFUSED, IN_DOUBT,
        /** It was reserved, and is not any more. */
        ENDED
    }

    static Funnel of(int clusters) {
        return new Funnel(clusters, NOT_KNOWN, NOT_KNOWN, false, "", Standing.NOT_ASKED);
    }

    Funnel with(int nowMatching, int nowFree) {
        return new Funnel(clusters, nowMatching, nowFree, false, end, standing);
    }

    /** The same for a request that has been edited: the counts are old, and nothing has been decided. */
    Funnel edited() {
        return new Funnel(clusters, matching, free, true, "", Standing.NOT_ASKED);
    }

    Funnel ending(String words, Standing how) {
        return new Funnel(clusters, matching, free, isStale, words, how);
    }
}
