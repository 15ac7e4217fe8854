package org.gradi.selection.jena;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;

/**
 * The clusters of a grid file of which everything that belongs there is said once and nothing else, as in
 * most large grid files. They are read in one pass over what is said of them, and have the shape of a
 * cluster; finding that out with the shapes takes about as long as parsing the file. Clusters that are
 * written in any other way are left to the shapes.
 */
final class PlainClusters {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node CLUSTER = Iri.grid("Cluster");
    private static final Node NAME = Iri.grid("name");
    private static final Node PROCESSORS = Iri.grid("processors");
    private static final Node DESCRIBED_AS = Iri.grid("describedAs");
    private static final Node MANAGER = Iri.grid("manager");
    private static final Node KIND = Iri.grid("kind");
    private static final int STATEMENTS = 5;
    /** A number of so many digits is below the most processors that the shape allows. */
    private static final int DIGITS_MAX = 8;
    private static final String NOBODY = "nobody";

    private final Graph graph;

    private PlainClusters(Graph graph) {
        this.graph = graph;
    }

    /** By their nodes; whose they are does not stand there. */
    static Map<Node, GridPlan.Described> in(Graph graph) {
        PlainClusters clusters = new PlainClusters(graph);
        Map<Node, GridPlan.Described> plain = new HashMap<>();
        graph.find(Node.ANY, TYPE, CLUSTER).mapWith(Triple::getSubject)
                .forEachRemaining(node -> clusters.read(node).ifPresent(read -> plain.put(node, read)));
        return plain;
    }

    private Optional<GridPlan.Described> read(Node node) {
        Map<Node, Node> said = SaidOnce.of(node, graph);
        Node name = said.get(NAME);
        Node processors = said.get(PROCESSORS);
        Node describedAs = said.get(DESCRIBED_AS);
        Optional<String> kind = Optional.ofNullable(said.get(MANAGER)).flatMap(this::onlyKind);
        return said.size() == STATEMENTS && isLiteral(name, XSDDatatype.XSDstring) && isNumber(processors)
                && describedAs != null && describedAs.isURI() && kind.isPresent()
                ? cluster(name, processors, kind.get()).map(read -> new GridPlan.Described(read, describedAs))
                : Optional.empty();
    }

    /** The kind of a manager of which nothing else is said. */
    private Optional<String> onlyKind(Node manager) {
        Map<Node, Node> said = SaidOnce.of(manager, graph);
        Node kind = said.get(KIND);
        return said.size() == 1 && isLiteral(kind, XSDDatatype.XSDstring)
                ? Optional.of(kind.getLiteralLexicalForm()) : Optional.empty();
    }

    private static Optional<Cluster> cluster(Node name, Node processors, String kind) {
        try {
            return Optional.of(new Cluster(name.getLiteralLexicalForm(), NOBODY,
                    Integer.parseInt(processors.getLiteralLexicalForm()), new ManagerAccess(kind, Map.of())));
        } catch (IllegalArgumentException unsuitable) {
            return Optional.empty();
        }
    }

    private static boolean isLiteral(Node node, RDFDatatype datatype) {
        return node != null && node.isLiteral() && node.getLiteralDatatype().equals(datatype);
    }

    private static boolean isNumber(Node node) {
        return isLiteral(node, XSDDatatype.XSDinteger)
                && node.getLiteralLexicalForm().length() <= DIGITS_MAX;
    }
}
