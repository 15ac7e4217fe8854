package org.gradi.planning;

import java.util.Optional;
import java.util.function.Function;
import org.gradi.model.Cluster;
import org.gradi.model.Plan;

/**
 * Places as many processors as possible. That fewer can be placed does not follow from more: the control may
 * ask a smaller share of the main cluster for a larger job. So the numbers are tried from the most down: each
 * of them where they are few, else evenly spread ones, and between the first that can be placed and the next
 * above it by halving.
 */
final class MostProcessors {
    /** So many numbers are tried before the halving. */
    private static final int TRIED = 64;

    private MostProcessors() {
    }

    /** The plan for the most of the request's range that {@code place} finds one for. */
    static Optional<Plan> of(PlanningProblem problem, Function<PlanningProblem, Optional<Plan>> place) {
        return problem.leavesRoom() ? between(problem.request().processors().min(),
                problem.request().processors().max(), problem, place) : Optional.empty();
    }

    /** The same for another range. */
    static Optional<Plan> between(int fewest, int most, PlanningProblem problem,
            Function<PlanningProblem, Optional<Plan>> place) {
        long all = problem.candidates().stream().mapToLong(Cluster::processors).sum();
        int high = (int) Math.min(most, Math.max(fewest, all));
        int step = Math.max(1, (high - fewest + TRIED - 1) / TRIED);
        for (long number = high; number > fewest - (long) step; number -= step) {
            int tried = (int) Math.max(fewest, number);
            Optional<Plan> plan = place.apply(problem.withProcessors(tried));
            if (plan.isPresent()) {
                return more(plan, tried, (int) Math.min(high, number + step), problem, place);
            }
        }
        return Optional.empty();
    }

    /** The best between a number that can be placed and the next tried, which cannot. */
    private static Optional<Plan> more(Optional<Plan> found, int placed, int refused, PlanningProblem problem,
            Function<PlanningProblem, Optional<Plan>> place) {
        Optional<Plan> best = found;
        int low = placed;
        int high = refused;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            Optional<Plan> plan = place.apply(problem.withProcessors(middle));
            if (plan.isPresent()) {
                best = plan;
                low = middle;
            } else {
                high = middle;
            }
        }
        return best;
    }
}
