package org.gradi.planning;

import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradi.model.Cluster;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.TimeWindow;

/**
 * Places jobs at the earliest start that works: on one cluster by best fit, else shared within one
 * organisation.
 *
 * <p>Sharing can begin to work only at the earliest start or where processors or bandwidth are given back, so
 * only those seconds are looked at, and only those before the earliest start on one cluster.
 */
final class OrganisationPlanner {
    private final OneCluster oneCluster;
    private final WithinOrganisation sharing;

    OrganisationPlanner(String strategy, LinkLimit limit) {
        this.oneCluster = new OneCluster(strategy, (problem, window, able) -> BestFitStrategy.tightest(able));
        this.sharing = new WithinOrganisation(strategy, limit);
    }

    Optional<Plan> plan(PlanningProblem problem) {
        return MostProcessors.of(problem, this::place);
    }

    Refusal whyNot(PlanningProblem problem) {
        if (!problem.leavesRoom()) {
            return Causes.noRoom(problem);
        }
        PlanningProblem least = problem.withProcessors(problem.request().processors().min());
        return Refusal.onDemand(() -> Stream.concat(Causes.ofEveryCandidate(least),
                least.request().coAllocation()
                        ? sharing.causes(least, windowAt(least, least.earliestSecond())) : Stream.empty()));
    }

    /** The plan for a problem whose number of processors is fixed and that leaves room. */
    Optional<Plan> place(PlanningProblem problem) {
        Optional<Plan> single = oneCluster.place(problem);
        if (!problem.request().coAllocation()) {
            return single;
        }
        long before = single.map(plan -> plan.window().startSecond())
                .orElse(problem.latestEndSecond() - problem.durationSeconds() + 1);
        if (before <= problem.earliestSecond() || !WithinOrganisation.couldEverSuffice(problem)) {
            return single;
        }
        return starts(problem, before).mapToObj(start -> sharing.planAt(problem, windowAt(problem, start)))
                .flatMap(Optional::stream).findFirst().or(() -> single);
    }

    private static LongStream starts(PlanningProblem problem, long before) {
        long first = problem.earliestSecond();
        if (before - first < 2) {
            return LongStream.of(first);
        }
        LongStream ofClusters = problem.candidates().stream()
                .flatMapToLong(cluster -> RisingSteps.of(problem.view().processors(cluster), first, before));
        LongStream ofLinks = problem.request().bandwidthBitsPerSecond() == 0 ? LongStream.empty()
                : problem.candidates().stream().flatMapToLong(cluster -> ofLinks(problem, cluster, before));
        return LongStream.concat(LongStream.of(first),
                LongStream.concat(ofClusters, ofLinks).sorted().distinct());
    }

    private static LongStream ofLinks(PlanningProblem problem, Cluster cluster, long before) {
        return problem.view().grid().linksOf(cluster).stream().flatMapToLong(link ->
                RisingSteps.of(problem.view().bandwidth(link), problem.earliestSecond(), before));
    }

    private static TimeWindow windowAt(PlanningProblem problem, long start) {
        return TimeWindow.ofEpochSeconds(start, start + problem.durationSeconds());
    }
}
