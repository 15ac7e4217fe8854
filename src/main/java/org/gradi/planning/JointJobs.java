package org.gradi.planning;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.gradi.model.TimeWindow;

/**
 * The jobs of a joint decision and what granting each is worth. Of a range of processors the fewest are
 * planned, so that as many jobs as possible fit.
 */
final class JointJobs {
    private final List<PlanningProblem> problems;
    private final long[] worth;

    /** Of problems that all see the same grid. */
    JointJobs(List<PlanningProblem> problems, JointObjective objective) {
        this.problems = problems.stream()
                .map(problem -> problem.withProcessors(problem.request().processors().min())).toList();
        this.worth = objective.weights(this.problems.stream().map(PlanningProblem::request).toList());
    }

    int count() {
        return problems.size();
    }

    /** With the number of processors fixed. */
    PlanningProblem problem(int job) {
        return problems.get(job);
    }

    int processors(int job) {
        return problems.get(job).request().processors().min();
    }

    long worth(int job) {
        return worth[job];
    }

    long worth(Collection<Integer> granted) {
        return granted.stream().mapToLong(job -> worth[job]).sum();
    }

    GridView view() {
        return problems.get(0).view();
    }

    /** Those that still have time to run, in the order given. */
    List<Integer> inTime() {
        return IntStream.range(0, count()).filter(job -> problem(job).leavesRoom()).boxed().toList();
    }

    /** Whether no job could start at more than one second. */
    boolean areRigid() {
        return problems.stream().allMatch(problem ->
                problem.latestEndSecond() - problem.earliestSecond() <= problem.durationSeconds());
    }

    /** From the earliest start to the latest end of those in time. */
    TimeWindow window() {
        long start = inTime().stream().mapToLong(job -> problem(job).earliestSecond()).min().orElseThrow();
        long end = inTime().stream().mapToLong(job -> problem(job).latestEndSecond()).max().orElseThrow();
        return TimeWindow.ofEpochSeconds(start, end);
    }
}
