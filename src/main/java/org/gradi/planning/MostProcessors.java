package org.gradi.planning;

import java.util.Optional;
import java.util.function.Function;
import org.gradi.model.Plan;

/**
 * Places as many processors of a request's range as possible: the most first, then by halving what is left.
 * Where more could be placed than a refused middle value, they may be missed.
 */
final class MostProcessors {

    private MostProcessors() {
    }

    /** The plan that {@code place} finds for a problem whose number of processors is fixed. */
    static Optional<Plan> of(PlanningProblem problem, Function<PlanningProblem, Optional<Plan>> place) {
        if (!problem.leavesRoom()) {
            return Optional.empty();
        }
        int fewest = problem.request().processors().min();
        int most = problem.request().processors().max();
        Optional<Plan> best = place.apply(problem.withProcessors(most));
        if (best.isPresent() || fewest == most) {
            return best;
        }
        best = place.apply(problem.withProcessors(fewest));
        int low = fewest;
        int high = most - 1;
        while (best.isPresent() && low < high) {
            int middle = (low + high + 1) >>> 1;
            Optional<Plan> more = place.apply(problem.withProcessors(middle));
            if (more.isPresent()) {
                best = more;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }
}
