package org.gradi.selection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gradi.model.Cluster;

/**
 * Which clusters can serve a request. Who suits is known at once; the reasons are worked out each time they
 * are asked for, because a grid may have many thousands of clusters. Immutable.
 */
public final class Selection {
    private final List<Cluster> clusters;
    private final BitSet suitable;
    private final IntFunction<ClusterAssessment> reasons;

    /** @param assessments one for each cluster of the grid, in grid order */
    public Selection(List<ClusterAssessment> assessments) {
        List<ClusterAssessment> all = List.copyOf(assessments);
        this.clusters = all.stream().map(ClusterAssessment::cluster).toList();
        this.suitable = new BitSet(all.size());
        IntStream.range(0, all.size()).filter(index -> all.get(index).isSuitable()).forEach(suitable::set);
        this.reasons = all::get;
    }

    /**
     * @param clusters every cluster of the grid, in grid order
     * @param suitable the places of those that satisfy every requirement
     * @param reasons  the assessment of the cluster at a place; it must agree with {@code suitable}
     */
    Selection(List<Cluster> clusters, BitSet suitable, IntFunction<ClusterAssessment> reasons) {
        this.clusters = List.copyOf(clusters);
        this.suitable = (BitSet) suitable.clone();
        this.reasons = Objects.requireNonNull(reasons, "reasons");
    }

    /** The clusters that satisfy every requirement, in grid order. */
    public List<Cluster> selected() {
        List<Cluster> selected = new ArrayList<>(suitable.cardinality());
        suitable.stream().forEach(index -> selected.add(clusters.get(index)));
        return List.copyOf(selected);
    }

    /** Every cluster with its findings, in grid order. */
    public List<ClusterAssessment> assessments() {
        return IntStream.range(0, clusters.size()).mapToObj(reasons).toList();
    }

    /** The clusters that do not satisfy every requirement, or are not known to, with their findings. */
    public List<ClusterAssessment> rejected() {
        return IntStream.range(0, clusters.size()).filter(index -> !suitable.get(index)).mapToObj(reasons)
                .toList();
    }
}
