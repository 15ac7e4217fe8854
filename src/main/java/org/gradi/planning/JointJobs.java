package org.gradi.planning;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradi.model.Cluster;
import org.gradi.model.TimeWindow;

/**
 * The jobs of a joint decision and what granting each is worth. Of a range of processors the fewest are
 * planned, so that as many jobs as possible fit; what is left goes to {@link SpareProcessors}.
 */
final class JointJobs {
    private final List<PlanningProblem> asked;
    private final List<PlanningProblem> problems;
    private final List<Integer> possible;
    private final long[] worth;
    private final boolean isExact;

    /** Of problems that all see the same grid. */
    JointJobs(List<PlanningProblem> problems, JointObjective objective) {
        this.asked = List.copyOf(problems);
        this.problems = problems.stream()
                .map(problem -> problem.withProcessors(problem.request().processors().min())).toList();
        this.possible = IntStream.range(0, problems.size()).filter(this::isPossible).boxed().toList();
        JointObjective.Weights weights =
                objective.weights(possible.stream().map(job -> problem(job).request()).toList());
        this.worth = new long[problems.size()];
        for (int i = 0; i < possible.size(); i++) {
            worth[possible.get(i)] = weights.ofRequests().get(i);
        }
        this.isExact = weights.isExact();
    }

    private boolean isPossible(int job) {
        return problem(job).leavesRoom() && mostEver(problem(job)) >= processors(job);
    }

    /** As it was asked, with its range of processors. */
    PlanningProblem asked(int job) {
        return asked.get(job);
    }

    /** With the number of processors fixed. */
    PlanningProblem problem(int job) {
        return problems.get(job);
    }

    int processors(int job) {
        return problems.get(job).request().processors().min();
    }

    /** The most of its range that the grid could ever give it. */
    long mostProcessors(int job) {
        return Math.min(asked.get(job).request().processors().max(), mostEver(asked.get(job)));
    }

    long worth(int job) {
        return worth[job];
    }

    long worth(Collection<Integer> granted) {
        return granted.stream().mapToLong(job -> worth[job]).sum();
    }

    /** Whether what jobs are worth is told by the objective to the last digit. */
    boolean isExact() {
        return isExact;
    }

    GridView view() {
        return problems.get(0).view();
    }

    /**
     * Those that still have time to run and do not need more than their clusters have, in the order given.
     */
    List<Integer> possible() {
        return possible;
    }

    /** Whether none of the possible jobs could start at more than one second. */
    boolean areRigid() {
        return possible.stream().map(this::problem).allMatch(problem ->
                problem.latestEndSecond() - problem.earliestSecond() <= problem.durationSeconds());
    }

    /** From the earliest start to the latest end of those possible. */
    TimeWindow window() {
        long start = possible.stream().mapToLong(job -> problem(job).earliestSecond()).min().orElseThrow();
        long end = possible.stream().mapToLong(job -> problem(job).latestEndSecond()).max().orElseThrow();
        return TimeWindow.ofEpochSeconds(start, end);
    }

    /** How many processors the job's clusters could give it if nothing else ran on them. */
    private static long mostEver(PlanningProblem problem) {
        Map<String, Long> together = new HashMap<>();
        long most = 0;
        for (Cluster cluster : problem.candidates()) {
            long processors = cluster.processors();
            if (!problem.refusals().alone().contains(cluster.name())) {
                most = Math.max(most, processors);
            }
            if (problem.request().coAllocation()
                    && !problem.refusals().together().contains(cluster.name())) {
                most = Math.max(most, together.merge(cluster.organisation(), processors, Long::sum));
            }
        }
        return most;
    }
}
