package org.gradi.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Grid.Neighbour;
import org.gradi.model.Link;
import org.gradi.planning.JointModel.Give;
import org.gradi.planning.JointModel.Helper;
import org.gradi.planning.JointModel.Place;
import org.gradi.planning.JointModel.Resource;
import org.gradi.planning.JointModel.Stretch;
import org.gradi.profile.FreeCapacity;

/**
 * Where and when each job of a joint decision could run.
 *
 * <p>When starts can move, every start on the common time grid of all jobs and promises is a place of its
 * own, since some best decision starts each job at such a second. Where that gives too many places, only
 * those starts are taken at which a job can begin at the earliest, something is given back, or another job
 * would end.
 */
final class PlaceSearch {
    /** More than this is too much for a solver to look at. */
    private static final int MOST_PLACES = 1_500;
    private static final int MOST_STARTS = 60;

    private final JointJobs jobs;
    private final Grid grid;
    private final Map<Link, Integer> indexByLink = new HashMap<>();

    PlaceSearch(JointJobs jobs) {
        this.jobs = jobs;
        this.grid = jobs.view().grid();
        for (Link link : grid.links()) {
            indexByLink.put(link, grid.clusters().size() + indexByLink.size());
        }
    }

    /** Those of every job; empty when they are too many to look at, found out without making them all. */
    Optional<Places> places() {
        List<Resource> resources = resources();
        long unit = unit(resources);
        boolean all = true;
        int count = 0;
        Map<Integer, List<Place>> places = new HashMap<>();
        for (int job : jobs.possible()) {
            PlanningProblem problem = jobs.problem(job);
            long room = problem.latestEndSecond() - problem.durationSeconds() - problem.earliestSecond();
            boolean every = room / unit < MOST_STARTS;
            all &= every;
            List<Place> ofJob = new ArrayList<>();
            BitSet helping = helping(problem);
            for (long start : every ? everyStart(problem, unit) : likelyStarts(job)) {
                for (Cluster main : problem.candidates()) {
                    addPlaces(ofJob, job, main, start, helping);
                    if (count + ofJob.size() > MOST_PLACES) {
                        return Optional.empty();
                    }
                }
            }
            places.put(job, List.copyOf(ofJob));
            count += ofJob.size();
        }
        return Optional.of(new Places(places, resources, all));
    }

    /** The candidates that may take a part of the job, by their places in the grid order. */
    private BitSet helping(PlanningProblem problem) {
        BitSet helping = new BitSet();
        for (Cluster cluster : problem.candidates()) {
            if (!problem.refusals().together().contains(cluster.name())) {
                helping.set(grid.indexOf(cluster));
            }
        }
        return helping;
    }

    private static List<Long> everyStart(PlanningProblem problem, long unit) {
        List<Long> starts = new ArrayList<>();
        long last = problem.latestEndSecond() - problem.durationSeconds();
        for (long start = problem.earliestSecond(); start <= last; start += unit) {
            starts.add(start);
        }
        return starts;
    }

    private TreeSet<Long> likelyStarts(int job) {
        PlanningProblem problem = jobs.problem(job);
        long last = problem.latestEndSecond() - problem.durationSeconds();
        TreeSet<Long> starts = new TreeSet<>();
        for (Cluster cluster : problem.candidates()) {
            RisingSteps.of(jobs.view().processors(cluster), problem.earliestSecond(), last + 1)
                    .forEach(starts::add);
        }
        for (int other : jobs.possible()) {
            starts.add(jobs.problem(other).earliestSecond() + jobs.problem(other).durationSeconds());
        }
        starts.add(problem.earliestSecond());
        starts.removeIf(start -> start < problem.earliestSecond() || start > last);
        return starts;
    }

