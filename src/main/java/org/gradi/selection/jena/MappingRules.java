package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Mapping cells, compiled to forward rules that are found by the property of a triple. Every rule writes what
 * follows under the reference property, and keeps what it followed from under the cell's own name, so that a
 * finding can tell the mapping used. Immutable; what follows from a graph is worked out by
 * {@link ForwardConclusion}.
 */
final class MappingRules {
    /** {@code (term of theirs) standsFor (term of ours)}. */
    static final Node STANDS_FOR = Iri.mapping("standsFor");
    /** {@code (cluster) leavesOpen (property of ours)}: what it says of it cannot be read or mapped. */
    static final Node LEAVES_OPEN = Iri.mapping("leavesOpen");
    /** The type of the nodes that describe the organisation's clusters. */
    static final Node DESCRIBED = Iri.grid("Cluster");

    /** Who stands at the subject's end of these stands for what the object's end does. */
    private static final Set<Node> UPWARDS = Set.of(RDFS.subClassOf.asNode(), RDF.type.asNode(),
            Iri.reference("partOf"), OWL.equivalentClass.asNode(), OWL.sameAs.asNode());
    /** Of these the same holds in the other direction. */
    private static final Set<Node> BOTH_WAYS = Set.of(OWL.equivalentClass.asNode(), OWL.sameAs.asNode());

    private final ReferenceOntology reference;
    private final ValueReader values;
    private final Map<Node, List<BiConsumer<Triple, ForwardConclusion>>> rules = new HashMap<>();
    /** The cells of values, by property and by the text in which letter case does not count. */
    private final Map<Node, Map<Node, List<MappingCell.OfValue>>> cellsOfValues = new HashMap<>();

    private MappingRules(ReferenceOntology reference, ValueReader values) {
        this.reference = reference;
        this.values = values;
    }

    /** The rules of the cells, and those by which what lies below something mapped is mapped as well. */
    static MappingRules compile(List<MappingCell> cells, Graph description, ReferenceOntology reference,
            ValueReader values) {
        MappingRules compiled = new MappingRules(reference, values);
        compiled.addInheritance();
        compiled.addBroaderProperties(description, cells);
        cells.forEach(compiled::add);
        return compiled;
    }

    /** Tells the conclusion what follows from that triple, alone or with what it has been told before. */
    void follow(Triple triple, ForwardConclusion conclusion) {
        rules.getOrDefault(triple.getPredicate(), List.of()).forEach(rule -> rule.accept(triple, conclusion));
    }

    private void addInheritance() {
        UPWARDS.forEach(upwards -> on(upwards, (triple, conclusion) ->
                conclusion.inherits(triple.getSubject(), triple.getObject())));
        BOTH_WAYS.forEach(either -> on(either, (triple, conclusion) ->
                conclusion.inherits(triple.getObject(), triple.getSubject())));
        on(STANDS_FOR, (triple, conclusion) ->
                conclusion.standsFor(triple.getSubject(), triple.getObject()));
    }

    /** What stands under a property of theirs stands under the broader or equivalent one as well. */
    private void addBroaderProperties(Graph description, List<MappingCell> cells) {
        for (Node upwards : List.of(RDFS.subPropertyOf.asNode(), OWL.equivalentProperty.asNode())) {
            description.find(Node.ANY, upwards, Node.ANY).forEachRemaining(triple -> {
                addBroaderProperty(triple.getSubject(), triple.getObject(), cells);
                if (upwards.equals(OWL.equivalentProperty.asNode())) {
                    addBroaderProperty(triple.getObject(), triple.getSubject(), cells);
                }
            });
        }
    }

