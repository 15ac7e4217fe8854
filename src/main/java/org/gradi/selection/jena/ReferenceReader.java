package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.QuantityKind;
import org.gradi.model.TermDefinition;
import org.gradi.model.Unit;

/**
 * Reads the reference ontology: its properties in the order of the form, and the terms below their ranges.
 */
final class ReferenceReader {
    private static final Node REQUEST_PROPERTY = Iri.reference("RequestProperty");
    private static final Node VERSION_NUMBER = Iri.reference("VersionNumber");
    private static final Node QUANTITY_KIND = Iri.reference("quantityKind");
    private static final Node SHOWN_UNIT = Iri.reference("shownUnit");
    private static final Node COMBINED_BY = Iri.reference("combinedBy");
    private static final Node ORDER = NodeFactory.createURI("http://www.w3.org/ns/shacl#order");
    /** What lies at the subject's end lies below what is at the object's end. */
    private static final List<Node> UPWARDS = List.of(RDFS.subClassOf.asNode(), RDF.type.asNode(),
            Iri.reference("partOf"));
    private static final Map<Node, QuantityKind> KINDS = Map.of(
            Iri.reference("Frequency"), QuantityKind.FREQUENCY,
            Iri.reference("DataSize"), QuantityKind.DATA_SIZE,
            Iri.reference("DataRate"), QuantityKind.DATA_RATE,
            Iri.reference("Time"), QuantityKind.TIME,
            Iri.reference("Count"), QuantityKind.COUNT);

    private final String file;
    private final GraphReader reader;
    private final Map<Node, List<Node>> below = new LinkedHashMap<>();

    private ReferenceReader(String file, Graph graph) {
        this.file = file;
        this.reader = new GraphReader(graph);
        UPWARDS.forEach(upwards -> graph.find(Node.ANY, upwards, Node.ANY).forEachRemaining(triple -> below
                .computeIfAbsent(triple.getObject(), unused -> new ArrayList<>()).add(triple.getSubject())));
    }

    /** Reads the graph of the file. */
    static ReferenceOntology read(String file, Graph graph) throws Unreadable {
        try {
            return new ReferenceReader(file, graph).ontology();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(file, "", e.getMessage(), "");
        }
    }

    private ReferenceOntology ontology() throws Unreadable {
        Map<Node, PropertyDefinition> properties = new LinkedHashMap<>();
        Map<String, MappingCell.Combination> combinations = new HashMap<>();
        Set<Node> termNodes = new LinkedHashSet<>();
        for (Node property : propertiesInOrder()) {
            PropertyDefinition definition = new PropertyDefinition(Iri.shortName(property),
                    words(property, RDFS.label.asNode()), words(property, RDFS.comment.asNode()),
                    rangeOf(property), synonyms(property));
            properties.put(property, definition);
            combinations.put(definition.id(), combinationOf(property, definition.range()));
            if (definition.range() instanceof PropertyRange.Classified) {
                addTermsBelow(reader.object(property, RDFS.range.asNode()).orElseThrow(), termNodes);
            }
        }
        if (properties.isEmpty()) {
            throw new Unreadable(file, "", "No property is a ref:RequestProperty.",
                    "A reference ontology defines at least one (prefix ref: <%s>).".formatted(Iri.REFERENCE));
        }
        Map<Node, TermDefinition> terms = new LinkedHashMap<>();
        termNodes.forEach(node -> terms.put(node, term(node, termNodes)));
        Set<Node> functional = new LinkedHashSet<>(reader.instancesOf(OWL.FunctionalProperty.asNode()));
        functional.retainAll(properties.keySet());
        return new ReferenceOntology(properties, terms, functional, combinations);
    }

    private List<Node> propertiesInOrder() {
        return reader.instancesOf(REQUEST_PROPERTY).stream()
                .sorted(Comparator.<Node>comparingInt(property -> reader.text(property, ORDER)
                        .map(Integer::parseInt).orElse(Integer.MAX_VALUE)).thenComparing(Iri::shortName))
                .toList();
    }

    private PropertyRange rangeOf(Node property) throws Unreadable {
        if (reader.object(property, QUANTITY_KIND).isPresent()) {
            return measured(property);
        }
        Node range = reader.object(property, RDFS.range.asNode()).orElseThrow(() -> new Unreadable(file,
                Iri.shortName(property), "The property has neither a quantity kind nor a range.",
                "Give it ref:quantityKind, or an rdfs:range that is a class or ref:VersionNumber."));
        return range.equals(VERSION_NUMBER) ? new PropertyRange.Versioned()
                : new PropertyRange.Classified(Iri.shortName(range));
    }

    private PropertyRange measured(Node property) throws Unreadable {
        Node kindNode = reader.object(property, QUANTITY_KIND).orElseThrow();
        QuantityKind kind = KINDS.get(kindNode);
        if (kind == null) {
            throw new Unreadable(file, Iri.shortName(property),
                    "The quantity kind (%s) is not known.".formatted(Iri.shortName(kindNode)),
                    "Take one of %s."
                            .formatted(KINDS.keySet().stream().map(Iri::shortName).sorted().toList()));
        }
        String symbol = reader.text(property, SHOWN_UNIT).orElse("");
        Unit unit = Unit.ofSymbol(symbol).filter(one -> one.kind() == kind)
                .orElseThrow(() -> new Unreadable(file, Iri.shortName(property),
                        "The unit (%s) does not measure %s.".formatted(symbol,
                                kind.wordsWithArticle()),
                        "Take one of %s.".formatted(UnitWords.symbolsOf(kind))));
        return new PropertyRange.Measured(kind, unit);
    }

    private MappingCell.Combination combinationOf(Node property, PropertyRange range) throws Unreadable {
        List<MappingCell.Combination> suitable = MappingCell.Combination.of(range);
        Optional<Node> stated = reader.object(property, COMBINED_BY);
        return stated.isEmpty() ? suitable.get(0) : suitable.stream()
                .filter(one -> stated.get().equals(Iri.mapping(one.id()))).findFirst()
                .orElseThrow(() -> new Unreadable(file, Iri.shortName(property),
                        "The combination (%s) does not suit the property."
                                .formatted(Iri.shortName(stated.get())),
                        "Take one of %s.".formatted(
                                suitable.stream().map(one -> "map:" + one.id()).toList())));
    }

    /** Adds the term and all below it, each after one above it. */
    private void addTermsBelow(Node term, Set<Node> terms) {
        if (terms.add(term)) {
            below.getOrDefault(term, List.of()).stream().filter(Node::isURI)
                    .sorted(Comparator.comparing(Iri::shortName))
                    .forEach(narrower -> addTermsBelow(narrower, terms));
        }
    }

    private TermDefinition term(Node term, Set<Node> known) {
        List<String> broader = UPWARDS.stream().flatMap(upwards -> reader.objects(term, upwards).stream())
                .filter(known::contains).map(Iri::shortName).distinct().sorted().toList();
        return new TermDefinition(Iri.shortName(term), words(term, RDFS.label.asNode()), synonyms(term),
                broader);
    }

    private List<String> synonyms(Node node) {
        return reader.objects(node, SKOS.altLabel.asNode()).stream().filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm).distinct().sorted().toList();
    }

    /** In both languages; one stands in for the other, and the short name for both. */
    private Label words(Node node, Node property) {
        String any = Stream.concat(reader.text(node, property).stream(), Stream.of(Iri.shortName(node)))
                .filter(text -> !text.isBlank()).findFirst().orElseThrow();
        return new Label(reader.text(node, property, "en").orElse(any),
                reader.text(node, property, "pt").orElse(any));
    }
}
