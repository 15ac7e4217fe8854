package org.gradi.selection;

/** The three truth values of a requirement; {@link #UNKNOWN} is never taken for satisfied. */
public enum Verdict {
    SATISFIED, NOT_SATISFIED, UNKNOWN
}
