package org.gradi.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gradi.model.Cluster;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.Requirement;
import org.gradi.model.Vocabulary;

/**
 * Answers requests from plain records: one column for each property, one set of places for each term. Nothing
 * is asked of an ontology library per request; at 10,000 clusters a request takes well below a millisecond,
 * and reasons are worked out only for the clusters they are asked for. Immutable, so safe for use by many
 * threads.
 */
public final class RecordSelector implements ResourceSelector {
    private final List<ClusterDescription> descriptions;
    private final List<Cluster> clusters;
    private final Map<String, Column> columns;
    private final FindingWords words;
    /** Each distribution that was asked for, by property; the same whoever counts it. */
    private final Map<String, Distribution> counted = new ConcurrentHashMap<>();

    /** @param descriptions one for each cluster, in grid order */
    public RecordSelector(Vocabulary vocabulary, List<ClusterDescription> descriptions) {
        this.descriptions = List.copyOf(descriptions);
        this.clusters = this.descriptions.stream().map(ClusterDescription::cluster).toList();
        this.words = new FindingWords(vocabulary);
        this.columns = vocabulary.properties().parallelStream().collect(Collectors.toUnmodifiableMap(
                PropertyDefinition::id, property -> Column.of(vocabulary, property, this.descriptions)));
    }

    private RecordSelector(List<ClusterDescription> descriptions, List<Cluster> clusters,
            Map<String, Column> columns, FindingWords words) {
        this.descriptions = descriptions;
        this.clusters = clusters;
        this.columns = columns;
        this.words = words;
    }

    /** The same with one cluster described otherwise; one pass over each column. */
    public RecordSelector with(ClusterDescription description) {
        int place = clusters.indexOf(description.cluster());
        if (place < 0) {
            throw new IllegalArgumentException(
                    "The cluster (%s) is not one of those described."
                            .formatted(description.cluster().name()));
        }
        List<ClusterDescription> others = new ArrayList<>(descriptions);
        others.set(place, description);
        Map<String, Column> changed = new HashMap<>();
        columns.forEach((property, column) -> changed.put(property, column.with(place, description)));
        return new RecordSelector(Collections.unmodifiableList(others), clusters, changed, words);
    }

    @Override
    public Selection select(List<Requirement> requirements) {
        List<Requirement> asked = List.copyOf(requirements);
        List<BitSet> satisfying = new ArrayList<>(asked.size());
        int[] preferences = new int[clusters.size()];
        BitSet suitable = new BitSet(clusters.size());
        suitable.set(0, clusters.size());
        for (Requirement requirement : asked) {
            BitSet places = satisfying(requirement);
            satisfying.add(places);
            if (requirement.isPreferred()) {
                places.stream().forEach(place -> preferences[place]++);
            } else {
                suitable.and(places);
            }
        }
        return new Selection(clusters, suitable, preferences, place -> assess(place, asked, satisfying));
    }

    @Override
    public Distribution distribution(String property) {
        return counted.computeIfAbsent(property, asked -> column(asked).distribution());
    }

    private BitSet satisfying(Requirement requirement) {
        return column(requirement.property()).satisfying(requirement);
    }

    private Column column(String property) {
        Column column = columns.get(property);
        if (column == null) {
            throw new IllegalArgumentException(
                    "The property (%s) is not in the reference ontology; it has %s."
                    .formatted(property, columns.keySet().stream().sorted().toList()));
        }
        return column;
    }

    private ClusterAssessment assess(int place, List<Requirement> requirements, List<BitSet> satisfying) {
        List<Finding> findings = new ArrayList<>(requirements.size());
        for (int i = 0; i < requirements.size(); i++) {
            findings.add(words.finding(
                    requirements.get(i), descriptions.get(place), satisfying.get(i).get(place)));
        }
        return new ClusterAssessment(clusters.get(place), findings);
    }
}
