package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.Collection;
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
    private final Contradictions contradictions;
    /** How the mappings that gather what some part has are told: their values differ on purpose. */
    private final Set<String> ofSomePart = new HashSet<>();
    private final Map<Node, MappingCell> cellsById = new HashMap<>();
    /** As values of which properties of ours the values of theirs are read. */
    private final Map<Node, List<PropertyDefinition>> readAsTerms = new HashMap<>();
    /** The texts that cells of values explain, by property. */
    private final Map<Node, Set<Node>> explained = new HashMap<>();
    /** Of which properties of ours the texts that cells of values explain speak, by property. */
    private final Map<Node, Set<String>> explainedFor = new HashMap<>();
    private final Set<Node> readOtherwise = new HashSet<>();
    /** What each cell made of what it followed from, worked out once however many clusters have it. */
    private final Map<Node, Map<Node, List<Said>>> saidByCell = new HashMap<>();
    private final Map<Node, Map<Node, Boolean>> isMapped = new HashMap<>();

    /** @param concluded the description together with what the rules concluded from it */
    DescriptionExtractor(Graph concluded, List<MappingCell> cells, ReferenceOntology reference,
            String organisation, String file, Findings findings) {
        this.reader = new GraphReader(concluded);
        this.reference = reference;
        this.words = new MappingWords(organisation);
        this.unmapped = new UnmappedValues(file, cells, findings);
        this.contradictions = new Contradictions(file, reference, findings);
        for (MappingCell cell : cells) {
            cellsById.put(cell.id(), cell);
            if (cell instanceof MappingCell.OfProperty property) {
                if (property.reading() instanceof MappingCell.Reading.AsTerm) {
                    readAsTerms.computeIfAbsent(property.from(), unused -> new ArrayList<>())
                            .add(property.to());
                } else {
                    readOtherwise.add(property.from());
                }
            } else if (cell instanceof MappingCell.OfValue value) {
                explained.computeIfAbsent(value.from(), unused -> new HashSet<>())
                        .add(MappingCell.OfValue.comparable(value.value()));
                value.given().forEach(given -> explainedFor
                        .computeIfAbsent(value.from(), unused -> new HashSet<>()).add(given.property().id()));
            } else if (cell instanceof MappingCell.OfParts parts
                    && parts.combination() == MappingCell.Combination.ANY) {
                ofSomePart.add(words.of(parts));
            }
        }
    }

    ClusterDescription extract(GridPlan.Described cluster) {
        Map<String, Map<Value, KnownValue>> known = new HashMap<>();
        Set<String> leftOpen = new HashSet<>();
        for (Triple triple : reader.about(cluster.node())) {
            MappingCell cell = cellsById.get(triple.getPredicate());
            if (cell != null) {
                for (Said said : said(cell, triple.getObject())) {
                    known.computeIfAbsent(said.property(), unused -> new LinkedHashMap<>())
                            .putIfAbsent(said.known().value(), said.known());
                }
            } else if (triple.getPredicate().equals(MappingRules.LEAVES_OPEN)) {
                reference.property(triple.getObject()).ifPresent(ours -> leftOpen.add(ours.id()));
            } else if (staysUnknown(triple.getPredicate(), triple.getObject())
                    && !ValueReader.isPlaceholder(triple.getObject())) {
                leftOpen.addAll(explainedFor.getOrDefault(triple.getPredicate(), Set.of()));
                readAsTerms.getOrDefault(triple.getPredicate(), List.of())
                        .forEach(ours -> leftOpen.add(ours.id()));
                unmapped.tell(cluster.node(), triple.getPredicate(), triple.getObject(),
                        reader.objects(triple.getObject(), MappingRules.STANDS_FOR),
                        readAsTerms.getOrDefault(triple.getPredicate(), List.of()));
            }
        }
        Map<String, List<KnownValue>> values = new HashMap<>();
        known.forEach((property, said) -> values.put(property, mostSpecific(said.values())));
        values.forEach((property, said) -> contradictions.tell(cluster.node(), property, said.stream()
                .filter(one -> !ofSomePart.contains(one.mapping())).toList()));
        return new ClusterDescription(cluster.cluster(), values, leftOpen);
    }

    /** Something that one cell says of a property. */
    private record Said(String property, KnownValue known) {
        Said(PropertyDefinition property, Value value, String mapping) {
            this(property.id(), new KnownValue(value, mapping));
        }
    }

    /** What one triple that a cell's rule kept says: the cell, and what it followed from. */
    private List<Said> said(MappingCell cell, Node kept) {
        return saidByCell.computeIfAbsent(cell.id(), unused -> new HashMap<>())
                .computeIfAbsent(kept, unused -> reading(cell, kept));
    }

    private List<Said> reading(MappingCell cell, Node kept) {
        if (cell instanceof MappingCell.OfProperty property) {
            return property.reading() instanceof MappingCell.Reading.AsTerm
                    ? reader.objects(kept, MappingRules.STANDS_FOR).stream()
                            .filter(ours -> reference.isValueOf(property.to(), ours))
                            .flatMap(ours -> reference.term(ours).stream())
                            .map(ours -> new Said(property.to(), new Value.Term(ours.id()),
                                    words.of(property, kept, ours.id()))).toList()
                    : List.of(new Said(property.to(), GraphValues.valueOf(property.to(), kept),
                            words.of(property)));
        }
        if (cell instanceof MappingCell.OfParts parts) {
            return List.of(new Said(parts.to(), reference.term(kept)
                    .<Value>map(term -> new Value.Term(term.id()))
                    .orElseGet(() -> GraphValues.valueOf(parts.to(), kept)), words.of(parts)));
        }
        if (cell instanceof MappingCell.OfValue value) {
            return value.given().stream().map(given ->
                    new Said(given.property(), given.value(), words.of(value, given))).toList();
        }
        return ((MappingCell.OfEveryCluster) cell).given().stream().map(given ->
                new Said(given.property(), given.value(), words.of(given))).toList();
    }

    /** Whether the value stands where terms or known texts belong and is none. */
    private boolean staysUnknown(Node property, Node value) {
        Set<Node> texts = explained.getOrDefault(property, Set.of());
        boolean isRead = readAsTerms.containsKey(property)
                ? isMapped.computeIfAbsent(property, unused -> new HashMap<>())
                        .computeIfAbsent(value, term -> isValue(term, readAsTerms.get(property)))
                : readOtherwise.contains(property) || texts.isEmpty();
        return !isRead && !texts.contains(MappingCell.OfValue.comparable(value));
    }

    private boolean isValue(Node term, List<PropertyDefinition> properties) {
        List<Node> meant = reader.objects(term, MappingRules.STANDS_FOR);
        return properties.stream().anyMatch(property ->
                meant.stream().anyMatch(ours -> reference.isValueOf(property, ours)));
    }

    /** A term says nothing more when another one below it is known as well. */
    private List<KnownValue> mostSpecific(Collection<KnownValue> said) {
        if (said.size() == 1) {
            return List.copyOf(said);
        }
        Vocabulary vocabulary = reference.vocabulary();
        List<KnownValue> specific = new ArrayList<>(said.size());
        for (KnownValue one : said) {
            boolean outdone = one.value() instanceof Value.Term term && said.stream()
                    .anyMatch(other -> other.value() instanceof Value.Term narrower && !narrower.equals(term)
                            && vocabulary.isA(narrower.id(), term.id()));
            if (!outdone) {
                specific.add(one);
            }
        }
        specific.sort(Comparator.comparing(KnownValue::value, DescriptionExtractor::inOrder));
        return specific;
    }

    private static int inOrder(Value one, Value other) {
        return one instanceof Value.Amount amount && other instanceof Value.Amount another
                ? amount.quantity().compareTo(another.quantity())
                : one.toString().compareTo(other.toString());
    }
}
