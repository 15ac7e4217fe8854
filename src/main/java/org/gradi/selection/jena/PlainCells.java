package org.gradi.selection.jena;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * The value cells of a mapping file of which everything that belongs there is said and nothing else. They
 * have the shape of a value cell; an organisation may have one for each of many texts, and finding that out
 * with the shapes takes longer than parsing the file. Cells that are written in any other way are left to
 * the shapes.
 */
final class PlainCells {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node VALUE_MAPPING = Iri.mapping("ValueMapping");
    private static final Node FROM = Iri.mapping("from");
    private static final Node TO = Iri.mapping("to");
    private static final Node VALUE = Iri.mapping("value");
    private static final Node GIVES = Iri.mapping("gives");

    private static final Set<Node> BESIDE_GIFTS = Set.of(TYPE, FROM, VALUE);
    private static final Set<Node> OF_A_GIFT = Set.of(TO, VALUE);

    private final Graph graph;

    private PlainCells(Graph graph) {
        this.graph = graph;
    }

    /** Their nodes. */
    static Set<Node> in(Graph graph) {
        PlainCells cells = new PlainCells(graph);
        Set<Node> plain = new HashSet<>();
        graph.find(Node.ANY, TYPE, VALUE_MAPPING).mapWith(Triple::getSubject)
                .filterKeep(cells::isPlain).forEachRemaining(plain::add);
        return plain;
    }

    private boolean isPlain(Node cell) {
        Map<Boolean, List<Triple>> said = graph.find(cell, Node.ANY, Node.ANY).toList().stream()
                .collect(Collectors.partitioningBy(one -> one.getPredicate().equals(GIVES)));
        List<Triple> gifts = said.get(true);
        Map<Node, Node> others = SaidOnce.in(said.get(false));
        return !gifts.isEmpty() && gifts.stream().allMatch(one -> isPlainGift(one.getObject()))
                && others.keySet().equals(BESIDE_GIFTS) && others.get(FROM).isURI();
    }

    private boolean isPlainGift(Node gift) {
        Map<Node, Node> said = SaidOnce.of(gift, graph);
        return said.keySet().equals(OF_A_GIFT) && said.get(TO).isURI();
    }
}
