package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.KnownValue;

/**
 * Writes what the rules concluded of a cluster into a plain record, with the mapping of each value in words.
 */
final class DescriptionExtractor {
    private final GraphReader reader;
    private final ReferenceOntology reference;
    private final MappingWords words;
    private final String file;
    private final Findings findings;
    private final Map<Node, MappingCell> cellsById = new HashMap<>();
    private final Set<Node> readAsTerms = new HashSet<>();
    private final Set<Node> readByValue = new HashSet<>();
    /** One text for each mapping, however many clusters came by it. */
    private final Map<String, String> sharedWords = new HashMap<>();

    /** @param concluded the description together with what the rules concluded from it */
    DescriptionExtractor(Graph concluded, List<MappingCell> cells, ReferenceOntology reference,
            String organisation, String file, Findings findings) {
        this.reader = new GraphReader(concluded);
        this.reference = reference;
        this.words = new MappingWords(organisation);
        this.file = file;
        this.findings = findings;
        for (MappingCell cell : cells) {
            cellsById.put(cell.id(), cell);
            if (cell instanceof MappingCell.OfProperty property
                    && property.reading() instanceof MappingCell.Reading.AsTerm) {
                readAsTerms.add(property.from());
            } else if (cell instanceof MappingCell.OfValue value) {
                readByValue.add(value.from());
            }
        }
        cells.forEach(cell -> {
            if (cell instanceof MappingCell.OfProperty property) {
                readByValue.remove(property.from());
            }
        });
    }

    ClusterDescription extract(GridPlan.Described cluster) {
        Map<String, Map<Value, String>> known = new HashMap<>();
        Set<Node> mappedByValue = new HashSet<>();
        List<Triple> theirs = new ArrayList<>();
        for (Triple triple : reader.about(cluster.node())) {
            MappingCell cell = cellsById.get(triple.getPredicate());
            if (cell != null) {
                extract(cell, triple.getObject(), known);
            } else if (readAsTerms.contains(triple.getPredicate())
                    || readByValue.contains(triple.getPredicate())) {
                theirs.add(triple);
            }
            if (cell instanceof MappingCell.OfValue value) {
                mappedByValue.add(value.from());
            }
        }
        theirs.forEach(triple -> warnIfUnmapped(triple.getPredicate(), triple.getObject(), mappedByValue));
        Map<String, List<KnownValue>> values = new HashMap<>();
        known.forEach((property, mappings) -> values.put(property, mostSpecific(mappings)));
        return new ClusterDescription(cluster.cluster(), values);
    }

    /** What one triple that a cell's rule kept says: the cell, and what it followed from. */
    private void extract(MappingCell cell, Node kept, Map<String, Map<Value, String>> known) {
        if (cell instanceof MappingCell.OfProperty property) {
            if (property.reading() instanceof MappingCell.Reading.AsTerm) {
                reader.objects(kept, MappingRules.STANDS_FOR).forEach(our -> reference.term(our)
                        .map(TermDefinition::id).ifPresent(id -> put(known, property.to(), new Value.Term(id),
                                words.of(property, kept, id))));
            } else {
                put(known, property.to(), GraphValues.valueOf(property.to(), kept), words.of(property));
            }
        } else if (cell instanceof MappingCell.OfParts parts) {
            put(known, parts.to(), GraphValues.valueOf(parts.to(), kept), words.of(parts));
        } else if (cell instanceof MappingCell.OfValue value) {
            value.given().forEach(given ->
                    put(known, given.property(), given.value(), words.of(value, given)));
        } else if (cell instanceof MappingCell.OfEveryCluster constant) {
            constant.given().forEach(given -> put(known, given.property(), given.value(), words.of(given)));
        }
    }

    private void warnIfUnmapped(Node property, Node value, Set<Node> mappedByValue) {
        if (readAsTerms.contains(property) && !reader.has(value, MappingRules.STANDS_FOR, Node.ANY)) {
            warn(value, property, value,
                    "Relate it to a term of the reference ontology with a map:TermMapping.");
        }
        if (readByValue.contains(property) && !mappedByValue.contains(property)) {
            warn(property, property, value, "Say what it gives with a map:ValueMapping.");
        }
    }

    private void warn(Node place, Node property, Node value, String remedy) {
        if (!ValueReader.isPlaceholder(value)) {
            findings.warning(file, place, "The value (%s) of %s is not mapped; what it says stays unknown."
                    .formatted(Iri.shortName(value), Iri.shortName(property)), remedy);
        }
    }

    private void put(Map<String, Map<Value, String>> known, PropertyDefinition property, Value value,
            String mapping) {
        known.computeIfAbsent(property.id(), unused -> new LinkedHashMap<>())
                .putIfAbsent(value, sharedWords.computeIfAbsent(mapping, unused -> mapping));
    }

    /** A term says nothing more when another one below it is known as well. */
    private List<KnownValue> mostSpecific(Map<Value, String> mappings) {
        Vocabulary vocabulary = reference.vocabulary();
        List<KnownValue> specific = new ArrayList<>(mappings.size());
        mappings.forEach((value, mapping) -> {
            boolean outdone = value instanceof Value.Term term && mappings.keySet().stream()
                    .anyMatch(other -> other instanceof Value.Term narrower && !narrower.equals(term)
                            && vocabulary.isA(narrower.id(), term.id()));
            if (!outdone) {
                specific.add(new KnownValue(value, mapping));
            }
        });
        specific.sort(Comparator.comparing(KnownValue::value, DescriptionExtractor::inOrder));
        return specific;
    }

    private static int inOrder(Value one, Value other) {
        return one instanceof Value.Amount amount && other instanceof Value.Amount another
                ? amount.quantity().compareTo(another.quantity())
                : one.toString().compareTo(other.toString());
    }
}
