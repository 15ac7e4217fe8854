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
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.OwnWord;

/** The words in which an organisation describes its clusters, and which of them its mapping explains. */
final class OwnWords {
    private static final List<String> FOREIGN = List.of("http://www.w3.org/", Iri.REFERENCE, Iri.MAPPING,
            Iri.GRID);

    private final GraphReader reader;
    private final Graph concluded;
    private final List<MappingCell> cells;
    private final Map<Node, Use> uses = new LinkedHashMap<>();

    /**
     * How a property is used.
     *
     * @param path   the properties that lead from a cluster to it, itself last
     * @param values what it says, each once
     */
    record Use(List<Node> path, Set<Node> values) {
    }

    /** @param concluded the description with what the rules concluded */
    OwnWords(Graph concluded, List<MappingCell> cells, List<Node> clusters) {
        this.reader = new GraphReader(concluded);
        this.concluded = concluded;
        this.cells = cells;
        clusters.forEach(this::walk);
    }

    private record Step(Node node, List<Node> path) {
    }

    private void walk(Node cluster) {
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(cluster, List.of())));
        Set<Node> seen = new HashSet<>(Set.of(cluster));
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            for (Triple triple : reader.about(step.node())) {
                if (isOwn(triple.getPredicate())) {
                    List<Node> path = new ArrayList<>(step.path());
                    path.add(triple.getPredicate());
                    Use use = uses.computeIfAbsent(triple.getPredicate(),
                            unused -> new Use(path, new LinkedHashSet<>()));
                    use.values().add(triple.getObject());
                    if (!triple.getObject().isLiteral() && seen.add(triple.getObject())) {
                        open.add(new Step(triple.getObject(), path));
                    }
                }
            }
        }
    }

    private boolean isOwn(Node property) {
        return isTheirs(property)
                && cells.stream().noneMatch(cell -> cell.id().equals(property)
                || cell instanceof MappingCell.OfParts parts
                && MappingRules.combinedName(parts).equals(property));
    }

    /** Every property with its use, in the order met. */
    Map<Node, Use> properties() {
        return uses;
    }

    /** The values of the property that are terms: those that are no parts of a cluster. */
    List<Node> terms(Node property) {
        boolean leadsOn = cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfParts parts
                && parts.path().contains(property));
        boolean isRead = cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfProperty one
                && one.from().equals(property));
        return uses.get(property).values().stream().filter(Node::isURI)
                .filter(value -> !Iri.isReference(value))
                .filter(value -> isRead || !leadsOn && reader.about(value).stream()
                        .noneMatch(triple -> isOwn(triple.getPredicate()))).toList();
    }

    /** The values of the property that are texts and say something by being what they are. */
    List<Node> texts(Node property) {
        return uses.get(property).values().stream().filter(Node::isLiteral)
                .filter(value -> !ValueReader.isPlaceholder(value) && !isNumber(value)).toList();
    }

    static boolean isNumber(Node literal) {
        return literal.isLiteral() && ValueReader.isNumber(literal.getLiteralLexicalForm().strip());
    }

    boolean isMapped(Node property) {
        return cells.stream().anyMatch(cell ->
                cell instanceof MappingCell.OfProperty one && one.from().equals(property)
                || cell instanceof MappingCell.OfParts parts && parts.path().contains(property)
                || cell instanceof MappingCell.OfValue value && value.from().equals(property));
    }

    boolean isTermMapped(Node term) {
        return concluded.contains(term, MappingRules.STANDS_FOR, Node.ANY);
    }

    boolean isReadByValue(Node property) {
        return cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfValue value
                && value.from().equals(property));
    }

    boolean isTextMapped(Node property, Node text) {
        return cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfValue value
                && value.from().equals(property) && value.value().isLiteral()
                && value.value().getLiteralLexicalForm().strip()
                        .equalsIgnoreCase(text.getLiteralLexicalForm().strip()));
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

    /** Whether the word belongs to no vocabulary of the standards or of the grid's own. */
    static boolean isTheirs(Node word) {
        return word.isURI() && FOREIGN.stream().noneMatch(word.getURI()::startsWith);
    }

    /** What people call it: its labels, and the end of its IRI. */
    Set<String> names(Node node) {
        Set<String> names = new LinkedHashSet<>();
        names.add(Iri.shortName(node));
        reader.objects(node, RDFS.label.asNode()).stream().filter(Node::isLiteral)
                .forEach(label -> names.add(label.getLiteralLexicalForm()));
        return names;
    }

    /** What is said about it in words, where units are often named. */
    String remarks(Node node) {
        StringBuilder remarks = new StringBuilder(String.join(" ", names(node)));
        reader.objects(node, RDFS.comment.asNode()).stream().filter(Node::isLiteral)
                .forEach(comment -> remarks.append(' ').append(comment.getLiteralLexicalForm()));
        return remarks.toString();
    }
}
