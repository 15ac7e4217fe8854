package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;

/**
 * Reads the cells of one mapping file. A cell that is wrong is told and left out, so that what it would have
 * said stays unknown; the others hold.
 */
final class MappingFile {
    private static final Node FROM = Iri.mapping("from");
    private static final Node TO = Iri.mapping("to");
    private static final Node VALUE = Iri.mapping("value");
    private static final Node GIVES = Iri.mapping("gives");
    private static final Node UNIT = Iri.mapping("unit");
    private static final Node FACTOR = Iri.mapping("factor");
    private static final Node OFFSET = Iri.mapping("offset");
    private static final Node RELATION = Iri.mapping("relation");
    private static final Node INVERSE = Iri.mapping("inverse");
    private static final Node COMBINE = Iri.mapping("combine");

    private final String file;
    private final GraphReader reader;
    private final ReferenceOntology reference;
    private final Findings findings;
    private final List<MappingCell> cells = new ArrayList<>();
    private int identified;

    private MappingFile(String file, Graph graph, ReferenceOntology reference, Findings findings) {
        this.file = file;
        this.reader = new GraphReader(graph);
        this.reference = reference;
        this.findings = findings;
    }

    /**
     * The file's cells.
     *
     * @param unusable nodes that do not have the shape of their kind of cell; they are passed over
     */
    static List<MappingCell> read(String file, Graph graph, ReferenceOntology reference, List<Node> unusable,
            Findings findings) {
        MappingFile mapping = new MappingFile(file, graph, reference, findings);
        mapping.each("PropertyMapping", unusable, mapping::propertyCell);
        mapping.each("DerivedMapping", unusable, mapping::partsCell);
        mapping.each("TermMapping", unusable, mapping::termCell);
        mapping.each("ValueMapping", unusable, mapping::valueCell);
        mapping.each("ConstantMapping", unusable, mapping::constantCell);
        return List.copyOf(mapping.cells);
    }

    /** Reads one node as a cell; empty when the cell, though right, leads to nothing. */
    private interface CellReader {
        Optional<MappingCell> read(Node node) throws WrongCell;
    }

    /** A cell cannot be used. */
    private static final class WrongCell extends Exception {
        private static final long serialVersionUID = 1L;
        private final String remedy;

        WrongCell(String problem, String remedy) {
            super(problem);
            this.remedy = remedy;
        }
    }

    private void each(String type, List<Node> unusable, CellReader cellReader) {
        for (Node node : reader.instancesOf(Iri.mapping(type))) {
            if (unusable.contains(node)) {
                continue;
            }
            try {
                cellReader.read(node).ifPresent(cells::add);
            } catch (WrongCell e) {
                findings.error(file, node, e.getMessage() + " The cell is left out.", e.remedy);
            }
        }
    }

    private Optional<MappingCell> propertyCell(Node node) throws WrongCell {
        Node from = reader.object(node, FROM).orElseThrow();
        requireTheirs(from);
        PropertyDefinition to = property(node);
        MappingCell cell = new MappingCell.OfProperty(nextId(), from, to,
                reader.object(node, TO).orElseThrow(), reading(node, to));
        return leadsUp(node) ? Optional.of(cell) : Optional.empty();
    }

    private Optional<MappingCell> partsCell(Node node) throws WrongCell {
        PropertyDefinition to = property(node);
        List<PathStep> path = new ArrayList<>();
        for (Node step : reader.list(node, FROM)) {
            Optional<Node> against = reader.object(step, INVERSE);
            requireTheirs(against.orElse(step));
            path.add(new PathStep(against.orElse(step), against.isPresent()));
        }
        String combine = Iri.shortName(reader.object(node, COMBINE).orElseThrow());
        List<MappingCell.Combination> suitable = MappingCell.Combination.of(to.range());
        MappingCell.Combination combination = suitable.stream().filter(one -> one.id().equals(combine))
                .findFirst().orElseThrow(() -> new WrongCell(
                        "The combination (%s) does not suit %s.".formatted(combine, to.id()),
                        "Take one of %s.".formatted(
                                suitable.stream().map(one -> "map:" + one.id()).toList())));
        MappingCell cell = new MappingCell.OfParts(nextId(), path, combination, to,
                reader.object(node, TO).orElseThrow(), reading(node, to));
        return leadsUp(node) ? Optional.of(cell) : Optional.empty();
    }

    private Optional<MappingCell> termCell(Node node) throws WrongCell {
        Node to = reader.object(node, TO).orElseThrow();
        if (reference.term(to).isEmpty()) {
            throw new WrongCell("The reference ontology has no term (%s).".formatted(Iri.shortName(to)),
                    "Name a class or individual that is a value of one of its properties.");
        }
        Node from = reader.object(node, FROM).orElseThrow();
        requireTheirs(from);
        return Optional.of(leadsUp(node) ? new MappingCell.OfTerm(nextId(), from, to)
                : new MappingCell.OfBroaderTerm(nextId(), from, to));
    }

