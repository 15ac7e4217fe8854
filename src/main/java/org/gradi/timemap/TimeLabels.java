package org.gradi.timemap;

/** How the moments of a map are written. */
public enum TimeLabels {
    /** As an offset from the grid's epoch: {@code minute 20}. */
    OFFSET,
    /** As date and time in the map's zone. */
    CLOCK
}
