package org.gradi.selection;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradi.model.Cluster;

/**
 * Which clusters can serve a request. Who suits is known at once; the reasons are worked out each time they
 * are asked for, because a grid may have many thousands of clusters. Immutable.
 */
public final class Selection {
    private final List<Cluster> clusters;
    private final BitSet suitable;
    /** How many preferences the cluster at each place satisfies. */
    private final int[] preferences;
    private final IntFunction<ClusterAssessment> reasons;

    /** @param assessments one for each cluster of the grid, in grid order */
    public Selection(List<ClusterAssessment> assessments) {
        List<ClusterAssessment> all = List.copyOf(assessments);
        this.clusters = all.stream().map(ClusterAssessment::cluster).toList();
        this.suitable = new BitSet(all.size());
        IntStream.range(0, all.size()).filter(index -> all.get(index).isSuitable()).forEach(suitable::set);
        this.preferences = all.stream().mapToInt(ClusterAssessment::satisfiedPreferences).toArray();
        this.reasons = all::get;
    }

    /**
     * @param clusters    every cluster of the grid, in grid order
     * @param suitable    the places of those that satisfy every required requirement
     * @param preferences how many preferred ones each satisfies, by place
     * @param reasons     the assessment of the cluster at a place; it must agree with the two before
     */
    Selection(List<Cluster> clusters, BitSet suitable, int[] preferences,
            IntFunction<ClusterAssessment> reasons) {
        this.clusters = List.copyOf(clusters);
        this.suitable = (BitSet) suitable.clone();
        this.preferences = preferences.clone();
        this.reasons = Objects.requireNonNull(reasons, "reasons");
    }

    /** The clusters that satisfy every required requirement, in grid order. */
    public List<Cluster> selected() {
        int count = suitable.cardinality();
        if (count == clusters.size()) {
            return clusters;
        }
        Cluster[] selected = new Cluster[count];
        int place = -1;
        for (int next = 0; next < count; next++) {
            place = suitable.nextSetBit(place + 1);
            selected[next] = clusters.get(place);
        }
        return List.of(selected);
    }

    /**
     * The same clusters, those that satisfy more preferences first; equal ones stay in grid order. Without
     * preferences it is the grid order.
     */
    public List<Ranked> ranking() {
        return rankedPlaces().stream()
                .map(place -> new Ranked(clusters.get(place), preferences[place])).toList();
    }

    /**
     * A selected cluster and how well it suits.
     *
     * @param cluster              which
     * @param satisfiedPreferences how many of the preferred requirements it satisfies
     */
    public record Ranked(Cluster cluster, int satisfiedPreferences) {
    }

    /** Every cluster of the grid, selected or not, in grid order. */
    public List<Cluster> clusters() {
        return clusters;
    }

    /**
     * How one cluster stands to the requirements; worked out now.
     *
     * @param place the cluster's place in {@link #clusters()}
     */
    public ClusterAssessment assessment(int place) {
        return reasons.apply(place);
    }

    /** The places in {@link #clusters()} of the selected ones in the order of {@link #ranking()}. */
    public List<Integer> rankedPlaces() {
        return suitable.stream().boxed()
                .sorted(Comparator.<Integer>comparingInt(place -> -preferences[place])).toList();
    }

    /** Every cluster with its findings, in grid order. */
    public List<ClusterAssessment> assessments() {
        return IntStream.range(0, clusters.size()).mapToObj(reasons).toList();
    }

    /**
     * Every cluster but these, with its findings, in grid order; each is worked out when it is its turn.
     *
     * @param some clusters of the grid, in grid order
     */
    public Stream<ClusterAssessment> assessmentsWithout(List<Cluster> some) {
        IntStream.Builder others = IntStream.builder();
        int next = 0;
        for (int place = 0; place < clusters.size(); place++) {
            if (next < some.size() && clusters.get(place).equals(some.get(next))) {
                next++;
            } else {
                others.add(place);
            }
        }
        return others.build().mapToObj(reasons);
    }

    /** The clusters that do not satisfy every required one, or are not known to, with their findings. */
    public List<ClusterAssessment> rejected() {
        return IntStream.range(0, clusters.size()).filter(index -> !suitable.get(index)).mapToObj(reasons)
                .toList();
    }
}
