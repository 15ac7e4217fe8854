package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;

/** Short ways to look into a graph. */
final class GraphReader {
    private final Graph graph;

    GraphReader(Graph graph) {
        this.graph = graph;
    }

    List<Node> instancesOf(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList();
    }

    List<Triple> about(Node subject) {
        return graph.find(subject, Node.ANY, Node.ANY).toList();
    }

    /** What is said with that node as value. */
    List<Triple> naming(Node object) {
        return graph.find(Node.ANY, Node.ANY, object).toList();
    }

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    List<Node> subjects(Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
    }

    Optional<Node> object(Node subject, Node property) {
        return first(graph.find(subject, property, Node.ANY).mapWith(Triple::getObject));
    }

    /** The text of a literal value. */
    Optional<String> text(Node subject, Node property) {
        return first(graph.find(subject, property, Node.ANY).mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)).map(Node::getLiteralLexicalForm);
    }

    /** The text of a literal value in that language. */
    Optional<String> text(Node subject, Node property, String language) {
        return objects(subject, property).stream()
                .filter(node -> node.isLiteral() && node.getLiteralLanguage().equalsIgnoreCase(language))
                .map(Node::getLiteralLexicalForm).findFirst();
    }

    /** The members of the RDF list that is the value; empty when it is no list. */
    List<Node> list(Node subject, Node property) {
        return object(subject, property).map(head -> new GNode(graph, head))
                .filter(GraphList::isListNode).map(GraphList::members).<List<Node>>map(ArrayList::new)
                .orElse(List.of());
    }

    private static Optional<Node> first(ExtendedIterator<Node> nodes) {
        try {
            return nodes.hasNext() ? Optional.of(nodes.next()) : Optional.empty();
        } finally {
            nodes.close();
        }
    }

    boolean has(Node subject, Node property, Node object) {
        return graph.contains(subject, property, object);
    }
}
