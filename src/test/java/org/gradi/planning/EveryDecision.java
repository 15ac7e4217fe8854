package org.gradi.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.TimeWindow;

/** The most that a joint decision can be worth, by trying every start and every division of every job. */
final class EveryDecision {
    private final List<PlanningProblem> problems;
    private final CapacityBook book;
    private final JointObjective objective;
    private long best;

    EveryDecision(List<PlanningProblem> problems, CapacityBook book, JointObjective objective) {
        this.problems = problems;
        this.book = book;
        this.objective = objective;
    }

    /** What it is worth to grant one of so many small jobs that plan. */
    static long worth(JointObjective objective, int job, int jobs, Plan plan) {
        long work = plan.processors() * plan.window().length().toSeconds();
        return switch (objective) {
            case MOST_REQUESTS -> 1_000_000 + work;
            case MOST_PROCESSOR_TIME -> work;
            case HIGHEST_PRIORITY -> 1L << (jobs - 1 - job);
        };
    }

    long mostWorth() {
        from(0, 0);
        return best;
    }

    private void from(int job, long sum) {
        if (job == problems.size()) {
            best = Math.max(best, sum);
            return;
        }
        from(job + 1, sum);
        for (Plan plan : plans(problems.get(job))) {
            if (Recount.fits(book, plan)) {
                book.take(plan);
                from(job + 1, sum + worth(objective, job, problems.size(), plan));
                book.giveBack(plan);
            }
        }
    }

    private List<Plan> plans(PlanningProblem problem) {
        List<Plan> plans = new ArrayList<>();
        long last = problem.latestEndSecond() - problem.durationSeconds();
        for (long start = problem.earliestSecond(); start <= last; start++) {
            TimeWindow window = TimeWindow.ofEpochSeconds(start, start + problem.durationSeconds());
            int most = problem.request().processors().max();
            for (int size = problem.request().processors().min(); size <= most; size++) {
                divide(problem, window, 0, size, List.of(), plans);
            }
        }
        return plans;
    }

    private void divide(PlanningProblem problem, TimeWindow window, int index, int missing, List<Part> parts,
            List<Plan> plans) {
        if (missing == 0) {
            plan(problem, window, parts).ifPresent(plans::add);
            return;
        }
        if (index < problem.candidates().size()) {
            Cluster cluster = problem.candidates().get(index);
            for (int gives = 0; gives <= Math.min(missing, cluster.processors()); gives++) {
                List<Part> more = new ArrayList<>(parts);
                if (gives > 0) {
                    more.add(new Part(cluster.organisation(), cluster.name(), gives, window));
                }
                divide(problem, window, index + 1, missing - gives, more, plans);
            }
        }
    }

    /** Any of the parts may lead that is linked to all others; they belong to one organisation. */
    private static Optional<Plan> plan(PlanningProblem problem, TimeWindow window, List<Part> parts) {
        Request request = problem.request();
        ManagerRefusals refusals = problem.refusals();
        if (parts.size() == 1) {
            return refusals.alone().contains(parts.get(0).cluster()) ? Optional.empty()
                    : Optional.of(Plan.single("every", parts.get(0)));
        }
        boolean refused = parts.stream().anyMatch(part -> refusals.together().contains(part.cluster())
                || !part.organisation().equals(parts.get(0).organisation()));
        if (refused || !request.coAllocation()) {
            return Optional.empty();
        }
        return parts.stream().filter(lead -> parts.stream().allMatch(other -> other == lead
                || link(problem, lead, other).isPresent())).findFirst()
                .map(lead -> new Plan("every", window, parts, parts.stream()
                        .filter(other -> other != lead).map(other -> new LinkUse(lead.cluster(),
                                other.cluster(), request.bandwidthBitsPerSecond(), 1)).toList(), 0));
    }

    private static Optional<Link> link(PlanningProblem problem, Part one, Part other) {
        return problem.view().grid().linkBetween(one.cluster(), other.cluster());
    }
}
