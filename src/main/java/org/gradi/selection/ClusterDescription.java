package org.gradi.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradi.model.Cluster;

/**
 * What is known of one cluster, as the reference ontology sees it.
 *
 * @param cluster  which
 * @param values   what it has, by property id; a property that is not there is unknown
 * @param leftOpen the properties, by id, of which it says something more that cannot be read or mapped
 */
public record ClusterDescription(Cluster cluster, Map<String, List<KnownValue>> values,
        Set<String> leftOpen) {

    public ClusterDescription {
        Objects.requireNonNull(cluster, "cluster");
        Map<String, List<KnownValue>> known = new HashMap<>();
        values.forEach((property, said) -> {
            if (!said.isEmpty()) {
                known.put(property, List.copyOf(said));
            }
        });
        values = Map.copyOf(known);
        leftOpen = Set.copyOf(leftOpen);
    }

    /** Everything that the cluster says could be read. */
    public ClusterDescription(Cluster cluster, Map<String, List<KnownValue>> values) {
        this(cluster, values, Set.of());
    }

    /** What it has of this property; empty when that is unknown. */
    public List<KnownValue> valuesOf(String property) {
        return values.getOrDefault(property, List.of());
    }
}
