package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;
import org.gradi.selection.CellDraft;
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping.StudiedWord;
import org.gradi.selection.OpenMapping.Use;

/** Tells of each word of an organisation what helps to find its meaning. */
final class WordStudy {
    private static final int EXAMPLES = 3;
    /** More values than these are no enumeration to be mapped one by one. */
    private static final int TEXTS_MAX = 200;

    private final OwnWords words;
    private final Graph described;
    private final GraphReader reader;
    private final ReferenceOntology reference;
    private final List<CellDraft> cells;
    private final List<Suggestion> suggestions;

    /**
     * @param words     with what the mapping concluded
     * @param described what the files say
     * @param cells     of the mapping, right or wrong
     */
    WordStudy(OwnWords words, Graph described, ReferenceOntology reference, List<CellDraft> cells) {
        this.words = words;
        this.described = described;
        this.reader = new GraphReader(described);
        this.reference = reference;
        this.cells = cells;
        this.suggestions = new SuggestionFinder(words, reference, cells.stream()
                .filter(cell -> cell.kind() == CellDraft.Kind.REJECTION).toList()).all();
    }

    /**
     * Properties, each with the texts that are its values, then terms, then the classes above them, then what
     * no cluster has but a cell speaks of.
     */
    List<StudiedWord> all() {
        List<StudiedWord> all = new ArrayList<>();
        Set<Node> terms = new LinkedHashSet<>();
        for (Map.Entry<Node, OwnWords.Use> entry : words.properties().entrySet()) {
            Node property = entry.getKey();
            all.add(property(property, entry.getValue()));
            boolean isRead = words.isReadByValue(property);
            List<Node> texts = words.texts(property);
            if ((isRead || !words.isMapped(property)) && texts.size() <= TEXTS_MAX) {
                texts.stream().filter(text -> isRead || !ValueReader.isAmountOrVersion(text))
                        .forEach(text -> all.add(text(property, text, isRead)));
            }
            terms.addAll(words.terms(property));
        }
        terms.forEach(term -> all.add(term(term, true)));
        classesAbove(terms).forEach(one -> all.add(term(one, false)));
        Set<CellDraft> shown = new HashSet<>();
        all.forEach(one -> shown.addAll(one.cells()));
        for (CellDraft cell : cells) {
            if (cell.kind() != CellDraft.Kind.CONSTANT && shown.add(cell)) {
                StudiedWord unlisted = unlisted(cell);
                shown.addAll(unlisted.cells());
                all.add(unlisted);
            }
        }
        return all;
    }

    private StudiedWord property(Node property, OwnWords.Use use) {
        OwnWord word = words.propertyWord(property);
        return studied(word, property, type(property, RDFS.range.asNode()), useOf(use, property),
                use.values().stream(), described.find(Node.ANY, property, Node.ANY).toList().size(), true);
    }

    private StudiedWord text(Node property, Node text, boolean isCounted) {
        long times = described.find(Node.ANY, property, text).toList().size();
        return studied(words.textWord(property, text), text, "", Use.TEXT, Stream.empty(), times, isCounted);
    }

    private StudiedWord term(Node term, boolean isCounted) {
        return studied(words.termWord(term), term, type(term, RDF.type.asNode()), Use.TERM, Stream.empty(),
                described.find(Node.ANY, Node.ANY, term).toList().size(), isCounted);
    }

