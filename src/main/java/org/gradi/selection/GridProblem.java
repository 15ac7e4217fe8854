package org.gradi.selection;

/** A grid file, ontology, description or mapping cannot be used; the message is meant for its author. */
public final class GridProblem extends Exception {
    private static final long serialVersionUID = 1L;

    public GridProblem(String message) {
        super(message);
    }

    public GridProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
