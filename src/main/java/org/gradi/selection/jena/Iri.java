package org.gradi.selection.jena;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs of the grid, mapping and reference vocabularies that this workshop reads. */
final class Iri {
    static final String GRID = "urn:gradi:grid#";
    static final String MAPPING = "urn:gradi:mapping#";
    static final String REFERENCE = "urn:gradi:reference#";

    private static final int SHOWN_MAX = 80;

    private Iri() {
    }

    static Node grid(String name) {
        return NodeFactory.createURI(GRID + name);
    }

    static Node mapping(String name) {
        return NodeFactory.createURI(MAPPING + name);
    }

    static Node reference(String name) {
        return NodeFactory.createURI(REFERENCE + name);
    }

    /** What people call the node, cut short where it would flood a message. */
    static String shown(Node node) {
        return shortened(shortName(node));
    }

    /** The text, cut short where it would flood a message. */
    static String shortened(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 3) + "...";
    }

    /** What people call the node: the end of its IRI, a literal's text in quotes, or that it has no name. */
    static String shortName(Node node) {
        if (node.isLiteral()) {
            return "\"" + node.getLiteralLexicalForm() + "\"";
        }
        if (!node.isURI()) {
            return "a node without a name";
        }
        String iri = node.getURI();
        int cut = Math.max(iri.lastIndexOf('#'), Math.max(iri.lastIndexOf('/'), iri.lastIndexOf(':')));
        return cut + 1 < iri.length() ? iri.substring(cut + 1) : iri;
    }
}
