package org.gradi.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Grid.Neighbour;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity;

/**
 * Finds the earliest window in which a main cluster and clusters directly linked to it can share a job, under
 * fuzzy control (source section 4.2.4, after Qin and Bauer).
 *
 * <p>The main cluster must take at least delta of the job; a neighbour counts only while the link to it stays
 * within lambda with this job. Main clusters are tried by what is free at the earliest start, most first;
 * neighbours are taken by UPBW (load of the link divided by the processors of the main cluster), lowest
 * first, then fewest free (small remains are used up and large ones stay whole), then grid order. The first
 * main cluster for which there is a window decides.
 *
 * <p>Times are not tried one by one. What is free over a whole window can only grow when its start passes a
 * second at which some capacity is given back, so those seconds are the only starts worth looking at besides
 * the earliest. Cost for one main cluster: (such seconds) x (neighbours) window look-ups.
 */
final class CoReservationSearch {
    private final String strategy;
    private final FuzzyControl control;

    CoReservationSearch(String strategy, FuzzyControl control) {
        this.strategy = strategy;
        this.control = control;
    }

    /**
     * The plan of the first main cluster that has one, at its earliest window. The job's size is the range's
     * most.
     */
    Optional<Plan> earliest(PlanningProblem problem) {
        Setting setting = new Setting(problem);
        if (setting.usable.stream().noneMatch(setting::couldSuffice)) {
            return Optional.empty();
        }
        for (Cluster main : setting.mainsInOrder()) {
            Optional<Plan> plan = earliestWith(setting, main);
            if (plan.isPresent()) {
                return plan;
            }
        }
        return Optional.empty();
    }

    /** Why each candidate, as main cluster, does not lead to a co-reservation. */
    Stream<Cause> causes(PlanningProblem problem) {
        Setting setting = new Setting(problem);
        return problem.candidates().stream().map(main -> causeFor(setting, main));
    }

    private Optional<Plan> earliestWith(Setting setting, Cluster main) {
        if (!setting.couldSuffice(setting.grid.indexOf(main))) {
            return Optional.empty();
        }
        List<Neighbour> neighbours = setting.neighboursOf(main);
        FreeCapacity free = setting.free(main);
        OptionalLong start = setting.fit(free, setting.problem.earliestSecond());
        long[] later = null;
        while (start.isPresent()) {
            Optional<Plan> plan = share(setting, main, neighbours, start.getAsLong());
            if (plan.isPresent()) {
                return plan;
            }
            if (later == null) {
                later = setting.laterStarts(main, neighbours);
            }
            OptionalLong next = firstAfter(later, start.getAsLong());
            start = next.isPresent() ? setting.fit(free, next.getAsLong()) : next;
        }
        return Optional.empty();
    }

    private Optional<Plan> share(Setting setting, Cluster main, List<Neighbour> neighbours, long start) {
        long end = start + setting.problem.durationSeconds();
        int ofMain = (int) Math.min(setting.mostOf(main), setting.free(main).leastFree(start, end));
        if (ofMain < setting.share) {
            return Optional.empty();
        }
        List<Share> shares = setting.sharesAt(neighbours, start, end);
        if (ofMain + total(shares) < setting.processors) {
            return Optional.empty();
        }
        shares.removeIf(setting::isSaturated);
        if (ofMain + total(shares) < setting.processors) {
            return Optional.empty();
        }
        shares.sort(Comparator.comparingDouble((Share share) -> (double) share.load / main.processors())
                .thenComparingLong(share -> share.free)
                .thenComparingInt(share -> share.neighbour.index()));
        return Optional.of(plan(setting, main, ofMain, shares, TimeWindow.ofEpochSeconds(start, end)));
    }

