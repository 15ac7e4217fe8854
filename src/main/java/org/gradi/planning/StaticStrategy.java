package org.gradi.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.TimeWindow;

/**
 * The static semantic selector of 2007 (Silva and Dantas): the processor count is one more filter, the
 * cluster with the fewest processors that suffices is taken, and the state of the clusters plays no part in
 * the choice. A choice that turns out to be busy is refused.
 */
public final class StaticStrategy implements Strategy {

    @Override
    public String name() {
        return "static";
    }

    @Override
    public String description() {
        return "The static selector of 2007: processors are a filter like any other, the smallest "
                + "sufficient cluster is taken without a look at its state, at the earliest start; "
                + "no co-allocation.";
    }

    @Override
    public Optional<Cause> leavesOut(Request request, Cluster cluster) {
        return cluster.processors() >= request.processors().min() ? Optional.empty()
                : Optional.of(Causes.tooFewProcessors(cluster, request.processors().min()));
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return chosen(problem).filter(cluster -> !isRefused(problem, cluster))
                .filter(cluster -> free(problem, cluster) >= processorsOf(problem, cluster))
                .map(cluster -> Plan.single(name(), new Part(cluster.organisation(), cluster.name(),
                        processorsOf(problem, cluster), window(problem))));
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        if (!problem.leavesRoom()) {
            return Causes.noRoom(problem);
        }
        return chosen(problem)
                .map(cluster -> new Refusal(List.of(isRefused(problem, cluster)
                        ? Causes.refusedByManager(cluster)
                        : Causes.busy(cluster, processorsOf(problem, cluster), free(problem, cluster),
                                window(problem)))))
                .orElseGet(() -> Refusal.onDemand(() -> Causes.ofEveryCandidate(problem)));
    }

    private static Optional<Cluster> chosen(PlanningProblem problem) {
        if (!problem.leavesRoom()) {
            return Optional.empty();
        }
        return problem.candidates().stream()
                .filter(cluster -> cluster.processors() >= problem.request().processors().min())
                .min(Comparator.comparingInt(Cluster::processors));
    }

    private static boolean isRefused(PlanningProblem problem, Cluster cluster) {
        return problem.refusals().alone().contains(cluster.name());
    }

    private static int processorsOf(PlanningProblem problem, Cluster cluster) {
        return Math.min(cluster.processors(), problem.request().processors().max());
    }

    private static long free(PlanningProblem problem, Cluster cluster) {
        TimeWindow window = window(problem);
        return problem.view().processors(cluster).leastFree(window.startSecond(), window.endSecond());
    }

    private static TimeWindow window(PlanningProblem problem) {
        return TimeWindow.ofEpochSeconds(problem.earliestSecond(),
                problem.earliestSecond() + problem.durationSeconds());
    }
}
