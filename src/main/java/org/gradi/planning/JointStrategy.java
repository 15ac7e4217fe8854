package org.gradi.planning;

import java.util.Objects;
import java.util.Optional;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;

/**
 * Decides requests that are pending together jointly ({@link JointPlanner}). A request that is alone is
 * placed as {@link CoAllocationStrategy} places it.
 */
public final class JointStrategy implements Strategy {
    public static final String NAME = "joint";

    private final JointPlanner planner;
    private final OrganisationPlanner alone = new OrganisationPlanner(NAME, LinkLimit.FULL);

    public JointStrategy(JointSolver solver) {
        this.planner = new JointPlanner(Objects.requireNonNull(solver, "solver"));
    }

    /** Decides several at once. */
    public JointPlanner planner() {
        return planner;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Decides all requests that are pending together so that as many as possible are granted, "
                + "with co-allocation inside an organisation; says whether that is proven to be the most.";
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return alone.plan(problem);
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        return alone.whyNot(problem);
    }
}
