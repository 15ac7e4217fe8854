package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Grid.Neighbour;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;

/**
 * Shares a job between clusters of one organisation in one given window.
 *
 * <p>The cluster with the most free is the main one, or the next with which there is enough; the others
 * count as far as a link joins them with it that can carry the job within its limit. The organisation with
 * the smallest sufficient sum is taken, of equals the first in grid order. The main cluster gives processors
 * first, then the others by what is free, most first.
 */
final class WithinOrganisation {
    private final String strategy;
    private final LinkLimit limit;

    WithinOrganisation(String strategy, LinkLimit limit) {
        this.strategy = strategy;
        this.limit = limit;
    }

    /** Whether the clusters of some organisation would suffice if nothing else ran on them. */
    static boolean couldEverSuffice(PlanningProblem problem) {
        int processors = problem.request().processors().max();
        Map<String, Long> together = new HashMap<>();
        for (Cluster cluster : problem.candidates()) {
            boolean usable = !problem.refusals().together().contains(cluster.name());
            if (usable && together.merge(cluster.organisation(), (long) cluster.processors(), Long::sum)
                    >= processors) {
                return true;
            }
        }
        return false;
    }

    /** The plan in this window, for a problem whose number of processors is fixed. */
    Optional<Plan> planAt(PlanningProblem problem, TimeWindow window) {
        int processors = problem.request().processors().max();
        List<Share> smallest = List.of();
        long smallestSum = Long.MAX_VALUE;
        for (List<FreeCluster> clusters : byOrganisation(problem, window)) {
            if (sum(clusters) >= processors && sum(clusters) < smallestSum) {
                List<Share> shares = linked(problem, window, clusters);
                long sum = shares.stream().mapToLong(share -> share.free.processors()).sum();
                if (sum >= processors && sum < smallestSum) {
                    smallest = shares;
                    smallestSum = sum;
                }
            }
        }
        return smallest.isEmpty() ? Optional.empty() : Optional.of(plan(problem, window, smallest));
    }

    /** Why no organisation can share the job in this window. */
    Stream<Cause> causes(PlanningProblem problem, TimeWindow window) {
        return byOrganisation(problem, window).stream().map(clusters -> {
            long together = linked(problem, window, clusters).stream()
                    .mapToLong(share -> share.free.processors()).sum();
            return Causes.organisationTooBusy(clusters.get(0).cluster().organisation(), sum(clusters),
                    together, problem.request().processors().max(), window);
        });
    }

    private static long sum(List<FreeCluster> clusters) {
        return clusters.stream().mapToLong(FreeCluster::processors).sum();
    }

    /** What is free of the usable candidates, those with something free, most first. */
    private static List<List<FreeCluster>> byOrganisation(PlanningProblem problem, TimeWindow window) {
        Map<String, List<FreeCluster>> clusters = new LinkedHashMap<>();
        int processors = problem.request().processors().max();
        for (Cluster cluster : problem.candidates()) {
            if (!problem.refusals().together().contains(cluster.name())) {
                long free = problem.view().processors(cluster)
                        .leastFree(window.startSecond(), window.endSecond());
                long most = problem.refusals().alone().contains(cluster.name()) ? processors - 1 : free;
                if (Math.min(free, most) > 0) {
                    clusters.computeIfAbsent(cluster.organisation(), unused -> new ArrayList<>())
                            .add(new FreeCluster(cluster, Math.min(free, most)));
                }
            }
        }
        clusters.values().forEach(one ->
                one.sort(Comparator.comparingLong(FreeCluster::processors).reversed()));
        return List.copyOf(clusters.values());
    }

    /**
     * The first main cluster with which there is enough, and of the others those whose link to it can carry
     * the job; where no main cluster suffices, those with which there is most.
     */
    private List<Share> linked(PlanningProblem problem, TimeWindow window, List<FreeCluster> clusters) {
        Map<String, Integer> places = new HashMap<>();
        clusters.forEach(one -> places.put(one.cluster().name(), places.size()));
        List<Share> most = List.of();
        long mostSum = 0;
        for (FreeCluster main : clusters) {
            SortedMap<Integer, Link> links = links(problem.view().grid(), main.cluster(), places);
            long reachable = main.processors()
                    + links.keySet().stream().mapToLong(place -> clusters.get(place).processors()).sum();
            if (reachable > mostSum) {
                List<Share> shares = new ArrayList<>(List.of(new Share(main, 1)));
                links.forEach((place, link) -> share(problem, window, clusters.get(place), link)
                        .ifPresent(shares::add));
                long sum = shares.stream().mapToLong(share -> share.free.processors()).sum();
                most = sum > mostSum ? shares : most;
                mostSum = Math.max(mostSum, sum);
            }
            if (mostSum >= problem.request().processors().max()) {
                break;
            }
        }
        return most;
    }

    /** By the places of the clusters at their other ends, in that order. */
    private static SortedMap<Integer, Link> links(Grid grid, Cluster main, Map<String, Integer> places) {
        SortedMap<Integer, Link> links = new TreeMap<>();
        for (Neighbour neighbour : grid.neighboursOf(grid.indexOf(main))) {
            Integer place = places.get(neighbour.cluster().name());
            if (place != null) {
                links.put(place, neighbour.link());
            }
        }
        return links;
    }

    private Optional<Share> share(PlanningProblem problem, TimeWindow window, FreeCluster free, Link link) {
        long most = link.bandwidthBitsPerSecond();
        long load = most - problem.view().bandwidth(link)
                .leastFree(window.startSecond(), window.endSecond());
        double highest = limit.of(problem, new LinkInputs(load, most));
        return load + problem.request().bandwidthBitsPerSecond() <= highest * most
                ? Optional.of(new Share(free, highest)) : Optional.empty();
    }

    private Plan plan(PlanningProblem problem, TimeWindow window, List<Share> shares) {
        List<Part> parts = new ArrayList<>();
        List<LinkUse> links = new ArrayList<>();
        Cluster main = shares.get(0).free.cluster();
        int missing = problem.request().processors().max();
        for (Share share : shares) {
            if (missing == 0) {
                break;
            }
            Cluster cluster = share.free.cluster();
            int taken = (int) Math.min(missing, share.free.processors());
            if (!cluster.equals(main)) {
                links.add(new LinkUse(main.name(), cluster.name(),
                        problem.request().bandwidthBitsPerSecond(), share.limit));
            }
            parts.add(new Part(cluster.organisation(), cluster.name(), taken, window));
            missing -= taken;
        }
        return new Plan(strategy, window, parts, links, 0);
    }

    private record Share(FreeCluster free, double limit) {
    }
}
