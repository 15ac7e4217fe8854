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
    private final UnmappedValues unmapped;
    private final Map<Node, MappingCell> cellsById = new HashMap<>();
    private final Set<Node> readAsTerms = new HashSet<>();
    /** The texts that cells of values explain, by property. */
    private final Map<Node, Set<Node>> explained = new HashMap<>();
    private final Set<Node> readOtherwise = new HashSet<>();
    /** One text for each mapping, however many clusters came by it. */
    private final Map<String, String> sharedWords = new HashMap<>();

    /** @param concluded the description together with what the rules concluded from it */
    DescriptionExtractor(Graph concluded, List<MappingCell> cells, ReferenceOntology reference,
            String organisation, String file, Findings findings) {
        this.reader = new GraphReader(concluded);
        this.reference = reference;
        this.words = new MappingWords(organisation);
        this.unmapped = new UnmappedValues(file, findings);
        for (MappingCell cell : cells) {
            cellsById.put(cell.id(), cell);
            if (cell instanceof MappingCell.OfProperty property) {
                (property.reading() instanceof MappingCell.Reading.AsTerm ? readAsTerms : readOtherwise)
                        .add(property.from());
            } else if (cell instanceof MappingCell.OfValue value) {
                explained.computeIfAbsent(value.from(), unused -> new HashSet<>())
                        .add(MappingCell.OfValue.comparable(value.value()));
            }
        }
    }

    ClusterDescription extract(GridPlan.Described cluster) {
        Map<String, Map<Value, String>> known = new HashMap<>();
        for (Triple triple : reader.about(cluster.node())) {
            MappingCell cell = cellsById.get(triple.getPredicate());
            if (cell != null) {
                extract(cell, triple.getObject(), known);
            } else if (staysUnknown(triple.getPredicate(), triple.getObject())) {
                unmapped.tell(cluster.node(), triple.getPredicate(), triple.getObject());
            }
        }
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
            put(known, parts.to(), reference.term(kept).<Value>map(term -> new Value.Term(term.id()))
                    .orElseGet(() -> GraphValues.valueOf(parts.to(), kept)), words.of(parts));
        } else if (cell instanceof MappingCell.OfValue value) {
            value.given().forEach(given ->
                    put(known, given.property(), given.value(), words.of(value, given)));
        } else if (cell instanceof MappingCell.OfEveryCluster constant) {
            constant.given().forEach(given -> put(known, given.property(), given.value(), words.of(given)));
        }
    }

    /** Whether the value stands where terms or known texts belong and is none. */
    private boolean staysUnknown(Node property, Node value) {
        boolean isRead = readAsTerms.contains(property)
                ? reader.has(value, MappingRules.STANDS_FOR, Node.ANY)
                : readOtherwise.contains(property) || !explained.containsKey(property);
        return !isRead && !explained.getOrDefault(property, Set.of())
                .contains(MappingCell.OfValue.comparable(value));
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
