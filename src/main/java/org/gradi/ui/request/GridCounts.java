package org.gradi.ui.request;

import org.gradi.selection.Distribution;

/** Counts what the clusters of the grid have. Called on a worker thread; must be safe for that. */
@FunctionalInterface
public interface GridCounts {

    /** @param property a property's id in the vocabulary of the form */
    Distribution of(String property);
}
