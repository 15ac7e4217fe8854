package org.gradi.selection.jena;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What is said of a node, by property, where each property stands once. */
final class SaidOnce {
    private SaidOnce() {
    }

    /** All that the graph says of the node; nothing when a property stands there twice. */
    static Map<Node, Node> of(Node node, Graph graph) {
        return in(graph.find(node, Node.ANY, Node.ANY).toList());
    }

    /** What the statements, all of one node, say; nothing when a property stands there twice. */
    static Map<Node, Node> in(List<Triple> statements) {
        Map<Node, Node> said = new HashMap<>();
        statements.forEach(one -> said.put(one.getPredicate(), one.getObject()));
        return said.size() == statements.size() ? said : Map.of();
    }
}