    /** The largest time unit of which all that can matter is a multiple, from the first start on. */
    private long unit(List<Resource> resources) {
        long origin = jobs.window().startSecond();
        long unit = 0;
        for (int job : jobs.possible()) {
            PlanningProblem problem = jobs.problem(job);
            unit = gcd(unit, problem.earliestSecond() - origin);
            unit = gcd(unit, problem.durationSeconds());
        }
        for (Resource resource : resources) {
            for (Stretch stretch : resource.stretches()) {
                unit = gcd(unit, stretch.startSecond() - origin);
            }
        }
        return unit;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private void addPlaces(List<Place> places, int job, Cluster main, long start, BitSet helping) {
        PlanningProblem problem = jobs.problem(job);
        long end = start + problem.durationSeconds();
        int processors = jobs.processors(job);
        long free = jobs.view().processors(main).leastFree(start, end);
        int index = grid.indexOf(main);
        if (free >= processors && !problem.refusals().alone().contains(main.name())) {
            places.add(new Place(start, end, new Give(index, processors), List.of()));
        }
        if (free > 0 && processors > 1 && problem.request().coAllocation() && helping.get(index)) {
            int ofMain = (int) Math.min(free, processors - 1);
            List<Helper> helpers = helpers(problem, main, start, end, helping);
            long sum = ofMain + helpers.stream().mapToLong(helper -> helper.gives().most()).sum();
            if (sum >= processors) {
                places.add(new Place(start, end, new Give(index, ofMain), helpers));
            }
        }
    }

    /** In grid order. */
    private List<Helper> helpers(PlanningProblem problem, Cluster main, long start, long end,
            BitSet helping) {
        long bandwidth = problem.request().bandwidthBitsPerSecond();
        int index = grid.indexOf(main);
        List<Neighbour> able = new ArrayList<>();
        for (Neighbour neighbour : grid.neighboursOf(index)) {
            boolean usable = helping.get(neighbour.index())
                    && neighbour.cluster().organisation().equals(main.organisation());
            if (usable && jobs.view().processors(neighbour.cluster()).leastFree(start, end) > 0
                    && jobs.view().bandwidth(neighbour.link()).leastFree(start, end) >= bandwidth) {
                able.add(neighbour);
            }
        }
        if (bandwidth == 0 && areAllLinked(able)) {
            // Any of them could lead; let it be the first, so that no division is looked at twice.
            able.removeIf(neighbour -> neighbour.index() < index);
        }
        able.sort(Comparator.comparingInt(Neighbour::index));
        return able.stream().map(neighbour -> new Helper(new Give(neighbour.index(),
                (int) Math.min(jobs.view().processors(neighbour.cluster()).leastFree(start, end),
                        problem.request().processors().min() - 1)),
                indexByLink.get(neighbour.link()))).toList();
    }

    private boolean areAllLinked(List<Neighbour> able) {
        Set<Integer> all = able.stream().map(Neighbour::index).collect(Collectors.toSet());
        return able.stream().allMatch(one -> grid.neighboursOf(one.index()).stream()
                .filter(other -> all.contains(other.index())).count() == all.size() - 1);
    }

    /** The clusters, then the links. */
    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        grid.clusters().forEach(cluster -> resources.add(resource(jobs.view().processors(cluster))));
        grid.links().forEach(link -> resources.add(resource(jobs.view().bandwidth(link))));
        return resources;
    }

    private Resource resource(FreeCapacity capacity) {
        long end = jobs.window().endSecond();
        List<FreeCapacity.Step> steps = capacity.steps(jobs.window().startSecond(), end);
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            long until = i + 1 < steps.size() ? steps.get(i + 1).second() : end;
            stretches.add(new Stretch(steps.get(i).second(), until, steps.get(i).free()));
        }
        return new Resource(stretches);
    }

    /**
     * @param byJob     the places of each job
     * @param resources clusters, then links, in grid order
     * @param areAll    whether nothing is lost by looking at these alone
     */
    record Places(Map<Integer, List<Place>> byJob, List<Resource> resources, boolean areAll) {

        List<Place> of(int job) {
            return byJob.get(job);
        }
    }
}
