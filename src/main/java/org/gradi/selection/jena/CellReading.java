package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradi.selection.CellDraft;

/** Reads the cells of a mapping as they are stated, right or wrong. */
final class CellReading {
    private final GraphReader reader;

    CellReading(Graph graph) {
        this.reader = new GraphReader(graph);
    }

    /** Every cell of which at least kind and word can be told. */
    List<CellDraft> all() {
        List<CellDraft> all = new ArrayList<>();
        for (CellDraft.Kind kind : CellDraft.Kind.values()) {
            reader.instancesOf(Iri.mapping(kind.type()))
                    .forEach(node -> cell(kind, node).ifPresent(all::add));
        }
        return all;
    }

    private Optional<CellDraft> cell(CellDraft.Kind kind, Node node) {
        List<String> from = kind == CellDraft.Kind.DERIVED
                ? reader.list(node, Iri.mapping("from")).stream().flatMap(step -> step(step).stream())
                        .toList()
                : reader.objects(node, Iri.mapping("from")).stream().filter(Node::isURI).map(Node::getURI)
                        .toList();
        if (from.isEmpty() && kind != CellDraft.Kind.CONSTANT) {
            return Optional.empty();
        }
        Optional<Node> value = reader.object(node, Iri.mapping("value"));
        return Optional.of(new CellDraft(kind, from, value.map(CellReading::value).orElse(""),
                value.filter(Node::isURI).isPresent(), name(node, "to"),
                relation(name(node, "relation")), text(node, "unit"), text(node, "factor"),
                text(node, "offset"), name(node, "combine"), gives(node)));
    }

    private Optional<String> step(Node step) {
        return reader.object(step, Iri.mapping("inverse")).map(PathStep::against)
                .or(() -> Optional.of(PathStep.along(step))).filter(one -> one.property().isURI())
                .map(PathStep::text);
    }

    private static String value(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private static CellDraft.Relation relation(String id) {
        return Arrays.stream(CellDraft.Relation.values()).filter(one -> one.id().equals(id)).findFirst()
                .orElse(CellDraft.Relation.EQUIVALENT);
    }

    private List<CellDraft.Gift> gives(Node node) {
        return reader.objects(node, Iri.mapping("gives")).stream().map(gift -> new CellDraft.Gift(
                name(gift, "to"), reader.object(gift, Iri.mapping("value"))
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : Iri.shortName(value))
                .orElse(""))).sorted((one, other) -> one.property().compareTo(other.property())).toList();
    }

    private String name(Node node, String property) {
        return reader.object(node, Iri.mapping(property)).filter(Node::isURI).map(Iri::shortName).orElse("");
    }

    private String text(Node node, String property) {
        return reader.text(node, Iri.mapping(property)).orElse("");
    }
}
