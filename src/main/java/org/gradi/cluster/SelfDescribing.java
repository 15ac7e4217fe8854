package org.gradi.cluster;

import java.util.Objects;

/** A manager that can tell what its cluster is made of, so that nobody has to write it down. */
public interface SelfDescribing {

    /** Asks the manager about its nodes, whether they work just now or not. Never denied. */
    Answer<Description> describe();

    /**
     * What a manager tells of its cluster.
     *
     * @param text       what its own command prints of the nodes; which command depends on the kind
     * @param processors how many can be reserved at most when all nodes work
     */
    record Description(String text, int processors) {
        public Description {
            Objects.requireNonNull(text, "text");
            if (processors < 0) {
                throw new IllegalArgumentException(
                        "The processors (%d) of a cluster must be at least 0.".formatted(processors));
            }
        }
    }
}
