package org.gradi.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.TimeWindow;

/**
 * Places jobs whole on one cluster, at the earliest start at which any candidate can take them. Cost: one
 * earliest-fit search and one window look-up per candidate.
 */
final class OneCluster {
    private final String strategy;
    private final ClusterChoice choice;

    /**
     * @param strategy whose name the plans bear
     * @param choice   which of the clusters that can take the job at that start is taken
     */
    OneCluster(String strategy, ClusterChoice choice) {
        this.strategy = strategy;
        this.choice = choice;
    }

    Optional<Plan> plan(PlanningProblem problem) {
        return MostProcessors.of(problem, this::place);
    }

    Refusal whyNot(PlanningProblem problem) {
        return problem.leavesRoom() ? Refusal.onDemand(() -> Causes.ofEveryCandidate(problem))
                : Causes.noRoom(problem);
    }

    /** The plan for a problem whose number of processors is fixed and that leaves room. */
    Optional<Plan> place(PlanningProblem problem) {
        OptionalLong start = earliestStart(problem);
        return start.isPresent() ? Optional.of(placeAt(problem, start.getAsLong())) : Optional.empty();
    }

    private Plan placeAt(PlanningProblem problem, long start) {
        TimeWindow window = TimeWindow.ofEpochSeconds(start, start + problem.durationSeconds());
        int processors = problem.request().processors().max();
        List<FreeCluster> able = new ArrayList<>();
        for (Cluster cluster : problem.candidates()) {
            if (mayTakeWhole(problem, cluster)) {
                long free = problem.view().processors(cluster).leastFree(start, window.endSecond());
                if (free >= processors) {
                    able.add(new FreeCluster(cluster, free));
                }
            }
        }
        Cluster chosen = choice.choose(problem, window, able).cluster();
        return Plan.single(strategy, new Part(chosen.organisation(), chosen.name(), processors, window));
    }

    private static OptionalLong earliestStart(PlanningProblem problem) {
        long latestEnd = problem.latestEndSecond();
        OptionalLong earliest = OptionalLong.empty();
        for (Cluster cluster : problem.candidates()) {
            boolean improvable = latestEnd - problem.earliestSecond() >= problem.durationSeconds();
            if (improvable && mayTakeWhole(problem, cluster)) {
                OptionalLong start = problem.view().processors(cluster).earliestFit(
                        problem.request().processors().max(), problem.durationSeconds(),
                        problem.earliestSecond(), latestEnd);
                if (start.isPresent()) {
                    earliest = start;
                    latestEnd = start.getAsLong() + problem.durationSeconds() - 1;
                }
            }
        }
        return earliest;
    }

    private static boolean mayTakeWhole(PlanningProblem problem, Cluster cluster) {
        return cluster.processors() >= problem.request().processors().max()
                && !problem.refusals().alone().contains(cluster.name());
    }
}
