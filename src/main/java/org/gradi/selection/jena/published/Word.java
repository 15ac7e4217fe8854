package org.gradi.selection.jena.published;

import java.util.List;

/** A word of a publisher, and what it says in the reference ontology. */
sealed interface Word {

    /** How the publisher calls it. */
    String name();

    /**
     * A number of each node.
     *
     * @param meanings what it says of the cluster
     */
    record Amount(String name, List<Meaning> meanings) implements Word {
    }

    /**
     * What the numbers of all nodes say of the cluster.
     *
     * @param combine  {@code minimum} or {@code sum}
     * @param property of the reference ontology
     * @param unit     in which bare numbers are; empty for counts
     */
    record Meaning(String combine, String property, String unit) {
    }

    /**
     * A word for something that the reference ontology has as a term.
     *
     * @param properties the properties whose value it may be, the likeliest first
     */
    record Term(String name, List<String> properties) implements Word {
    }

    /** A version. */
    record Release(String name, String property) implements Word {
    }

    /**
     * Something that is kept but not mapped.
     *
     * @param why one sentence for whoever completes the mapping
     */
    record Kept(String name, String why) implements Word {
    }
}
