package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * other way is worth as much and leaves as much room. The number of states grows with the processors of a
 * group divided by those of the smallest job.
 */
final class Sweep {
    private final JointJobs jobs;
    private final Groups groups;
    private final List<Integer> order;
    private final long[] ends;
    private final int[] processors;
    private final long[] worthLeft;

    Sweep(JointJobs jobs, Groups groups) {
        this.jobs = jobs;
        this.groups = groups;
        this.order = jobs.inTime().stream()
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
    }

    /**
     * The best choice.
     *
     * @param betterThan only a choice worth more is of use
     * @param steps      how many states may be looked at
     */
    Choice best(long betterThan, int steps) {
        Map<Running, State> states = Map.of(Running.NONE, new State(0, null, -1, -1));
        int seen = 0;
        for (int place = 0; place < order.size(); place++) {
            states = withoutDominated(after(states, place, betterThan), place);
            seen += states.size();
            if (seen > steps) {
                return new Choice(Map.of(), false);
            }
        }
        return new Choice(states.values().stream().max(Comparator.comparingLong(State::worth))
                .map(State::granted).orElse(Map.of()), true);
    }

    private Map<Running, State> after(Map<Running, State> before, int place, long betterThan) {
        int job = order.get(place);
        long start = jobs.problem(job).earliestSecond();
        List<Room> rooms = rooms(place);
        long enough = betterThan - worthLeft[place + 1];
        Map<Running, State> after = new HashMap<>(2 * before.size());
        before.forEach((then, state) -> {
            Running running = then.at(start, ends);
            if (state.worth > enough) {
                keep(after, running, new State(state.worth, state, -1, -1));
            }
            long worth = state.worth + jobs.worth(job);
            for (Room room : rooms) {
                if (worth > enough && running.leaves(room, ends, processors)) {
                    keep(after, running.with(place, room.group()),
                            new State(worth, state, job, room.group()));
                }
            }
        });
        return after;
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
        List<Room> rooms = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            long free = 0;
            for (Cluster cluster : groups.clusters(group)) {
                if (problem.candidates().contains(cluster)) {
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