    private Plan plan(Setting setting, Cluster main, int ofMain, List<Share> shares, TimeWindow window) {
        List<Part> parts = new ArrayList<>();
        List<LinkUse> links = new ArrayList<>();
        parts.add(new Part(main.organisation(), main.name(), ofMain, window));
        int missing = setting.processors - ofMain;
        for (Share share : shares) {
            if (missing == 0) {
                break;
            }
            int taken = (int) Math.min(missing, share.free);
            Cluster cluster = share.neighbour.cluster();
            parts.add(new Part(cluster.organisation(), cluster.name(), taken, window));
            links.add(new LinkUse(main.name(), cluster.name(), setting.bandwidth, setting.lambda(share)));
            missing -= taken;
        }
        return new Plan(strategy, window, parts, links, setting.delta);
    }

    private Cause causeFor(Setting setting, Cluster main) {
        if (setting.problem.refusals().together().contains(main.name())) {
            return Causes.refusedByManager(main);
        }
        List<Neighbour> neighbours = setting.neighboursOf(main);
        if (neighbours.isEmpty()) {
            return Causes.noNeighbour(main);
        }
        long[] starts = setting.starts(main, neighbours);
        long[] ofMain = setting.leastFree(main, starts);
        if (Arrays.stream(ofMain).noneMatch(free -> free >= setting.share)) {
            return Causes.shareTooSmall(setting.problem, main, setting.share, setting.delta);
        }
        long[] together = ofMain.clone();
        for (Neighbour neighbour : neighbours) {
            long[] free = setting.leastFree(neighbour.cluster(), starts);
            Arrays.setAll(together, i -> together[i] + free[i]);
        }
        long mostTogether = 0;
        for (int i = 0; i < starts.length; i++) {
            if (ofMain[i] >= setting.share) {
                Optional<Share> saturated = together[i] < setting.processors ? Optional.empty()
                        : setting.firstSaturated(neighbours, starts[i]);
                if (saturated.isPresent()) {
                    return Causes.linkSaturated(main, saturated.get().neighbour.link(),
                            saturated.get().load + setting.bandwidth, setting.lambda(saturated.get()));
                }
                mostTogether = Math.max(mostTogether, together[i]);
            }
        }
        // Enough is free, so what stands in the way is that the main cluster may not take it all.
        return mostTogether >= setting.processors ? Causes.refusedByManager(main)
                : Causes.togetherTooFew(main, mostTogether, setting.processors);
    }

    private static long total(List<Share> shares) {
        long total = 0;
        for (Share share : shares) {
            total += share.free;
        }
        return total;
    }

    private static OptionalLong firstAfter(long[] sorted, long second) {
        int place = Arrays.binarySearch(sorted, second + 1);
        int index = place >= 0 ? place : -place - 1;
        return index < sorted.length ? OptionalLong.of(sorted[index]) : OptionalLong.empty();
    }

    /** What a neighbour could take in a window, and what is taken of its link in it. */
    private record Share(Neighbour neighbour, long free, long load) {
    }

    /** The problem with all that is the same for every main cluster. */
    private final class Setting {
        private final PlanningProblem problem;
        private final Grid grid;
        private final int processors;
        private final long bandwidth;
        private final JobInputs job;
        private final double delta;
        private final int share;
        /** Those that may share the job with others, and their places in the grid order. */
        private final List<Cluster> mains;
        private final BitSet usable = new BitSet();
        /** The limit of each link in each state that was asked about: inference takes long. */
        private final Map<LinkInputs, Double> lambdas = new HashMap<>();

        private Setting(PlanningProblem problem) {
            this.problem = problem;
            this.grid = problem.view().grid();
            this.processors = problem.request().processors().max();
            this.bandwidth = problem.request().bandwidthBitsPerSecond();
            int largest = problem.candidates().stream().mapToInt(Cluster::processors).max().orElse(1);
            this.job = new JobInputs(processors, largest, problem.request().communication());
            this.delta = control.delta(job);
            this.share = leastShare(delta, processors);
            Set<String> refused = problem.refusals().together();
            this.mains = refused.isEmpty() ? problem.candidates() : problem.candidates().stream()
                    .filter(cluster -> !refused.contains(cluster.name())).toList();
            mains.forEach(cluster -> usable.set(grid.indexOf(cluster)));
        }

