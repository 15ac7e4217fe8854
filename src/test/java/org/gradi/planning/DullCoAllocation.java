package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;

/** Co-allocation inside an organisation, in the plainest words: every second is tried. */
final class DullCoAllocation {
    private static final String NAME = "co-allocation";

    private final PlanningProblem problem;
    private final int processors;

    DullCoAllocation(PlanningProblem problem) {
        this.problem = problem;
        this.processors = problem.request().processors().min();
    }

    Optional<Plan> plan() {
        long last = problem.latestEndSecond() - problem.durationSeconds();
        for (long start = problem.earliestSecond(); start <= last; start++) {
            Optional<Plan> plan = StrategiesTest.dullBestFitAt(problem, NAME, start);
            if (plan.isEmpty() && problem.request().coAllocation()) {
                plan = shared(TimeWindow.ofEpochSeconds(start, start + problem.durationSeconds()));
            }
            if (plan.isPresent()) {
                return plan;
            }
        }
        return Optional.empty();
    }

    private Optional<Plan> shared(TimeWindow window) {
        Plan best = null;
        long least = Long.MAX_VALUE;
        for (String organisation : problem.view().grid().organisations()) {
            List<Cluster> clusters = linkedToTheFirstThatSuffices(organisation, window);
            long sum = sum(clusters, window);
            if (sum >= processors && sum < least) {
                least = sum;
                best = divided(clusters, window);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of the main clusters, most free first. */
    private List<Cluster> linkedToTheFirstThatSuffices(String organisation, TimeWindow window) {
        List<Cluster> clusters = problem.candidates().stream()
                .filter(cluster -> cluster.organisation().equals(organisation) && free(cluster, window) > 0)
                .sorted(Comparator.comparingLong(cluster -> -free(cluster, window))).toList();
        for (Cluster main : clusters) {
            List<Cluster> linked = new ArrayList<>(List.of(main));
            clusters.stream().filter(other -> other != main && canCarry(main, other, window))
                    .forEach(linked::add);
            if (sum(linked, window) >= processors) {
                return linked;
            }
        }
        return List.of();
    }

    private long sum(List<Cluster> clusters, TimeWindow window) {
        return clusters.stream().mapToLong(cluster -> free(cluster, window)).sum();
    }

    private boolean canCarry(Cluster main, Cluster other, TimeWindow window) {
        Optional<Link> link = problem.view().grid().linkBetween(main.name(), other.name());
        return link.isPresent() && Recount.bandwidth(problem.view(), link.get(), window.startSecond(),
                window.endSecond()) >= problem.request().bandwidthBitsPerSecond();
    }

    private Plan divided(List<Cluster> clusters, TimeWindow window) {
        List<Part> parts = new ArrayList<>();
        List<LinkUse> links = new ArrayList<>();
        long missing = processors;
        for (Cluster cluster : clusters) {
            long taken = Math.min(missing, free(cluster, window));
            if (taken > 0) {
                parts.add(new Part(cluster.organisation(), cluster.name(), (int) taken, window));
                if (parts.size() > 1) {
                    links.add(new LinkUse(clusters.get(0).name(), cluster.name(),
                            problem.request().bandwidthBitsPerSecond(), 1));
                }
                missing -= taken;
            }
        }
        return new Plan(NAME, window, parts, links, 0);
    }

    private long free(Cluster cluster, TimeWindow window) {
        return Recount.processors(problem.view(), cluster, window.startSecond(), window.endSecond());
    }
}
