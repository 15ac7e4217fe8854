package org.gradi.selection.jena;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradi.model.PropertyDefinition;
import org.gradi.selection.CellDraft;
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.OwnWord;

/** The words in which an organisation describes its clusters, and which of them its mapping explains. */
final class OwnWords {
    /** By which an organisation says what people call a word, the preferred first. */
    private static final List<Node> LABELS =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

    private final GraphReader reader;
    private final Graph concluded;
    private final List<MappingCell> cells;
    private final ReferenceOntology reference;
    private final Map<Node, Use> uses = new LinkedHashMap<>();

    /**
     * How a property is used.
     *
     * @param path   the steps that lead from a cluster to it, itself last
     * @param values what it says, each once; against it, what has it
     */
    record Use(List<PathStep> path, Set<Node> values) {

        boolean isOfParts() {
            return path.size() > 1 || path.get(0).isBackwards();
        }
    }

    /** @param concluded the description with what the rules concluded */
    OwnWords(Graph concluded, List<MappingCell> cells, ReferenceOntology reference, List<Node> clusters) {
        this.reader = new GraphReader(concluded);
        this.concluded = concluded;
        this.cells = cells;
        this.reference = reference;
        clusters.forEach(cluster -> walk(cluster, new HashSet<>(clusters)));
    }

    /** A node, how it was come by, and whether what names it as its whole is a part as well. */
    private record Step(Node node, List<PathStep> path, boolean isWhole) {
    }