        private FreeCapacity free(Cluster cluster) {
            return problem.view().processors(cluster);
        }

        /** A manager that refused the whole job may still take all of it but one processor. */
        private int mostOf(Cluster main) {
            return problem.refusals().alone().contains(main.name()) ? processors - 1 : processors;
        }

        private long[] leastFree(Cluster cluster, long[] starts) {
            return WindowLeasts.of(free(cluster), starts, problem.durationSeconds());
        }

        private OptionalLong fit(FreeCapacity free, long from) {
            return free.earliestFit(share, problem.durationSeconds(), from, problem.latestEndSecond());
        }

        private double lambda(Share share) {
            return lambdas.computeIfAbsent(
                    new LinkInputs(share.load, share.neighbour.link().bandwidthBitsPerSecond()),
                    link -> control.lambda(job, link));
        }

        private Optional<Share> firstSaturated(List<Neighbour> neighbours, long start) {
            return sharesAt(neighbours, start, start + problem.durationSeconds()).stream()
                    .filter(this::isSaturated).findFirst();
        }

        private boolean isSaturated(Share share) {
            return share.load + bandwidth > lambda(share) * share.neighbour.link().bandwidthBitsPerSecond();
        }

        private List<Cluster> mainsInOrder() {
            long start = problem.earliestSecond();
            long end = start + problem.durationSeconds();
            return ByNumber.ascending(mains, main -> -free(main).leastFree(start, end));
        }

        private List<Neighbour> neighboursOf(Cluster main) {
            List<Neighbour> neighbours = new ArrayList<>(grid.neighboursOf(grid.indexOf(main)));
            neighbours.removeIf(neighbour -> !usable.get(neighbour.index()));
            return neighbours;
        }

        /** Whether the cluster at that place and those linked to it have enough when all of it is free. */
        private boolean couldSuffice(int index) {
            long most = grid.clusters().get(index).processors();
            for (Neighbour neighbour : grid.neighboursOf(index)) {
                most += usable.get(neighbour.index()) ? neighbour.cluster().processors() : 0;
            }
            return most >= processors;
        }

        private List<Share> sharesAt(List<Neighbour> neighbours, long start, long end) {
            List<Share> shares = new ArrayList<>();
            for (Neighbour neighbour : neighbours) {
                long free = free(neighbour.cluster()).leastFree(start, end);
                if (free > 0) {
                    long load = neighbour.link().bandwidthBitsPerSecond()
                            - problem.view().bandwidth(neighbour.link()).leastFree(start, end);
                    shares.add(new Share(neighbour, free, load));
                }
            }
            return shares;
        }

        /** The only starts worth looking at. */
        private long[] starts(Cluster main, List<Neighbour> neighbours) {
            return LongStream.concat(LongStream.of(problem.earliestSecond()),
                    Arrays.stream(laterStarts(main, neighbours))).toArray();
        }

        private long[] laterStarts(Cluster main, List<Neighbour> neighbours) {
            long from = problem.earliestSecond();
            long to = problem.latestEndSecond() - problem.durationSeconds() + 1;
            if (to - from < 2) {
                return new long[0];
            }
            List<FreeCapacity> capacities = new ArrayList<>();
            capacities.add(free(main));
            for (Neighbour neighbour : neighbours) {
                capacities.add(free(neighbour.cluster()));
                capacities.add(problem.view().bandwidth(neighbour.link()));
            }
            return capacities.stream().flatMapToLong(capacity -> RisingSteps.of(capacity, from, to)).sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** The fewest processors the main cluster must take, tolerant of the last bit of delta's computation. */
    static int leastShare(double delta, int processors) {
        return (int) Math.max(1, Math.ceil(delta * processors - 1e-9));
    }
}
