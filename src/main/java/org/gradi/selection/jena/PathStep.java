package org.gradi.selection.jena;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * One step on the way from a cluster to its parts: along a property of the organisation's, or against it,
 * where the parts name the cluster they belong to.
 *
 * @param property    of the organisation's vocabulary
 * @param isBackwards whether it leads from the value to what has it
 */
record PathStep(Node property, boolean isBackwards) {
    private static final String AGAINST = "^";

    static PathStep along(Node property) {
        return new PathStep(property, false);
    }

    static PathStep against(Node property) {
        return new PathStep(property, true);
    }

    /** The step that {@link #text} wrote. */
    static PathStep of(String text) {
        return text.startsWith(AGAINST) ? against(NodeFactory.createURI(text.substring(AGAINST.length())))
                : along(NodeFactory.createURI(text));
    }

    /** Its IRI, after {@code ^} when it leads backwards. */
    String text() {
        return mark() + property.getURI();
    }

    String words() {
        return mark() + Iri.shortName(property);
    }

    private String mark() {
        return isBackwards ? AGAINST : "";
    }

    /** {@code node / ram}. */
    static String words(List<PathStep> path) {
        return path.stream().map(PathStep::words).collect(Collectors.joining(" / "));
    }

    /** What it leads to. */
    Stream<Node> from(Node holder, GraphReader reader) {
        return (isBackwards ? reader.subjects(property, holder) : reader.objects(holder, property)).stream();
    }
}
