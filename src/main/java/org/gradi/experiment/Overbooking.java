package org.gradi.experiment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradi.model.Grid;
import org.gradi.model.Part;
import org.gradi.model.Plan;

/** Counts promises again, without the profiles from which they were planned. */
final class Overbooking {

    private Overbooking() {
    }

    /** In how many seconds, summed over the clusters, more is promised than the cluster has. */
    static long seconds(Grid grid, Collection<Plan> plans) {
        Map<String, TreeMap<Long, Long>> changes = new HashMap<>();
        for (Plan plan : plans) {
            for (Part part : plan.parts()) {
                TreeMap<Long, Long> ofCluster =
                        changes.computeIfAbsent(part.cluster(), unused -> new TreeMap<>());
                ofCluster.merge(part.window().startSecond(), (long) part.processors(), Long::sum);
                ofCluster.merge(part.window().endSecond(), (long) -part.processors(), Long::sum);
            }
        }
        return grid.clusters().stream().mapToLong(cluster -> secondsAbove(cluster.processors(),
                changes.getOrDefault(cluster.name(), new TreeMap<>()))).sum();
    }

    private static long secondsAbove(int most, SortedMap<Long, Long> changes) {
        long above = 0;
        long used = 0;
        long since = 0;
        for (Map.Entry<Long, Long> change : changes.entrySet()) {
            above += used > most ? change.getKey() - since : 0;
            used += change.getValue();
            since = change.getKey();
        }
        return above;
    }
}
