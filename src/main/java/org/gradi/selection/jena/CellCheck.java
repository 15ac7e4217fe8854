package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Vocabulary;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.OwnWord;

/** Tells whether what a word says suits what a cell makes of it, and what would. */
final class CellCheck {
    private final OwnWords words;
    private final Vocabulary vocabulary;

    /** @param words as they are when nothing is mapped */
    CellCheck(OwnWords words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
    }

    /** The likeliest cell of that meaning: with the path that leads to the word, and a proposed unit. */
    CellDraft proposal(OwnWord word, String to) throws GridProblem {
        if (word.kind() == Kind.TEXT) {
            return CellDraft.ofValue(word.iri(), word.text(), gifts(to));
        }
        if (word.kind() == Kind.TERM) {
            return CellDraft.ofTerm(word.iri(), to);
        }
        Node property = NodeFactory.createURI(word.iri());
        OwnWords.Use use = words.properties().get(property);
        Optional<PropertyDefinition> ours = definition(to);
        if (use == null || ours.isEmpty()) {
            return CellDraft.ofProperty(word.iri(), to);
        }
        return ours.get().range() instanceof PropertyRange.Measured range
                ? new AmountFit(words, property, use, ours.get(), range).draft()
                : words.draft(use, ours.get());
    }

    /** The property of which the term is a value, with the term. */
    private List<CellDraft.Gift> gifts(String to) {
        return vocabulary.properties().stream().filter(property ->
                property.range() instanceof PropertyRange.Classified classified
                && vocabulary.isA(to, classified.root())).findFirst()
                .map(property -> List.of(new CellDraft.Gift(property.id(), to))).orElse(List.of());
    }

