package org.gradi.planning;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;

/**
 * Fuzzy co-allocation without reservation (Qin and Bauer 2009, MBAS): a job starts now or not at all. The
 * cluster with the most free processors that can take its least share is the main cluster; clusters linked to
 * it take the rest while lambda allows.
 */
public final class FuzzyCoAllocationStrategy implements Strategy {
    private static final String NAME = "fuzzy-coallocation";

    private final OneCluster oneCluster = new OneCluster(NAME, (problem, window, able) -> mostFree(able));
    private final CoReservationSearch search;

    public FuzzyCoAllocationStrategy(FuzzyControl control) {
        this.search = new CoReservationSearch(NAME, Objects.requireNonNull(control, "control"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Starts a job now or not at all, without reserving ahead: on the cluster with the most free "
                + "processors, and on clusters linked to it, under fuzzy control.";
    }

    @Override
    public boolean reservesAhead() {
        return false;
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        if (startsLater(problem) || !problem.leavesRoom()) {
            return Optional.empty();
        }
        return MostProcessors.of(now(problem), this::place);
    }

    private Optional<Plan> place(PlanningProblem problem) {
        Optional<Plan> single = oneCluster.place(problem);
        return single.isPresent() || !problem.request().coAllocation() ? single : search.earliest(problem);
    }

    private static FreeCluster mostFree(List<FreeCluster> able) {
        return able.stream().min(Comparator.comparingLong((FreeCluster free) -> -free.processors()))
                .orElseThrow();
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        if (startsLater(problem)) {
            return Causes.notImmediate(problem);
        }
        if (!problem.leavesRoom()) {
            return Causes.noRoom(problem);
        }
        PlanningProblem least = now(problem).withProcessors(problem.request().processors().min());
        boolean mayBeShared = least.request().coAllocation() && !least.candidates().isEmpty();
        return Refusal.onDemand(() ->
                mayBeShared ? search.causes(least) : Causes.ofEveryCandidate(least));
    }

    private static boolean startsLater(PlanningProblem problem) {
        return problem.request().time().earliestStart().isAfter(problem.now());
    }

    /** The same job with no room to start later. */
    private static PlanningProblem now(PlanningProblem problem) {
        Request request = problem.request();
        Instant start = Instant.ofEpochSecond(problem.earliestSecond());
        return problem.withRequest(request.withTime(new TimeConstraint(start, request.time().duration(),
                start.plus(request.time().duration()))));
    }
}
