package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradi.model.Cluster;
import org.gradi.profile.FreeCapacity;

/**
 * The best choice of jobs with fixed starts when each {@linkplain Groups group} of clusters counts as one
 * large cluster: no real decision can be worth more.
 *
 * <p>On a grid where nothing is promised yet, a choice that fits group by group can always be placed cluster
 * by cluster, each job with a division that stays the same while it runs: in order of their starts, every job
 * takes any processors that are free when it starts, and since those taken later start later, none of them is
 * in the way until it ends. So the choice is then the optimum itself.
 *
 * <p>The jobs are taken in order of their starts. All that matters for the rest is which of the granted jobs
 * still run, and where ({@link Running}). Of the ways to get there only the best is kept, and only if no
 * other way is worth as much and leaves as much room; and only if, by the bound of {@link Prices}, it can
 * still lead to something better than what is known. The number of states grows with the processors of a
 * group divided by those of the smallest job.
 */
final class Sweep {
    /** How many states the first pass keeps. */
    private static final int MOST_PROMISING = 100;

    private final JointJobs jobs;
    private final Groups groups;
    private final List<Integer> order;
    private final long[] ends;
    private final int[] processors;
    private final long[] worthLeft;
    private final Prices prices;

    /** @param reached worth that a decision is known to have; any number, but a near one saves work */
    Sweep(JointJobs jobs, Groups groups, long reached) {
        this.jobs = jobs;
        this.groups = groups;
        this.order = jobs.possible().stream()
                .sorted(Comparator.comparingLong(job -> jobs.problem(job).earliestSecond())).toList();
        this.ends = new long[order.size()];
        this.processors = new int[order.size()];
        this.worthLeft = new long[order.size() + 1];
        for (int place = order.size() - 1; place >= 0; place--) {
            PlanningProblem problem = jobs.problem(order.get(place));
            ends[place] = problem.earliestSecond() + problem.durationSeconds();
            processors[place] = jobs.processors(order.get(place));
            worthLeft[place] = worthLeft[place + 1] + jobs.worth(order.get(place));
        }
        this.prices = prices(reached);
    }

    private Prices prices(long reached) {
        long[] starts = order.stream().mapToLong(job -> jobs.problem(job).earliestSecond()).toArray();
        long[] free = new long[starts.length];
        for (int place = 0; place < starts.length; place++) {
            for (Cluster cluster : jobs.view().grid().clusters()) {
                free[place] += jobs.view().processors(cluster).leastFree(starts[place], starts[place] + 1);
            }
        }
        return new Prices(starts, ends, processors, order.stream().mapToLong(jobs::worth).toArray(), free,
                reached);
    }

    /**
     * The best choice. A first pass keeps only the most promising states at each job; what it finds is nearly
     * always the best, and lets the second, which proves it, leave out nearly everything.
     *
     * @param betterThan only a choice worth more is of use
     * @param steps      how many states may be looked at
     */
    Choice best(long betterThan, int steps) {
        Choice promising = pass(betterThan, steps, MOST_PROMISING);
        long found = jobs.worth(promising.groupByJob().keySet());
        Choice proven = pass(Math.max(betterThan, found), steps, Integer.MAX_VALUE);
        return proven.groupByJob().isEmpty() ? new Choice(promising.groupByJob(), proven.complete()) : proven;
    }

    /** @param width how many states are kept at each job */
    private Choice pass(long betterThan, int steps, int width) {
        Map<Running, State> states = Map.of(Running.NONE, new State(0, null, -1, -1));
        int seen = 0;
        for (int place = 0; place < order.size(); place++) {
            Map<Running, State> after = after(states, place, betterThan, steps - seen);
            if (after.size() > steps - seen) {
                return new Choice(Map.of(), false);
            }
            states = mostPromising(withoutDominated(after, place), place, width);
            seen += states.size();
        }
        return new Choice(states.values().stream().max(Comparator.comparingLong(State::worth))
                .map(State::granted).orElse(Map.of()), true);
    }

    private Map<Running, State> mostPromising(Map<Running, State> states, int place, int width) {
        if (states.size() <= width) {
            return states;
        }
        Map<Running, State> promising = new HashMap<>(2 * width);
        states.entrySet().stream()
                .sorted(Comparator.comparingDouble(state ->
                        -state.getValue().worth - prices.most(place + 1, state.getKey())))
                .limit(width).forEach(state -> promising.put(state.getKey(), state.getValue()));
        return promising;
    }