    /** @param seen is added to; other clusters are no parts of this one */
    private void walk(Node cluster, Set<Node> seen) {
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(cluster, List.of(), true)));
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            for (Triple triple : reader.about(step.node())) {
                note(step, PathStep.along(triple.getPredicate()), triple.getObject(), false, seen, open);
            }
            if (step.isWhole()) {
                for (Triple triple : reader.naming(step.node())) {
                    if (!seen.contains(triple.getSubject())) {
                        note(step, PathStep.against(triple.getPredicate()), triple.getSubject(), true, seen,
                                open);
                    }
                }
            }
        }
    }

    private void note(Step from, PathStep next, Node reached, boolean isWhole, Set<Node> seen,
            Deque<Step> open) {
        if (reference.isTheirs(next.property())) {
            List<PathStep> path = new ArrayList<>(from.path());
            path.add(next);
            uses.computeIfAbsent(next.property(), unused -> new Use(path, new LinkedHashSet<>())).values()
                    .add(reached);
            if (!reached.isLiteral() && seen.add(reached)) {
                open.add(new Step(reached, path, isWhole));
            }
        }
    }

    /** Every property with its use, in the order met. */
    Map<Node, Use> properties() {
        return uses;
    }

    /** The values of the property that are terms: those that are no parts of a cluster. */
    List<Node> terms(Node property) {
        boolean leadsOn = cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfParts parts
                && parts.passes(property)) || uses.get(property).path().stream()
                        .anyMatch(step -> step.equals(PathStep.against(property)));
        boolean isRead = cells.stream().anyMatch(cell ->
                cell instanceof MappingCell.OfProperty one && one.from().equals(property)
                || cell instanceof MappingCell.OfParts parts && parts.readsTermsOf(property));
        return uses.get(property).values().stream().filter(Node::isURI)
                .filter(value -> !reference.isOurs(value))
                .filter(value -> isRead || !leadsOn && reader.about(value).stream()
                        .noneMatch(triple -> reference.isTheirs(triple.getPredicate()))).toList();
    }

    /** The values of the property that are texts and say something by being what they are. */
    List<Node> texts(Node property) {
        return uses.get(property).values().stream().filter(Node::isLiteral)
                .filter(value -> !ValueReader.isPlaceholder(value) && !isNumber(value)).toList();
    }

    static boolean isNumber(Node literal) {
        return literal.isLiteral() && PublishedAmount.bareNumber(literal.getLiteralLexicalForm()).isPresent();
    }

    /** The cell by which a word so used says what a property of ours says. */
    CellDraft draft(Use use, PropertyDefinition ours) {
        List<String> path = use.path().stream().map(PathStep::text).toList();
        return use.isOfParts() ? CellDraft.ofParts(path, ours.id(), reference.combination(ours).id())
                : CellDraft.ofProperty(path.get(0), ours.id());
    }

    boolean isMapped(Node property) {
        return cells.stream().anyMatch(cell ->
                cell instanceof MappingCell.OfProperty one && one.from().equals(property)
                || cell instanceof MappingCell.OfParts parts && parts.passes(property)
                || cell instanceof MappingCell.OfValue value && value.from().equals(property));
    }

    boolean isTermMapped(Node term) {
        return concluded.contains(term, MappingRules.STANDS_FOR, Node.ANY) || cells.stream()
                .anyMatch(cell -> cell instanceof MappingCell.OfValue value && value.isSaidBy(term));
    }

    boolean isReadByValue(Node property) {
        return cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfValue value
                && value.from().equals(property));
    }

    /** The properties of ours of which cells say what texts of the property say. */
    List<PropertyDefinition> givenBy(Node property) {
        return cells.stream().filter(MappingCell.OfValue.class::isInstance)
                .map(MappingCell.OfValue.class::cast).filter(cell -> cell.from().equals(property))
                .flatMap(cell -> cell.given().stream()).map(MappingCell.Given::property).distinct().toList();
    }

    /** Whether a cell says of the cluster what its parts say by that property. */
    boolean isLifted(Node property, PropertyDefinition ours) {
        return cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfParts parts
                && parts.last().equals(PathStep.along(property)) && parts.to().equals(ours));
    }

    boolean isTextMapped(Node property, Node text) {
        return cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfValue value
                && value.from().equals(property) && value.isSaidBy(text));
    }

    /** Properties, then terms, then texts of properties that are read by their values. */
    List<OwnWord> all() {
        Set<OwnWord> words = new LinkedHashSet<>();
        uses.keySet().forEach(property ->
                words.add(propertyWord(property)));
        uses.keySet().forEach(property -> terms(property).forEach(term ->
                words.add(termWord(term))));
        uses.keySet().stream().filter(this::isReadByValue).forEach(property -> texts(property).forEach(text ->
                words.add(textWord(property, text))));
        return List.copyOf(words);
    }

    OwnWord propertyWord(Node property) {
        return new OwnWord(Kind.PROPERTY, property.getURI(), Iri.shortName(property), isMapped(property));
    }

    OwnWord termWord(Node term) {
        return new OwnWord(Kind.TERM, term.getURI(), Iri.shortName(term), isTermMapped(term));
    }

    OwnWord textWord(Node property, Node text) {
        return new OwnWord(Kind.TEXT, property.getURI(), Iri.shortName(text), isTextMapped(property, text));
    }

    /** What people call it: its labels, and the end of its IRI. */
    Set<String> names(Node node) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Iri.shortName(node));
        LABELS.forEach(by -> reader.objects(node, by).stream().filter(Node::isLiteral)
                .forEach(label -> names.add(label.getLiteralLexicalForm())));
        return names;
    }

    /** The label to show, in English if there is such a one; empty when there is none. */
    String label(Node node) {
        return LABELS.stream().flatMap(by -> reader.text(node, by, "en").stream()).findFirst()
                .or(() -> LABELS.stream().flatMap(by -> reader.text(node, by).stream()).findFirst())
                .orElse("");
    }

    /** What is said about it in words, where units are often named. */
    String remarks(Node node) {
        StringBuilder remarks = new StringBuilder(String.join(" ", names(node)));
        reader.objects(node, RDFS.comment.asNode()).stream().filter(Node::isLiteral)
                .forEach(comment -> remarks.append(' ').append(comment.getLiteralLexicalForm()));
        return remarks.toString();
    }
}
