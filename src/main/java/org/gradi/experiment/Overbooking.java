package org.gradi.experiment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Part;
import org.gradi.model.Plan;

/** Counts promises again, second by second, without the profiles from which they were planned. */
final class Overbooking {

    private Overbooking() {
    }

    /** In how many seconds, summed over the clusters, more is promised than the cluster has. */
    static long seconds(Grid grid, Collection<Plan> plans) {
        long origin = grid.epoch().getEpochSecond();
        int length = plans.stream().mapToInt(plan -> (int) (plan.window().endSecond() - origin)).max()
                .orElse(0);
        Map<String, int[]> changes = new HashMap<>();
        for (Plan plan : plans) {
            for (Part part : plan.parts()) {
                int[] ofCluster = changes.computeIfAbsent(part.cluster(), unused -> new int[length + 1]);
                ofCluster[(int) (part.window().startSecond() - origin)] += part.processors();
                ofCluster[(int) (part.window().endSecond() - origin)] -= part.processors();
            }
        }
        long overbooked = 0;
        for (Cluster cluster : grid.clusters()) {
            int used = 0;
            for (int change : changes.getOrDefault(cluster.name(), new int[0])) {
                used += change;
                overbooked += used > cluster.processors() ? 1 : 0;
            }
        }
        return overbooked;
    }
}
