package org.gradi.ui.frame;

/** What the grid on show is. */
enum Liveness {
    /** A recording that is replayed. */
    RECORDED,
    /** Simulated clusters, whose time passes when the user says so. */
    SIMULATED,
    /** A grid with real clusters, whose time passes by itself. */
    REAL
}
