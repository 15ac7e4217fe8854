package org.gradi.model;

import java.util.List;

/**
 * A connection between two clusters, usable in both directions together.
 *
 * @param from                   one end, a cluster's name; the two ends are kept in name order
 * @param to                     the other end
 * @param bandwidthBitsPerSecond the most it carries, at least 1
 */
public record Link(String from, String to, long bandwidthBitsPerSecond) {

    public Link {
        Check.name("cluster", from);
        Check.name("cluster", to);
        Check.atLeast(1, "bandwidth in bit/s", bandwidthBitsPerSecond);
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A link must join two clusters, not (%s) with itself.".formatted(from));
        }
        if (from.compareTo(to) > 0) {
            String greater = from;
            from = to;
            to = greater;
        }
    }

    public boolean joins(String cluster) {
        return from.equals(cluster) || to.equals(cluster);
    }

    /** The end that is not {@code cluster}; fails when the link does not join it. */
    public String otherEnd(String cluster) {
        if (!joins(cluster)) {
            throw new IllegalArgumentException("The link %s does not join cluster (%s).".formatted(this,
                    cluster));
        }
        return from.equals(cluster) ? to : from;
    }

    public List<String> ends() {
        return List.of(from, to);
    }

    /** The two ends, {@code Cluster_1 - Cluster_2}: the link's name on maps and in files. */
    public String label() {
        return from + " - " + to;
    }
}
