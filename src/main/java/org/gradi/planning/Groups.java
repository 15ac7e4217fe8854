package org.gradi.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Grid.Neighbour;

/**
 * The clusters of a joint decision in groups: clusters between which some job may be split stand in one
 * group. A job always lies within one group.
 */
final class Groups {
    private final List<List<Cluster>> groups;

    private Groups(List<List<Cluster>> groups) {
        this.groups = groups;
    }

    static Groups of(JointJobs jobs) {
        Map<String, String> leaders = new HashMap<>();
        for (int job : jobs.possible()) {
            PlanningProblem problem = jobs.problem(job);
            if (problem.request().coAllocation()) {
                Set<Cluster> candidates = Set.copyOf(problem.candidates());
                problem.candidates().forEach(cluster ->
                        join(leaders, problem.view().grid(), candidates, cluster));
            }
        }
        Map<String, List<Cluster>> byLeader = new LinkedHashMap<>();
        for (Cluster cluster : jobs.view().grid().clusters()) {
            byLeader.computeIfAbsent(leader(leaders, cluster.name()), unused -> new ArrayList<>())
                    .add(cluster);
        }
        return new Groups(List.copyOf(byLeader.values()));
    }

    private static void join(Map<String, String> leaders, Grid grid, Set<Cluster> candidates,
            Cluster cluster) {
        for (Neighbour neighbour : grid.neighboursOf(grid.indexOf(cluster))) {
            Cluster other = neighbour.cluster();
            if (other.organisation().equals(cluster.organisation()) && candidates.contains(other)) {
                leaders.put(leader(leaders, other.name()), leader(leaders, cluster.name()));
            }
        }
    }

    private static String leader(Map<String, String> leaders, String cluster) {
        String leader = cluster;
        while (!leaders.getOrDefault(leader, leader).equals(leader)) {
            leader = leaders.get(leader);
        }
        return leader;
    }

    int count() {
        return groups.size();
    }

    /** The clusters of one group, in grid order. */
    List<Cluster> clusters(int group) {
        return groups.get(group);
    }
}