    /** One of ours says the same directly, unless a cell tells how the values of theirs are read. */
    private void addBroaderProperty(Node narrower, Node broader, List<MappingCell> cells) {
        boolean isReadByCell = cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfProperty one
                && one.from().equals(narrower) && one.toNode().equals(broader));
        if (!narrower.equals(broader) && !reference.isOurs(narrower) && !isReadByCell) {
            Optional<Node> direct = new DirectWords(reference).standIn(broader);
            if (direct.isPresent() || !reference.isOurs(broader)) {
                on(narrower, (triple, conclusion) -> conclusion.add(triple.getSubject(),
                        direct.orElse(broader), triple.getObject()));
            }
        }
    }

    /** What parts come to follows from no single triple and is not for rules. */
    private void add(MappingCell cell) {
        if (cell instanceof MappingCell.OfProperty property) {
            addProperty(property);
        } else if (cell instanceof MappingCell.OfValue value) {
            addValue(value);
        } else if (cell instanceof MappingCell.OfEveryCluster constant) {
            on(RDF.type.asNode(), (triple, conclusion) -> {
                if (triple.getObject().equals(DESCRIBED)) {
                    give(constant.given(), triple, conclusion);
                    conclusion.add(triple.getSubject(), constant.id(), DESCRIBED);
                }
            });
        }
    }

    private void addProperty(MappingCell.OfProperty cell) {
        if (cell.reading() instanceof MappingCell.Reading.AsTerm) {
            on(cell.from(), (triple, conclusion) -> conclusion.reads(triple.getObject(), ours -> {
                if (reference.isValueOf(cell.to(), ours)) {
                    conclusion.add(triple.getSubject(), cell.toNode(), ours);
                    conclusion.add(triple.getSubject(), cell.id(), triple.getObject());
                }
            }));
        } else {
            on(cell.from(), (triple, conclusion) -> convert(cell, triple).ifPresentOrElse(converted -> {
                conclusion.add(triple.getSubject(), cell.toNode(), converted);
                conclusion.add(triple.getSubject(), cell.id(), converted);
            }, () -> leaveOpen(cell, triple, conclusion)));
        }
    }

    private void leaveOpen(MappingCell.OfProperty cell, Triple triple, ForwardConclusion conclusion) {
        boolean isExplained = cellsOfValues.getOrDefault(cell.from(), Map.of())
                .containsKey(MappingCell.OfValue.comparable(triple.getObject()));
        if (!isExplained && !ValueReader.isPlaceholder(triple.getObject())) {
            conclusion.add(triple.getSubject(), LEAVES_OPEN, cell.toNode());
        }
    }

    /** What the triple's literal says in the reference ontology. */
    private Optional<Node> convert(MappingCell.OfProperty cell, Triple triple) {
        Node cluster = triple.getSubject();
        Node raw = triple.getObject();
        return cell.reading() instanceof MappingCell.Reading.AsVersion
                ? values.version(cluster, cell.from(), raw).map(GraphValues::nodeOf)
                : values.amount(cluster, cell.from(), raw, cell.reading()).map(GraphValues::nodeOf);
    }

    /** The cells of one property share a rule: an organisation may have a cell for each of many texts. */
    private void addValue(MappingCell.OfValue cell) {
        Map<Node, List<MappingCell.OfValue>> cells = cellsOfValues.get(cell.from());
        if (cells == null) {
            Map<Node, List<MappingCell.OfValue>> byText = new HashMap<>();
            cellsOfValues.put(cell.from(), byText);
            cells = byText;
            on(cell.from(), (triple, conclusion) -> byText.getOrDefault(
                    MappingCell.OfValue.comparable(triple.getObject()), List.of()).forEach(one -> {
                        give(one.given(), triple, conclusion);
                        conclusion.add(triple.getSubject(), one.id(), one.value());
                    }));
        }
        cells.computeIfAbsent(MappingCell.OfValue.comparable(cell.value()), unused -> new ArrayList<>())
                .add(cell);
    }

    private static void give(List<MappingCell.Given> given, Triple triple, ForwardConclusion conclusion) {
        given.forEach(one -> conclusion.add(triple.getSubject(), one.propertyNode(), one.node()));
    }

    private void on(Node property, BiConsumer<Triple, ForwardConclusion> rule) {
        rules.computeIfAbsent(property, unused -> new ArrayList<>()).add(rule);
    }
}
