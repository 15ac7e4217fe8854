package org.gradi.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradi.model.Value;

/**
 * What the clusters of one grid have of a property. Immutable.
 *
 * @param property the property's id
 * @param clusters how many clusters the grid has
 * @param unknown  of how many it is not known what they have; at most {@code clusters}
 * @param shares   amounts and versions in rising order, each in the reference ontology's unit; of a property
 *                 that takes terms, every term below its root in the ontology's order, also those that no
 *                 cluster has
 */
public record Distribution(String property, int clusters, int unknown, List<Share> shares) {

    public Distribution {
        Objects.requireNonNull(property, "property");
        shares = List.copyOf(shares);
        if (unknown < 0 || unknown > clusters) {
            throw new IllegalArgumentException(
                    "The clusters of which property (%s) is unknown (%d) must lie between 0 and all (%d)."
                            .formatted(property, unknown, clusters));
        }
    }

    /**
     * How many clusters have a value.
     *
     * @param value    what they have
     * @param clusters how many have it; of a term, also those that have one below it. A cluster with several
     *                 values counts for each.
     */
    public record Share(Value value, int clusters) {
        public Share {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A stretch of neighbouring values.
     *
     * @param from     the least of them
     * @param to       the greatest; the same when there is one
     * @param clusters the sum of their shares
     */
    public record Bar(Value from, Value to, int clusters) {
    }

    /** How many clusters say what they have. */
    public int known() {
        return clusters - unknown;
    }

    /**
     * The shares that some cluster has, drawn together to at most so many bars of equally many values each,
     * as far as that goes.
     *
     * @param most at least 1
     */
    public List<Bar> bars(int most) {
        List<Share> had = shares.stream().filter(share -> share.clusters() > 0).toList();
        int count = Math.min(most, had.size());
        List<Bar> bars = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Share> drawn = had.subList((int) ((long) i * had.size() / count),
                    (int) ((i + 1L) * had.size() / count));
            bars.add(new Bar(drawn.get(0).value(), drawn.get(drawn.size() - 1).value(),
                    drawn.stream().mapToInt(Share::clusters).sum()));
        }
        return List.copyOf(bars);
    }
}
