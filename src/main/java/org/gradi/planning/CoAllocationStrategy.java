package org.gradi.planning;

import java.util.Optional;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;

/**
 * First come, first served with co-allocation inside a virtual organisation: {@link BestFitStrategy best fit}
 * first, else the organisation whose free processors together are the fewest that suffice. Links may be used
 * up to their maximum; no fuzzy control.
 */
public final class CoAllocationStrategy implements Strategy {
    private static final String NAME = "co-allocation";

    private final OrganisationPlanner planner = new OrganisationPlanner(NAME, LinkLimit.FULL);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "The earliest start that works: on one cluster by best fit, else split over the linked "
                + "clusters of the organisation whose free processors together are the fewest that suffice.";
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return planner.plan(problem);
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        return planner.whyNot(problem);
    }
}