    private Optional<PropertyDefinition> definition(String id) {
        return vocabulary.properties().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Fails when the word is of another kind than the meaning; the message names what would suit. */
    void requireSuitable(CellDraft cell) throws GridProblem {
        requireKnown(cell);
        requireNumber("factor", cell.factor());
        requireNumber("offset", cell.offset());
        switch (cell.kind()) {
            case PROPERTY, DERIVED -> requireProperty(cell);
            case TERM -> requireTerm(cell);
            default -> { }
        }
    }

    private void requireKnown(CellDraft cell) throws GridProblem {
        if (!cell.to().isEmpty() && definition(cell.to()).isEmpty()
                && vocabulary.term(cell.to()).isEmpty()) {
            throw new GridProblem("The reference ontology has neither a property nor a term (%s). "
                    .formatted(cell.to()) + "Its properties are %s; each term is a value of one of them."
                    .formatted(properties(property -> true)));
        }
        for (CellDraft.Gift gift : cell.gives()) {
            PropertyDefinition property = definition(gift.property()).orElseThrow(() -> new GridProblem(
                    "The reference ontology has no property (%s). Take one of %s.".formatted(gift.property(),
                            properties(ours -> true))));
            if (property.range() instanceof PropertyRange.Classified classified
                    && !vocabulary.isA(gift.value(), classified.root())) {
                throw new GridProblem("The value (%s) is no term below %s, as %s wants.".formatted(
                        gift.value(), classified.root(), property.id()));
            }
        }
        if (cell.kind() == CellDraft.Kind.VALUE && cell.gives().isEmpty()) {
            throw new GridProblem("The text (%s) must say at least one thing, such as operatingSystem Linux."
                    .formatted(cell.value()));
        }
    }

    private static void requireNumber(String what, String text) throws GridProblem {
        if (!text.isEmpty() && !text.matches("[+-]?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            throw new GridProblem("The %s (%s) is not a number. Give an exact decimal, such as 1024 or 0.5."
                    .formatted(what, text));
        }
    }

    private void requireTerm(CellDraft cell) throws GridProblem {
        if (words.properties().containsKey(NodeFactory.createURI(cell.word()))) {
            throw new GridProblem("%s is a property, %s is a term. Take one of the properties %s.".formatted(
                    name(cell), cell.to(), properties(property -> true)));
        }
        if (definition(cell.to()).isPresent()) {
            throw new GridProblem(
                    "%s is a value, %s is a property. Take a term, such as one of those below %s.".formatted(
                            name(cell), cell.to(), cell.to()));
        }
    }

    private void requireProperty(CellDraft cell) throws GridProblem {
        Node property = NodeFactory.createURI(cell.word());
        OwnWords.Use use = words.properties().get(property);
        if (use == null) {
            return;
        }
        PropertyDefinition to = definition(cell.to()).orElseThrow(() -> new GridProblem(
                "%s is a property, %s is not. Take one of %s.".formatted(name(cell), cell.to(),
                        properties(ours -> suits(property, use, ours)))));
        if (cell.kind() == CellDraft.Kind.PROPERTY && use.isOfParts()) {
            throw new GridProblem(("%s is not said of the clusters but of their parts (%s); say how these "
                    + "become one: %s.").formatted(name(cell), PathStep.words(use.path()),
                    String.join(", ", combinations(to))));
        }
        if (cell.kind() == CellDraft.Kind.DERIVED && !combinations(to).contains(cell.combine())) {
            throw new GridProblem("What parts say of %s does not become one by %s. Take one of %s.".formatted(
                    to.id(), cell.combine(), combinations(to)));
        }
        if (cell.combine().equals("count")
                || cell.kind() == CellDraft.Kind.DERIVED && saysMoreByTexts(property)) {
            return;
        }
        if (!suits(property, use, to)) {
            throw new GridProblem("The values of %s (%s) are no %s, as %s wants. %s".formatted(
                    name(cell), use.values().stream().limit(3).map(Iri::shown)
                            .collect(Collectors.joining(", ")), kind(to), to.id(),
                    remedy(property, properties(ours -> suits(property, use, ours)))));
        }
    }

    private String remedy(Node property, List<String> suitable) {
        String texts = hasTexts(property) ? "Say what each text gives." : "";
        return suitable.isEmpty() ? texts : "Suitable are %s. %s".formatted(suitable, texts).strip();
    }

    /** Such texts may say anything, as soon as cells tell what. */
    private boolean saysMoreByTexts(Node property) {
        return hasTexts(property) && words.texts(property).stream().noneMatch(ValueReader::isAmountOrVersion);
    }

    private boolean hasTexts(Node property) {
        return !words.texts(property).isEmpty();
    }

    /** How what parts say of the property can become one. */
    private static List<String> combinations(PropertyDefinition property) {
        return MappingCell.Combination.of(property.range()).stream().map(MappingCell.Combination::id)
                .toList();
    }

    private static String kind(PropertyDefinition property) {
        if (property.range() instanceof PropertyRange.Measured measured) {
            return "amounts (%s)".formatted(measured.kind().words());
        }
        return property.range() instanceof PropertyRange.Classified ? "terms" : "versions";
    }

    private boolean suits(Node property, OwnWords.Use use, PropertyDefinition ours) {
        List<Node> told = use.values().stream().filter(value -> !ValueReader.isPlaceholder(value)).toList();
        if (told.isEmpty()) {
            return true;
        }
        if (ours.range() instanceof PropertyRange.Classified) {
            return told.stream().anyMatch(value -> !value.isLiteral());
        }
        if (ours.range() instanceof PropertyRange.Measured measured) {
            long amounts = told.stream().filter(value -> OwnWords.isNumber(value)
                    || value.isLiteral() && AmountFit.measures(measured, value.getLiteralLexicalForm()))
                    .count();
            return 2 * amounts > told.size();
        }
        return told.stream().anyMatch(ValueReader::isVersion);
    }

    private List<String> properties(Predicate<PropertyDefinition> which) {
        List<String> ids = new ArrayList<>();
        vocabulary.properties().stream().filter(which).map(PropertyDefinition::id).forEach(ids::add);
        return ids;
    }

    private static String name(CellDraft cell) {
        return Iri.shortName(NodeFactory.createURI(cell.word()));
    }
}
