package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;

/** The source's algorithm in the plainest words: every second is tried, nothing is remembered. */
final class DullGradi {
    private final PlanningProblem problem;
    private final FuzzyControl control;
    private final int processors;

    DullGradi(PlanningProblem problem, FuzzyControl control, int processors) {
        this.problem = problem;
        this.control = control;
        this.processors = processors;
    }

    Optional<Plan> plan() {
        Optional<Plan> single = single();
        return single.isPresent() || !problem.request().coAllocation() ? single : together();
    }

    private Optional<Plan> single() {
        List<Cluster> smallestFirst = new ArrayList<>(problem.candidates());
        smallestFirst.sort(Comparator.comparingInt(Cluster::processors));
        for (Cluster cluster : smallestFirst) {
            long bestLength = Long.MAX_VALUE;
            long bestStart = -1;
            for (long start : starts()) {
                boolean fits = Recount.processors(problem.view(), cluster, start, start + duration())
                        >= processors;
                if (fits && !problem.refusals().alone().contains(cluster.name())) {
                    long length = idleLength(cluster, start);
                    if (bestStart < 0 || length < bestLength) {
                        bestLength = length;
                        bestStart = start;
                    }
                }
            }
            if (bestStart >= 0) {
                TimeWindow window = TimeWindow.ofEpochSeconds(bestStart, bestStart + duration());
                return Optional.of(Plan.single("gradi",
                        new Part(cluster.organisation(), cluster.name(), processors, window)));
            }
        }
        return Optional.empty();
    }

    /** How long at least so many processors are free around that second; very long when without end. */
    private long idleLength(Cluster cluster, long second) {
        long far = 1000;
        long from = second;
        while (second - from < far && problem.view().processors(cluster).freeAt(from - 1) >= processors) {
            from--;
        }
        long to = second;
        while (to - second < far && problem.view().processors(cluster).freeAt(to) >= processors) {
            to++;
        }
        return second - from == far || to - second == far ? Long.MAX_VALUE : to - from;
    }

    Optional<Plan> together() {
        List<Cluster> mains = new ArrayList<>();
        for (Cluster cluster : problem.candidates()) {
            if (isUsable(cluster)) {
                mains.add(cluster);
            }
        }
        long first = problem.earliestSecond();
        mains.sort(Comparator.comparingLong((Cluster cluster) ->
                -Recount.processors(problem.view(), cluster, first, first + duration())));
        for (Cluster main : mains) {
            for (long start : starts()) {
                Optional<Plan> plan = with(main, start);
                if (plan.isPresent()) {
                    return plan;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Plan> with(Cluster main, long start) {
        GridView view = problem.view();
        long end = start + duration();
        int largest = problem.candidates().stream().mapToInt(Cluster::processors).max().orElseThrow();
        JobInputs job = new JobInputs(processors, largest, problem.request().communication());
        double delta = control.delta(job);
        int most = problem.refusals().alone().contains(main.name()) ? processors - 1 : processors;
        int ofMain = (int) Math.min(most, Recount.processors(view, main, start, end));
        if (ofMain < 1 || ofMain < delta * processors - 1e-9) {
            return Optional.empty();
        }
        record Helper(Cluster cluster, long free, long load, double lambda) {
        }
        List<Helper> helpers = new ArrayList<>();
        for (Cluster cluster : view.grid().clusters()) {
            Optional<Link> link = view.grid().linkBetween(main.name(), cluster.name());
            if (link.isPresent() && !cluster.equals(main) && isUsable(cluster)) {
                long max = link.get().bandwidthBitsPerSecond();
                long load = max - Recount.bandwidth(view, link.get(), start, end);
                double lambda = control.lambda(job, new LinkInputs(load, max));
                long free = Recount.processors(view, cluster, start, end);
                if (free > 0 && load + problem.request().bandwidthBitsPerSecond() <= lambda * max) {
                    helpers.add(new Helper(cluster, free, load, lambda));
                }
            }
        }
        helpers.sort(Comparator.comparingDouble((Helper helper) -> (double) helper.load / main.processors())
                .thenComparingLong(Helper::free)
                .thenComparingInt(helper -> view.grid().indexOf(helper.cluster)));
        TimeWindow window = TimeWindow.ofEpochSeconds(start, end);
        List<Part> parts = new ArrayList<>(List.of(
                new Part(main.organisation(), main.name(), ofMain, window)));
        List<LinkUse> links = new ArrayList<>();
        int missing = processors - ofMain;
        for (Helper helper : helpers) {
            if (missing > 0) {
                int taken = (int) Math.min(missing, helper.free);
                parts.add(new Part(helper.cluster.organisation(), helper.cluster.name(), taken, window));
                links.add(new LinkUse(main.name(), helper.cluster.name(),
                        problem.request().bandwidthBitsPerSecond(), helper.lambda));
                missing -= taken;
            }
        }
        return missing == 0 ? Optional.of(new Plan("gradi", window, parts, links, delta)) : Optional.empty();
    }

    private boolean isUsable(Cluster cluster) {
        return problem.candidates().contains(cluster)
                && !problem.refusals().together().contains(cluster.name());
    }

    private long duration() {
        return problem.durationSeconds();
    }

    private List<Long> starts() {
        List<Long> starts = new ArrayList<>();
        long last = problem.latestEndSecond() - duration();
        for (long start = problem.earliestSecond(); start <= last; start++) {
            starts.add(start);
        }
        return starts;
    }
}
