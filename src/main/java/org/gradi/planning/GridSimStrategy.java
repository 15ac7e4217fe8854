package org.gradi.planning;

import java.util.Optional;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;

/**
 * The order in which GridSim 5.0 fills its resources (Sulistio and Buyya 2004, ARSimpleSpaceShared): the
 * first cluster in grid order that can take the whole job. Without GridSim's faults: nothing is promised
 * twice, and windows that only touch do not collide.
 */
public final class GridSimStrategy implements Strategy {
    private static final String NAME = "gridsim";

    private final OneCluster oneCluster = new OneCluster(NAME, (problem, window, able) -> able.get(0));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "As GridSim's ARSimpleSpaceShared fills its resources: the first cluster in grid order that "
                + "has the processors free, at the earliest start. No co-allocation.";
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return oneCluster.plan(problem);
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        return oneCluster.whyNot(problem);
    }
}