    private Optional<MappingCell> valueCell(Node node) throws WrongCell {
        Node from = reader.object(node, FROM).orElseThrow();
        requireTheirs(from);
        return Optional.of(new MappingCell.OfValue(nextId(), from, reader.object(node, VALUE).orElseThrow(),
                given(node)));
    }

    private Optional<MappingCell> constantCell(Node node) throws WrongCell {
        return Optional.of(new MappingCell.OfEveryCluster(nextId(), given(node)));
    }

    /** From something broader than ours nothing of ours follows. */
    private boolean leadsUp(Node node) {
        return reader.object(node, RELATION).filter(Iri.mapping("broader")::equals).isEmpty();
    }

    /**
     * Rules that write a property they also read would convert their own results again, and a term of ours
     * keeps its meaning whatever an organisation says.
     */
    private void requireTheirs(Node from) throws WrongCell {
        if (reference.property(from).isPresent() || reference.term(from).isPresent()) {
            throw new WrongCell("The %s (%s) is one of the reference ontology.".formatted(
                    reference.property(from).isPresent() ? "property" : "term", Iri.shortName(from)),
                    "map:from names a word of the organisation's own vocabulary.");
        }
    }

    private PropertyDefinition property(Node holder) throws WrongCell {
        Node to = reader.object(holder, TO).orElseThrow();
        return reference.property(to).orElseThrow(() -> new WrongCell(
                "The reference ontology has no property (%s).".formatted(Iri.shortName(to)), "Take one of %s."
                        .formatted(reference.vocabulary().properties().stream().map(PropertyDefinition::id)
                        .toList())));
    }

    private MappingCell.Reading reading(Node node, PropertyDefinition to) throws WrongCell {
        if (to.range() instanceof PropertyRange.Classified) {
            return new MappingCell.Reading.AsTerm();
        }
        if (to.range() instanceof PropertyRange.Measured measured) {
            Optional<String> symbol = reader.text(node, UNIT);
            if (symbol.isEmpty() && measured.kind() != QuantityKind.COUNT) {
                return new MappingCell.Reading.AsWrittenAmount(measured.kind());
            }
            Unit unit = Unit.ofSymbol(symbol.orElse("")).filter(one -> one.kind() == measured.kind())
                    .orElseThrow(() -> new WrongCell("The unit (%s) measures no %s, as %s does."
                            .formatted(symbol.orElse(""), measured.kind().words(), to.id()),
                            "Take one of %s.".formatted(UnitWords.symbolsOf(measured.kind()))));
            return new MappingCell.Reading.AsAmount(new Conversion(unit, number(node, FACTOR, BigDecimal.ONE),
                    number(node, OFFSET, BigDecimal.ZERO)));
        }
        return new MappingCell.Reading.AsVersion();
    }

    private BigDecimal number(Node node, Node property, BigDecimal otherwise) throws WrongCell {
        String text = reader.text(node, property).orElse(otherwise.toPlainString());
        try {
            BigDecimal number = new BigDecimal(text);
            if (property.equals(FACTOR) && number.signum() == 0) {
                throw new WrongCell("The factor (%s) has no inverse.".formatted(text),
                        "Give a number other than 0.");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new WrongCell("The %s (%s) is not a number.".formatted(Iri.shortName(property), text),
                    "Give an exact decimal, such as 1024 or 0.5.");
        }
    }

    private List<MappingCell.Given> given(Node node) throws WrongCell {
        List<MappingCell.Given> given = new ArrayList<>();
        for (Node gift : reader.objects(node, GIVES)) {
            PropertyDefinition property = property(gift);
            Node stated = reader.object(gift, VALUE).orElseThrow();
            Value value = value(property, stated);
            given.add(new MappingCell.Given(property, reader.object(gift, TO).orElseThrow(), value,
                    value instanceof Value.Term ? stated : GraphValues.nodeOf(value)));
        }
        return List.copyOf(given);
    }

    private Value value(PropertyDefinition property, Node stated) throws WrongCell {
        String text = stated.isLiteral() ? stated.getLiteralLexicalForm() : "";
        try {
            if (property.range() instanceof PropertyRange.Classified classified) {
                return reference.term(stated)
                        .filter(term -> reference.vocabulary().isA(term.id(), classified.root()))
                        .map(term -> new Value.Term(term.id()))
                        .orElseThrow(() -> new IllegalArgumentException("It is no term below %s."
                                .formatted(classified.root())));
            }
            if (property.range() instanceof PropertyRange.Measured measured) {
                Quantity quantity = Quantity.parse(text);
                Quantity shown = quantity.in(measured.shownIn());
                boolean isExact = shown.compareTo(quantity) == 0;
                return new Value.Amount(isExact ? shown : quantity);
            }
            return new Value.Numbered(Version.parse(text));
        } catch (IllegalArgumentException e) {
            throw new WrongCell(
                    "The value (%s) does not suit %s.".formatted(Iri.shortName(stated), property.id()),
                    e.getMessage());
        }
    }

    /** Not the cell's name: it may have none, or that of a cell of another file or of a word described. */
    private Node nextId() {
        return NodeFactory.createURI(Iri.MAPPING + "cell-" + identified++ + "-of-" + file);
    }
}