    /** What the cell speaks of: used by no cluster, unless it is one of very many texts. */
    private StudiedWord unlisted(CellDraft cell) {
        Node word = NodeFactory.createURI(cell.isOfTerm() ? cell.value() : cell.word());
        if (!cell.isOfTerm() && !cell.value().isEmpty()) {
            Node text = NodeFactory.createLiteralString(cell.value());
            Node sought = MappingCell.OfValue.comparable(text);
            long times = described.find(Node.ANY, word, Node.ANY).mapWith(Triple::getObject)
                    .mapWith(MappingCell.OfValue::comparable).filterKeep(sought::equals).toList().size();
            return studied(words.textWord(word, text), text, "", times == 0 ? Use.UNUSED : Use.TEXT,
                    Stream.empty(), times, false);
        }
        boolean isTerm = cell.isOfTerm() || cell.kind() == CellDraft.Kind.TERM
                || cell.kind() == CellDraft.Kind.REJECTION && reference.propertyNode(cell.to()).isEmpty();
        return studied(isTerm ? words.termWord(word) : words.propertyWord(word), word, "", Use.UNUSED,
                Stream.empty(), 0, false);
    }

    private StudiedWord studied(OwnWord word, Node node, String type, Use use, Stream<Node> examples,
            long times, boolean isCounted) {
        return new StudiedWord(word, node.isLiteral() ? "" : words.label(node), type, use,
                word.kind() == Kind.PROPERTY ? unit(words.remarks(node)) : "",
                examples.map(this::example).filter(example -> !example.isEmpty()).limit(EXAMPLES).toList(),
                times, isCounted, cellsOf(word),
                suggestions.stream().filter(one -> one.word().isSameAs(word)).toList());
    }

    private List<CellDraft> cellsOf(OwnWord word) {
        return cells.stream().filter(cell -> cell.kind() != CellDraft.Kind.CONSTANT)
                .filter(cell -> (cell.isOfTerm() ? cell.value() : cell.word()).equals(word.iri()))
                .filter(cell -> cell.isOfTerm() ? word.kind() == Kind.TERM : word.kind() == Kind.TEXT
                        ? cell.value().strip().equalsIgnoreCase(word.text().strip())
                        : cell.value().isEmpty()).toList();
    }

    /** Of a part without a name, what it says in literals. */
    private String example(Node value) {
        if (value.isBlank()) {
            return reader.about(value).stream().filter(said -> said.getObject().isLiteral())
                    .map(said -> Iri.shortName(said.getPredicate()) + " "
                            + said.getObject().getLiteralLexicalForm())
                    .sorted().limit(EXAMPLES).collect(Collectors.joining(" + "));
        }
        return value.isLiteral() ? value.getLiteralLexicalForm() : Iri.shortName(value);
    }

    private String type(Node node, Node by) {
        return reader.objects(node, by).stream().filter(Node::isURI)
                .filter(type -> !type.getURI().startsWith("http://www.w3.org/2002/07/owl#"))
                .map(Iri::shortName).findFirst().orElse("");
    }

    private Use useOf(OwnWords.Use use, Node property) {
        if (use.values().stream().anyMatch(value -> !value.isLiteral())) {
            return words.terms(property).isEmpty() ? Use.PART : Use.TERM;
        }
        return use.values().stream().filter(value -> !ValueReader.isPlaceholder(value))
                .allMatch(OwnWords::isNumber) ? Use.NUMBER : Use.TEXT;
    }

    /** The unit that stands in the words, if it is unmistakable: hours and minutes are also words. */
    private static String unit(String remarks) {
        return UnitSpellings.namedIn(remarks, Arrays.stream(Unit.values())
                .filter(unit -> unit.symbol().length() > 1 && unit.kind() != QuantityKind.TIME).toList())
                .map(Unit::symbol).orElse("");
    }

    /** Their own classes of which the terms are instances or subclasses. */
    private Set<Node> classesAbove(Set<Node> terms) {
        Set<Node> above = new LinkedHashSet<>();
        List<Node> open = new ArrayList<>(terms);
        while (!open.isEmpty()) {
            Node term = open.remove(open.size() - 1);
            Stream.of(RDF.type.asNode(), RDFS.subClassOf.asNode())
                    .flatMap(upwards -> reader.objects(term, upwards).stream())
                    .filter(reference::isTheirs).filter(one -> !terms.contains(one)).forEach(one -> {
                        if (above.add(one)) {
                            open.add(one);
                        }
                    });
        }
        return above;
    }
}
