package org.gradi.planning;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.ToLongFunction;
import org.gradi.model.Cluster;

/**
 * Clusters in the order of a number each of them has; equal ones stay as they stood. It sorts plain numbers,
 * because comparing a thousand clusters takes longer than asking all of them what is free.
 */
final class ByNumber extends AbstractList<Cluster> implements RandomAccess {
    private static final int PLACE_BITS = 32;

    private final List<Cluster> clusters;
    /** The number, and below it the place in {@link #clusters}. */
    private final long[] order;

    private ByNumber(List<Cluster> clusters, long[] order) {
        this.clusters = clusters;
        this.order = order;
    }

    /**
     * @param clusters not to be changed as long as the answer is used
     * @param number   within the bounds of {@code int}, as numbers of processors are
     */
    static List<Cluster> ascending(List<Cluster> clusters, ToLongFunction<Cluster> number) {
        long[] order = new long[clusters.size()];
        for (int place = 0; place < order.length; place++) {
            order[place] = number.applyAsLong(clusters.get(place)) << PLACE_BITS | place;
        }
        Arrays.sort(order);
        return new ByNumber(clusters, order);
    }

    @Override
    public Cluster get(int index) {
        return clusters.get((int) order[index]);
    }

    @Override
    public int size() {
        return order.length;
    }
}
