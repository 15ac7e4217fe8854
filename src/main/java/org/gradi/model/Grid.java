package org.gradi.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The clusters of several organisations and the links between them. Its order is the grid order, by which
 * ties are decided everywhere.
 *
 * <p>Look-ups by name take constant time; the lists are as given.
 */
public final class Grid {
    private final String name;
    private final Instant epoch;
    private final ZoneId zone;
    private final List<Cluster> clusters;
    private final List<Link> links;
    private final Map<String, Integer> indexByName = new LinkedHashMap<>();
    private final Map<String, List<Link>> linksByCluster = new LinkedHashMap<>();
    private final List<List<Neighbour>> neighbours = new ArrayList<>();

    /**
     * A cluster at the other end of a link.
     *
     * @param index its place in the grid order, from 0
     */
    public record Neighbour(Cluster cluster, int index, Link link) {
    }

    /**
     * @param name     what people call the grid
     * @param epoch    second zero of a simulated grid; offsets and reports count from it
     * @param zone     the zone in which its times are shown
     * @param clusters at least one, names unique
     * @param links    at most one between any two clusters, both ends known
     */
    public Grid(String name, Instant epoch, ZoneId zone, List<Cluster> clusters, List<Link> links) {
        Check.name("grid", name);
        Check.wholeSeconds("epoch", epoch);
        this.name = name;
        this.epoch = epoch;
        this.zone = Objects.requireNonNull(zone, "zone");
        this.clusters = List.copyOf(clusters);
        this.links = List.copyOf(links);
        if (this.clusters.isEmpty()) {
            throw new IllegalArgumentException(
                    "The grid (%s) has no cluster; it needs at least one.".formatted(name));
        }
        indexClusters();
        indexLinks();
    }

    private void indexClusters() {
        for (Cluster cluster : clusters) {
            if (indexByName.putIfAbsent(cluster.name(), indexByName.size()) != null) {
                throw new IllegalArgumentException(
                        "The cluster name (%s) stands twice in grid (%s); names must be unique."
                                .formatted(cluster.name(), name));
            }
        }
    }

    private void indexLinks() {
        for (Link link : links) {
            for (String end : link.ends()) {
                if (!indexByName.containsKey(end)) {
                    throw new IllegalArgumentException(
                            "The link (%s) of grid (%s) names an unknown cluster (%s)."
                            .formatted(link.label(), name, end));
                }
                linksByCluster.computeIfAbsent(end, unused -> new ArrayList<>()).add(link);
            }
        }
        for (Map.Entry<String, List<Link>> entry : linksByCluster.entrySet()) {
            long distinct = entry.getValue().stream().map(link -> link.otherEnd(entry.getKey())).distinct()
                    .count();
            if (distinct != entry.getValue().size()) {
                throw new IllegalArgumentException(
                        "Two links of grid (%s) join cluster (%s) with the same other cluster; one is enough."
                                .formatted(name, entry.getKey()));
            }
            entry.setValue(List.copyOf(entry.getValue()));
        }
        for (Cluster cluster : clusters) {
            neighbours.add(linksOf(cluster).stream()
                    .map(link -> neighbour(link.otherEnd(cluster.name()), link)).toList());
        }
    }

    private Neighbour neighbour(String cluster, Link link) {
        int index = indexByName.get(cluster);
        return new Neighbour(clusters.get(index), index, link);
    }

    public String name() {
        return name;
    }

    public Instant epoch() {
        return epoch;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Every cluster, in grid order. */
    public List<Cluster> clusters() {
        return clusters;
    }

    public List<Link> links() {
        return links;
    }

    public Optional<Cluster> cluster(String clusterName) {
        return Optional.ofNullable(indexByName.get(clusterName)).map(clusters::get);
    }

    /** The cluster's place in the grid order, from 0; fails when the grid does not have it. */
    public int indexOf(Cluster cluster) {
        Integer index = indexByName.get(cluster.name());
        if (index == null) {
            throw new IllegalArgumentException(
                    "The grid (%s) has no cluster (%s); it has %s.".formatted(name, cluster.name(),
                            Check.shortened(String.join(", ", indexByName.keySet()))));
        }
        return index;
    }

    /** The links that join this cluster with others, in the order of {@link #links()}. */
    public List<Link> linksOf(Cluster cluster) {
        return linksByCluster.getOrDefault(cluster.name(), Collections.emptyList());
    }

    /** The clusters that links join with the one at that place, in the order of {@link #links()}. */
    public List<Neighbour> neighboursOf(int index) {
        return neighbours.get(index);
    }

    public Optional<Link> linkBetween(String one, String other) {
        return linksByCluster.getOrDefault(one, List.of()).stream()
                .filter(link -> link.otherEnd(one).equals(other)).findFirst();
    }

    /** Whether every manager is simulated, so that nothing is reserved anywhere but in this program. */
    public boolean isSimulated() {
        return clusters.stream().allMatch(cluster -> cluster.manager().isSimulated());
    }

    /** The organisations' names, in the order in which they first appear. */
    public List<String> organisations() {
        return clusters.stream().map(Cluster::organisation).distinct().toList();
    }
}
