package org.gradi.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradi.model.Cluster;

/**
 * What is known of one cluster, as the reference ontology sees it.
 *
 * @param cluster which
 * @param values  what it has, by property id; a property that is not there is unknown
 */
public record ClusterDescription(Cluster cluster, Map<String, List<KnownValue>> values) {

    public ClusterDescription {
        Objects.requireNonNull(cluster, "cluster");
        Map<String, List<KnownValue>> known = new HashMap<>();
        values.forEach((property, said) -> {
            if (!said.isEmpty()) {
                known.put(property, List.copyOf(said));
            }
        });
        values = Map.copyOf(known);
    }

    /** What it has of this property; empty when that is unknown. */
    public List<KnownValue> valuesOf(String property) {
        return values.getOrDefault(property, List.of());
    }
}
