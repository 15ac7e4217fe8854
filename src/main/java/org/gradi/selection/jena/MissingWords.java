package org.gradi.selection.jena;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.gradi.selection.CellDraft;

/**
 * Notes the cells that speak of words which stand nowhere in their organisation's description: they say
 * nothing, and most likely a word is misspelt. Each look takes as long as the description has statements, but
 * only when there is such a cell.
 */
final class MissingWords {
    /** A rejection of a word that is gone does no harm, and a constant speaks of none. */
    private static final List<CellDraft.Kind> SPEAKING = List.of(CellDraft.Kind.PROPERTY,
            CellDraft.Kind.TERM, CellDraft.Kind.DERIVED, CellDraft.Kind.VALUE);
    private static final Set<Node> PROPERTY_TYPES = Set.of(RDF.Property.asNode(),
            OWL.DatatypeProperty.asNode(), OWL.ObjectProperty.asNode());
    /** Less alike than this, another word is hardly meant. */
    private static final double LEAST = 0.7;

    private final String organisation;
    private final Graph described;
    private final ReferenceOntology reference;
    private final Findings findings;

    /**
     * @param described what the organisation's files say; what the mapping adds to it does not count
     * @param reference its words are no organisation's
     */
    MissingWords(String organisation, Graph described, ReferenceOntology reference, Findings findings) {
        this.organisation = organisation;
        this.described = described;
        this.reference = reference;
        this.findings = findings;
    }

    /** Looks through the cells of one mapping file. */
    void tell(String file, Graph mapping) {
        GraphReader cells = new GraphReader(mapping);
        Candidates candidates = new Candidates(cells);
        for (CellDraft.Kind kind : SPEAKING) {
            cells.instancesOf(Iri.mapping(kind.type())).stream().sorted(Comparator.comparing(Node::toString))
                    .forEach(cell -> words(cells, cell).filter(this::isMissing).forEach(word ->
                            tell(file, cell, word, candidates.nearest(word, kind))));
        }
    }

    /** What a cell is from: one word, or the steps of a path. */
    private Stream<Node> words(GraphReader cells, Node cell) {
        Node from = Iri.mapping("from");
        return Stream.concat(cells.objects(cell, from).stream(), cells.list(cell, from).stream()
                .map(step -> cells.object(step, Iri.mapping("inverse")).orElse(step)))
                .filter(reference::isTheirs).distinct();
    }

    private boolean isMissing(Node word) {
        return !described.contains(Node.ANY, word, Node.ANY)
                && !described.contains(Node.ANY, Node.ANY, word)
                && described.find(word, Node.ANY, Node.ANY).filterKeep(MissingWords::isTheirStatement)
                        .toList().isEmpty();
    }

    private static boolean isTheirStatement(Triple triple) {
        return !triple.getPredicate().equals(MappingRules.STANDS_FOR);
    }

    private void tell(String file, Node cell, Node word, Optional<Node> nearest) {
        boolean isNamedAlike = nearest.filter(one -> Iri.shortName(one).equals(Iri.shortName(word)))
                .isPresent();
        findings.note(file, cell, "The word (%s) of map:from stands nowhere in the description of %s."
                .formatted(isNamedAlike ? word.getURI() : Iri.shortName(word), organisation),
                nearest.map(one -> "Maybe (%s) is meant."
                        .formatted(isNamedAlike ? one.getURI() : Iri.shortName(one)))
                        .orElse("Name a word of the description, or take the cell out."));
    }

    /** The words that could be meant, by their names. Found when they are asked for. */
    private final class Candidates {
        private final Map<String, Node> properties = new TreeMap<>();
        private final Map<String, Node> terms = new TreeMap<>();
        private final Set<Node> explained = new HashSet<>();
        private boolean areFound;

        /** @param cells a term of which one of them speaks is not what another one means */
        Candidates(GraphReader cells) {
            cells.instancesOf(Iri.mapping(CellDraft.Kind.TERM.type()))
                    .forEach(cell -> words(cells, cell).forEach(explained::add));
        }

        Optional<Node> nearest(Node word, CellDraft.Kind kind) {
            if (!areFound) {
                find();
                areFound = true;
            }
            Map<String, Node> candidates = kind == CellDraft.Kind.TERM ? terms : properties;
            String name = Iri.shortName(word);
            return Optional.ofNullable(candidates.get(name)).or(() -> candidates.keySet().stream()
                    .filter(one -> Likeness.between(name, one) >= LEAST)
                    .max(Comparator.comparingDouble(one -> Likeness.between(name, one)))
                    .map(candidates::get));
        }

        /** Properties are used or declared as such; what has some, a cluster or a part of one, is no term. */
        private void find() {
            Set<Node> wholes = new HashSet<>();
            Set<Node> others = new HashSet<>();
            described.find().filterKeep(MissingWords::isTheirStatement).forEachRemaining(triple -> {
                if (reference.isTheirs(triple.getPredicate())) {
                    add(triple.getPredicate(), properties);
                    wholes.add(triple.getSubject());
                } else if (PROPERTY_TYPES.contains(triple.getObject())) {
                    add(triple.getSubject(), properties);
                } else {
                    others.add(triple.getSubject());
                }
                others.add(triple.getObject());
            });
            others.removeAll(wholes);
            others.removeAll(explained);
            others.removeAll(properties.values());
            others.stream().filter(reference::isTheirs).forEach(one -> add(one, terms));
        }

        private static void add(Node word, Map<String, Node> words) {
            words.merge(Iri.shortName(word), word, (one, other) ->
                    one.toString().compareTo(other.toString()) <= 0 ? one : other);
        }
    }
}
