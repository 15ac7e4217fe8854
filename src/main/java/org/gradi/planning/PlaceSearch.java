package org.gradi.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gradi.model.Cluster;
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
    private final List<Cluster> clusters;
    private final List<Link> links;

    PlaceSearch(JointJobs jobs) {
        this.jobs = jobs;
        this.clusters = jobs.view().grid().clusters();
        this.links = jobs.view().grid().links();
    }

    Places places() {
        long unit = unit();
        boolean all = true;
        int count = 0;
        Map<Integer, List<Place>> places = new HashMap<>();
        for (int job : jobs.inTime()) {
            PlanningProblem problem = jobs.problem(job);
            long room = problem.latestEndSecond() - problem.durationSeconds() - problem.earliestSecond();
            boolean every = room / unit < MOST_STARTS;
            all &= every;
            List<Place> ofJob = new ArrayList<>();
            for (long start : every ? everyStart(problem, unit) : likelyStarts(job)) {
                for (Cluster main : problem.candidates()) {
                    addPlaces(ofJob, job, main, start);
                }
            }
            places.put(job, List.copyOf(ofJob));
            count += ofJob.size();
        }
        return new Places(places, resources(), all, count > MOST_PLACES);
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
        for (int other : jobs.inTime()) {
            starts.add(jobs.problem(other).earliestSecond() + jobs.problem(other).durationSeconds());
        }
        starts.add(problem.earliestSecond());
        starts.removeIf(start -> start < problem.earliestSecond() || start > last);
        return starts;
    }

    /** The largest time unit of which all that can matter is a multiple, from the first start on. */
    private long unit() {
        long origin = jobs.window().startSecond();
        long unit = 0;
        for (int job : jobs.inTime()) {
            PlanningProblem problem = jobs.problem(job);
            unit = gcd(unit, problem.earliestSecond() - origin);
            unit = gcd(unit, problem.durationSeconds());
        }
        for (Resource resource : resources()) {
            for (Stretch stretch : resource.stretches()) {
                unit = gcd(unit, stretch.startSecond() - origin);
            }
        }
        return unit;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    private void addPlaces(List<Place> places, int job, Cluster main, long start) {
        PlanningProblem problem = jobs.problem(job);
        long end = start + problem.durationSeconds();
        int processors = jobs.processors(job);
        long free = jobs.view().processors(main).leastFree(start, end);
        int index = jobs.view().grid().indexOf(main);
        if (free >= processors && !problem.refusals().alone().contains(main.name())) {
            places.add(new Place(start, end, new Give(index, processors), List.of()));
        }
        if (free > 0 && processors > 1 && problem.request().coAllocation()
                && !problem.refusals().together().contains(main.name())) {
            int ofMain = (int) Math.min(free, processors - 1);
            List<Helper> helpers = helpers(problem, main, start, end);
            long sum = ofMain + helpers.stream().mapToLong(helper -> helper.gives().most()).sum();
            if (sum >= processors) {
                places.add(new Place(start, end, new Give(index, ofMain), helpers));
            }
        }
    }

    private List<Helper> helpers(PlanningProblem problem, Cluster main, long start, long end) {
        long bandwidth = problem.request().bandwidthBitsPerSecond();
        List<Cluster> able = new ArrayList<>();
        for (Cluster cluster : problem.candidates()) {
            Optional<Link> link = linkBetween(main, cluster);
            boolean usable = link.isPresent() && cluster.organisation().equals(main.organisation())
                    && !problem.refusals().together().contains(cluster.name());
            if (usable && jobs.view().processors(cluster).leastFree(start, end) > 0
                    && jobs.view().bandwidth(link.get()).leastFree(start, end) >= bandwidth) {
                able.add(cluster);
            }
        }
        if (bandwidth == 0 && areAllLinked(able)) {
            // Any of them could lead; let it be the first, so that no division is looked at twice.
            able.removeIf(cluster -> clusters.indexOf(cluster) < clusters.indexOf(main));
        }
        return able.stream().map(cluster -> new Helper(new Give(jobs.view().grid().indexOf(cluster),
                (int) Math.min(jobs.view().processors(cluster).leastFree(start, end),
                        problem.request().processors().min() - 1)),
                clusters.size() + links.indexOf(linkBetween(main, cluster).orElseThrow()))).toList();
    }

    private boolean areAllLinked(List<Cluster> able) {
        return able.stream().allMatch(one -> able.stream()
                .allMatch(other -> one.equals(other) || linkBetween(one, other).isPresent()));
    }

    private Optional<Link> linkBetween(Cluster one, Cluster other) {
        return one.equals(other) ? Optional.empty()
                : jobs.view().grid().linkBetween(one.name(), other.name());
    }

    /** The clusters, then the links. */
    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        clusters.forEach(cluster -> resources.add(resource(jobs.view().processors(cluster))));
        links.forEach(link -> resources.add(resource(jobs.view().bandwidth(link))));
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
     * @param isTooMany whether they are too many to look at
     */
    record Places(Map<Integer, List<Place>> byJob, List<Resource> resources, boolean areAll,
            boolean isTooMany) {

        List<Place> of(int job) {
            return byJob.get(job);
        }
    }
}
