package org.gradi.planning;

import java.util.ArrayList;
import java.util.Arrays;
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
 * still run, and where; of the ways to get there only the best is kept. The number of such states grows with
 * the processors of a group divided by those of the smallest job.
 */
final class Sweep {
    private final JointJobs jobs;
    private final Groups groups;
    private final long betterThan;
    private final int steps;
    private final List<Integer> order;
    private final long[] left;
    private final long[] ends;
    private final int[] processors;

    /**
     * @param betterThan only a choice worth more is of use
     * @param steps      how many states may be looked at
     */
    Sweep(JointJobs jobs, Groups groups, long betterThan, int steps) {
        this.jobs = jobs;
        this.groups = groups;
        this.betterThan = betterThan;
        this.steps = steps;
        this.order = jobs.inTime().stream()
                .sorted(Comparator.comparingLong(job -> jobs.problem(job).earliestSecond())).toList();
        this.ends = new long[jobs.count()];
        this.processors = new int[jobs.count()];
        for (int job : order) {
            ends[job] = jobs.problem(job).earliestSecond() + jobs.problem(job).durationSeconds();
            processors[job] = jobs.processors(job);
        }
        this.left = new long[order.size() + 1];
        for (int i = order.size() - 1; i >= 0; i--) {
            left[i] = left[i + 1] + jobs.worth(order.get(i));
        }
    }

    /** The best choice found, and whether all states were looked at. */
    Choice best() {
        Map<Running, State> states = new HashMap<>();
        states.put(new Running(new int[0]), new State(0, null, -1, -1));
        int seen = 0;
        for (int i = 0; i < order.size(); i++) {
            states = after(states, i);
            seen += states.size();
            if (seen > steps) {
                return new Choice(Map.of(), false);
            }
        }
        State best = states.values().stream().max(Comparator.comparingLong(State::worth)).orElse(null);
        Map<Integer, Integer> groupByJob = new TreeMap<>();
        for (State state = best; state != null && state.before != null; state = state.before) {
            if (state.job >= 0) {
                groupByJob.put(state.job, state.group);
            }
        }
        return new Choice(groupByJob, true);
    }

    private Map<Running, State> after(Map<Running, State> before, int index) {
        int job = order.get(index);
        long start = jobs.problem(job).earliestSecond();
        List<Room> rooms = rooms(job);
        Map<Running, State> after = new HashMap<>(2 * before.size());
        before.forEach((then, state) -> {
            Running running = then.at(start);
            keep(after, running, new State(state.worth, state, -1, -1), index);
            for (Room room : rooms) {
                if (running.leaves(room)) {
                    keep(after, running.with(job, room.group),
                            new State(state.worth + jobs.worth(job), state, job, room.group), index);
                }
            }
        });
        return after;
    }

    private void keep(Map<Running, State> states, Running running, State state, int index) {
        if (state.worth + left[index + 1] > betterThan) {
            states.merge(running, state, (one, other) -> other.worth > one.worth ? other : one);
        }
    }

    /** The groups that could take the job if no other job of this decision ran. */
    private List<Room> rooms(int job) {
        PlanningProblem problem = jobs.problem(job);
        List<Room> rooms = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            List<Cluster> candidates = new ArrayList<>(groups.clusters(group));
            candidates.retainAll(problem.candidates());
            if (candidates.stream().mapToLong(cluster -> leastFree(job, cluster)).sum() >= processors[job]) {
                rooms.add(room(job, group));
            }
        }
        return rooms;
    }

    private long leastFree(int job, Cluster cluster) {
        return jobs.view().processors(cluster).leastFree(jobs.problem(job).earliestSecond(), ends[job]);
    }

    /** How much the other jobs of the group may use while this one runs, from each second on. */
    private Room room(int job, int group) {
        long start = jobs.problem(job).earliestSecond();
        TreeMap<Long, Long> changes = new TreeMap<>(Map.of(start, (long) -processors[job]));
        for (Cluster cluster : groups.clusters(group)) {
            long before = 0;
            for (FreeCapacity.Step step : jobs.view().processors(cluster).steps(start, ends[job])) {
                changes.merge(step.second(), step.free() - before, Long::sum);
                before = step.free();
            }
        }
        long[] seconds = new long[changes.size()];
        long[] most = new long[changes.size()];
        int place = 0;
        long sum = 0;
        for (Map.Entry<Long, Long> change : changes.entrySet()) {
            sum += change.getValue();
            seconds[place] = change.getKey();
            most[place++] = sum;
        }
        return new Room(group, seconds, most);
    }

    /**
     * @param groupByJob the jobs granted, each with its group; none when none is worth enough
     * @param complete   whether nothing better than it can exist
     */
    record Choice(Map<Integer, Integer> groupByJob, boolean complete) {
    }

    private record State(long worth, State before, int job, int group) {
    }

    private record Room(int group, long[] seconds, long[] most) {
    }

    /** The granted jobs that still run: job and group in turn, in the order in which they started. */
    private final class Running {
        private final int[] jobAndGroup;
        private final int hash;

        private Running(int[] jobAndGroup) {
            this.jobAndGroup = jobAndGroup;
            this.hash = Arrays.hashCode(jobAndGroup);
        }

        private Running at(long second) {
            int[] still = new int[jobAndGroup.length];
            int length = 0;
            for (int i = 0; i < jobAndGroup.length; i += 2) {
                if (ends[jobAndGroup[i]] > second) {
                    still[length++] = jobAndGroup[i];
                    still[length++] = jobAndGroup[i + 1];
                }
            }
            return length == jobAndGroup.length ? this : new Running(Arrays.copyOf(still, length));
        }

        private Running with(int job, int group) {
            int[] more = Arrays.copyOf(jobAndGroup, jobAndGroup.length + 2);
            more[jobAndGroup.length] = job;
            more[jobAndGroup.length + 1] = group;
            return new Running(more);
        }

        private boolean leaves(Room room) {
            for (int k = 0; k < room.seconds.length; k++) {
                long used = 0;
                for (int i = 0; i < jobAndGroup.length; i += 2) {
                    if (jobAndGroup[i + 1] == room.group && ends[jobAndGroup[i]] > room.seconds[k]) {
                        used += processors[jobAndGroup[i]];
                    }
                }
                if (used > room.most[k]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Running running && Arrays.equals(jobAndGroup, running.jobAndGroup);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
