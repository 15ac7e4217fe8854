package org.gradi.selection.jena.published;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A cluster as published, in the publisher's words.
 *
 * @param name       what to call it
 * @param processors how many jobs can use, at least 1
 * @param nodes      its nodes, or kinds of nodes
 * @param said       what is said of the cluster as a whole, by word
 */
record PublishedCluster(String name, int processors, List<Node> nodes, Map<String, Set<String>> said) {

    /** The same with another number of processors. */
    PublishedCluster withProcessors(int other) {
        return new PublishedCluster(name, other, nodes, said);
    }

    /**
     * A node, or several alike.
     *
     * @param name   as published
     * @param values what is said of it, by word; placeholders are not there
     */
    record Node(String name, Map<String, Set<String>> values) {
    }
}
