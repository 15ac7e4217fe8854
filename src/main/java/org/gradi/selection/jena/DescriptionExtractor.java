package org.gradi.selection.jena;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.KnownValue;

/** Writes what the rules concluded of a cluster into a plain record, with the mapping of each value in words. */
final class DescriptionExtractor {
    private final GraphReader reader;
    private final List<MappingCell> cells;
    private final ReferenceOntology reference;
    private final MappingWords words;
    private final String file;
    private final Findings findings;
    private final Set<Node> readAsWhole = new LinkedHashSet<>();
    /** One text for each mapping, however many clusters came by it. */
    private final Map<String, String> sharedWords = new HashMap<>();

    DescriptionExtractor(Graph inferred, List<MappingCell> cells, ReferenceOntology reference, String organisation,
            String file, Findings findings) {
        this.reader = new GraphReader(inferred);
        this.cells = cells;
        this.reference = reference;
        this.words = new MappingWords(organisation);
        this.file = file;
        this.findings = findings;
        cells.forEach(cell -> {
            if (cell instanceof MappingCell.OfProperty property) {
                readAsWhole.add(property.from());
            }
        });
    }

    ClusterDescription extract(GridPlan.Described cluster) {
        Map<String, Map<Value, String>> known = new LinkedHashMap<>();
        for (MappingCell cell : cells) {
            if (cell instanceof MappingCell.OfProperty property) {
                extractProperty(cluster.node(), property, known);
            } else if (cell instanceof MappingCell.OfParts parts) {
                reader.objects(cluster.node(), parts.id()).forEach(node -> put(known, parts.to(),
                        GraphValues.valueOf(parts.to(), node), words.of(parts)));
            } else if (cell instanceof MappingCell.OfValue value) {
                extractValue(cluster.node(), value, known);
            } else if (cell instanceof MappingCell.OfEveryCluster constant) {
                constant.given().forEach(given -> put(known, given.property(), given.value(), words.of(given)));
            }
        }
        Map<String, List<KnownValue>> values = new HashMap<>();
        known.forEach((property, mappings) -> values.put(property, mostSpecific(mappings)));
        return new ClusterDescription(cluster.cluster(), values);
    }

    private void extractProperty(Node cluster, MappingCell.OfProperty cell, Map<String, Map<Value, String>> known) {
        if (!(cell.reading() instanceof MappingCell.Reading.AsTerm)) {
            reader.objects(cluster, cell.id()).forEach(node -> put(known, cell.to(),
                    GraphValues.valueOf(cell.to(), node), words.of(cell)));
            return;
        }
        for (Node theirs : reader.objects(cluster, cell.from())) {
            List<Node> ours = reader.objects(theirs, MappingRules.STANDS_FOR);
            if (ours.isEmpty() && !ValueReader.isPlaceholder(theirs)) {
                findings.warning(file, theirs, "The term (%s) of %s is not mapped; what it says stays unknown."
                        .formatted(Iri.shortName(theirs), Iri.shortName(cell.from())),
                        "Relate it to a term of the reference ontology with a map:TermMapping.");
            }
            ours.forEach(our -> reference.term(our).map(TermDefinition::id).ifPresent(id -> put(known, cell.to(),
                    new Value.Term(id), words.of(cell, theirs, id))));
        }
    }

    private void extractValue(Node cluster, MappingCell.OfValue cell, Map<String, Map<Value, String>> known) {
        if (!reader.objects(cluster, cell.id()).isEmpty()) {
            cell.given().forEach(given -> put(known, given.property(), given.value(), words.of(cell, given)));
        } else if (!readAsWhole.contains(cell.from())) {
            warnOfUnmappedValues(cluster, cell.from());
        }
    }

    private void warnOfUnmappedValues(Node cluster, Node property) {
        for (Node value : reader.objects(cluster, property)) {
            boolean mapped = cells.stream().anyMatch(cell -> cell instanceof MappingCell.OfValue other
                    && other.from().equals(property) && reader.has(cluster, other.id(), Node.ANY));
            if (!mapped && !ValueReader.isPlaceholder(value)) {
                findings.warning(file, property, "The value (%s) of %s is not mapped; what it says stays unknown."
                        .formatted(Iri.shortName(value), Iri.shortName(property)),
                        "Say what it gives with a map:ValueMapping.");
            }
        }
    }

    private void put(Map<String, Map<Value, String>> known, PropertyDefinition property, Value value, String mapping) {
        known.computeIfAbsent(property.id(), unused -> new LinkedHashMap<>())
                .putIfAbsent(value, sharedWords.computeIfAbsent(mapping, unused -> mapping));
    }

    /** A term says nothing more when another one below it is known as well. */
    private List<KnownValue> mostSpecific(Map<Value, String> mappings) {
        Vocabulary vocabulary = reference.vocabulary();
        List<KnownValue> specific = new ArrayList<>();
        mappings.forEach((value, mapping) -> {
            boolean outdone = value instanceof Value.Term term && mappings.keySet().stream()
                    .anyMatch(other -> other instanceof Value.Term narrower && !narrower.equals(term)
                            && vocabulary.isA(narrower.id(), term.id()));
            if (!outdone) {
                specific.add(new KnownValue(value, mapping));
            }
        });
        return specific;
    }
}
