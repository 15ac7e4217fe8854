package org.gradi.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.TimeWindow;
import org.gradi.profile.IdleInterval;

/**
 * The source's algorithm (4.1, {@code dealJob}, and section 4.2.4): the smallest sufficient cluster, and in
 * it the shortest idle interval that fits; if there is none, a co-reservation over linked clusters under
 * fuzzy control.
 *
 * <p>Where the source leaves the order open: clusters of equal size are tried in grid order. Of a range of
 * processors the most that can be placed are taken ({@link MostProcessors}).
 */
public final class GradiStrategy implements Strategy {
    static final String NAME = "gradi";

    private final CoReservationSearch search;

    public GradiStrategy(FuzzyControl control) {
        this.search = new CoReservationSearch(NAME, Objects.requireNonNull(control, "control"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "The smallest sufficient cluster and its shortest idle interval that fits; when no cluster "
                + "can take the whole job, a co-reservation over linked clusters under fuzzy control, all "
                + "or nothing.";
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return MostProcessors.of(problem, this::place);
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        if (!problem.leavesRoom()) {
            return Causes.noRoom(problem);
        }
        PlanningProblem least = problem.withProcessors(problem.request().processors().min());
        boolean mayBeShared = least.request().coAllocation() && !least.candidates().isEmpty();
        return Refusal.onDemand(() -> Stream.concat(Causes.ofEveryCandidate(least),
                mayBeShared ? search.causes(least) : Stream.empty()));
    }

    private Optional<Plan> place(PlanningProblem problem) {
        Optional<Plan> single = onOneCluster(problem);
        return single.isPresent() || !problem.request().coAllocation() ? single : search.earliest(problem);
    }

    private Optional<Plan> onOneCluster(PlanningProblem problem) {
        int processors = problem.request().processors().max();
        List<Cluster> sufficient = new ArrayList<>(problem.candidates().size());
        for (Cluster cluster : problem.candidates()) {
            if (cluster.processors() >= processors && !problem.refusals().alone().contains(cluster.name())) {
                sufficient.add(cluster);
            }
        }
        for (Cluster cluster : ByNumber.ascending(sufficient, Cluster::processors)) {
            Optional<IdleInterval> idle = problem.view().processors(cluster).shortestFit(processors,
                    problem.durationSeconds(), problem.earliestSecond(), problem.latestEndSecond());
            if (idle.isPresent()) {
                long start = Math.max(idle.get().startSecond(), problem.earliestSecond());
                return Optional.of(Plan.single(NAME,
                        new Part(cluster.organisation(), cluster.name(), processors,
                        TimeWindow.ofEpochSeconds(start, start + problem.durationSeconds()))));
            }
        }
        return Optional.empty();
    }
}
