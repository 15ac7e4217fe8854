package org.gradi.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;

/**
 * One cluster, the one that is left with the fewest free processors; of equals the first in grid order. At
 * the earliest start at which there is one.
 */
public final class BestFitStrategy implements Strategy {
    private static final String NAME = "best-fit";

    private final OneCluster oneCluster = new OneCluster(NAME, (problem, window, able) -> tightest(able));

    /** Of those that can take the job, the one with the fewest free processors. */
    static FreeCluster tightest(List<FreeCluster> able) {
        return able.stream().min(Comparator.comparingLong(FreeCluster::processors)).orElseThrow();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "At the earliest start at which one cluster can take the whole job: the cluster that is left "
                + "with the fewest free processors. No co-allocation.";
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
