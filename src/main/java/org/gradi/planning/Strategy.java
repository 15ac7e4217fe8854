package org.gradi.planning;

import java.util.Optional;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.Request;

/** A way to choose clusters and times for one request. Stateless; safe for use by many threads. */
public interface Strategy {

    /** The word by which users choose it, such as {@code gradi}. */
    String name();

    /** What it does, in one or two sentences for the place where it is chosen. */
    String description();

    /**
     * Places and times for the request; empty when there are none, for which {@link #whyNot} has the causes.
     */
    Optional<Plan> plan(PlanningProblem problem);

    /**
     * Why {@link #plan} finds nothing for this problem; to be asked only then. The causes are worked out when
     * they are asked for, of what the problem's view shows then; that is slower than planning, because it
     * looks at every candidate.
     */
    Refusal whyNot(PlanningProblem problem);

    /** Whether it plans jobs that start later than now. */
    default boolean reservesAhead() {
        return true;
    }

    /**
     * Why this strategy leaves a cluster out already at the static selection, although it satisfies the
     * environment requirements; empty when it does not.
     */
    default Optional<Cause> leavesOut(Request request, Cluster cluster) {
        return Optional.empty();
    }
}