    /** @param most when there are more, those so far are given: it is known then that they are too many */
    private Map<Running, State> after(Map<Running, State> before, int place, long betterThan, int most) {
        int job = order.get(place);
        long start = jobs.problem(job).earliestSecond();
        List<Room> rooms = rooms(place);
        Map<Running, State> after = new HashMap<>(2 * before.size());
        for (Map.Entry<Running, State> entry : before.entrySet()) {
            if (after.size() > most) {
                return after;
            }
            State state = entry.getValue();
            Running running = entry.getKey().at(start, ends);
            State without = new State(state.worth, state, -1, -1);
            if (canExceed(betterThan, without, place + 1, running)) {
                keep(after, running, without);
            }
            for (Room room : rooms) {
                if (running.leaves(room, ends, processors)) {
                    Running more = running.with(place, room.group());
                    State with = new State(state.worth + jobs.worth(job), state, job, room.group());
                    if (canExceed(betterThan, with, place + 1, more)) {
                        keep(after, more, with);
                    }
                }
            }
        }
        return after;
    }

    private boolean canExceed(long betterThan, State state, int place, Running running) {
        return state.worth > betterThan - worthLeft[place]
                && state.worth + prices.most(place, running) > betterThan;
    }

    private static void keep(Map<Running, State> states, Running running, State state) {
        states.merge(running, state, (one, other) -> other.worth > one.worth ? other : one);
    }

    /**
     * Leaves out the states beside which there is one that is worth no less and whose jobs take no more: one
     * job fewer, or in the place of a job another that needs no more processors and ends no later.
     */
    private Map<Running, State> withoutDominated(Map<Running, State> states, int place) {
        int[][] lighter = lighter(place);
        Map<Running, State> left = new HashMap<>(2 * states.size());
        states.forEach((running, state) -> {
            if (!isDominated(running, state, states, lighter)) {
                left.put(running, state);
            }
        });
        return left;
    }

    private static boolean isDominated(Running running, State state, Map<Running, State> states,
            int[][] lighter) {
        for (int i = 0; i < running.size(); i++) {
            if (isWorth(states.get(running.without(i)), state)) {
                return true;
            }
            for (int other : lighter[running.place(i)]) {
                if (!running.has(other) && isWorth(states.get(running.withInstead(i, other)), state)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWorth(State other, State state) {
        return other != null && other.worth >= state.worth;
    }

    /** For each of the jobs so far, those that may still run and can stand in its place. */
    private int[][] lighter(int last) {
        long now = jobs.problem(order.get(last)).earliestSecond();
        int[][] lighter = new int[last + 1][];
        for (int one = 0; one <= last; one++) {
            List<Integer> others = new ArrayList<>();
            for (int other = 0; other <= last; other++) {
                boolean equal = processors[other] == processors[one] && ends[other] == ends[one];
                boolean noHeavier = processors[other] <= processors[one] && ends[other] <= ends[one];
                if (other != one && ends[other] > now && noHeavier && (!equal || other < one)) {
                    others.add(other);
                }
            }
            lighter[one] = others.stream().mapToInt(Integer::intValue).toArray();
        }
        return lighter;
    }

    /** The groups that could take the job if no other job of this decision ran. */
    private List<Room> rooms(int place) {
        PlanningProblem problem = jobs.problem(order.get(place));
        Set<Cluster> candidates = Set.copyOf(problem.candidates());
        List<Room> rooms = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            long free = 0;
            for (Cluster cluster : groups.clusters(group)) {
                if (candidates.contains(cluster)) {
                    free += jobs.view().processors(cluster).leastFree(problem.earliestSecond(), ends[place]);
                }
            }
            if (free >= processors[place]) {
                rooms.add(room(place, group));
            }
        }
        return rooms;
    }

    /** How much the other jobs of the group may use while this one runs, from each second on. */
    private Room room(int place, int group) {
        long start = jobs.problem(order.get(place)).earliestSecond();
        TreeMap<Long, Long> changes = new TreeMap<>(Map.of(start, (long) -processors[place]));
        for (Cluster cluster : groups.clusters(group)) {
            long before = 0;
            for (FreeCapacity.Step step : jobs.view().processors(cluster).steps(start, ends[place])) {
                changes.merge(step.second(), step.free() - before, Long::sum);
                before = step.free();
            }
        }
        long[] seconds = new long[changes.size()];
        long[] most = new long[changes.size()];
        int index = 0;
        long sum = 0;
        for (Map.Entry<Long, Long> change : changes.entrySet()) {
            sum += change.getValue();
            seconds[index] = change.getKey();
            most[index++] = sum;
        }
        return new Room(group, seconds, most);
    }

    /**
     * @param groupByJob the jobs granted, each with its group; none when none is worth enough
     * @param complete   whether nothing better than it can exist
     */
    record Choice(Map<Integer, Integer> groupByJob, boolean complete) {
    }

    /** A way to get there: the job decided last with its group, or -1 when it was left out. */
    private record State(long worth, State before, int job, int group) {

        private Map<Integer, Integer> granted() {
            Map<Integer, Integer> groupByJob = new TreeMap<>();
            for (State state = this; state.before != null; state = state.before) {
                if (state.job >= 0) {
                    groupByJob.put(state.job, state.group);
                }
            }
            return groupByJob;
        }
    }
}
