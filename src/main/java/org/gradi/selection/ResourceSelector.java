package org.gradi.selection;

import java.util.List;
import org.gradi.model.Requirement;

/** Assesses every cluster of one grid against environment requirements. Safe for use by many threads. */
public interface ResourceSelector {

    /**
     * Every cluster with its findings, in grid order. Preferred requirements rank clusters and reject none.
     * A requirement whose property is not in the reference
     * ontology fails with {@link IllegalArgumentException}; checked requests have none.
     */
    Selection select(List<Requirement> requirements);

    /**
     * What the clusters have of a property. Cheap: one pass over small numbers, and none when it was asked
     * before.
     *
     * @param property an id of the reference ontology; another fails with {@link IllegalArgumentException}
     */
    Distribution distribution(String property);
}
