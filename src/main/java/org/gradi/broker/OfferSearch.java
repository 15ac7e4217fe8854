package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.model.Cluster;
import org.gradi.model.Offer;
import org.gradi.model.Plan;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.planning.ManagerRefusals;
import org.gradi.planning.Negotiator;
import org.gradi.planning.PlanningProblem;
import org.gradi.planning.Strategy;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.Selection;

/**
 * What could be offered instead of a refused request: other times and sizes, and fewer environment
 * requirements.
 */
final class OfferSearch {
    /** How long offers are shown as standing. */
    private static final Duration VALID = Duration.ofMinutes(5);
    /** How many ways to do without requirements are offered at most. */
    private static final int MOST_WITHOUT = 2;

    private final Office office;

    OfferSearch(Office office) {
        this.office = office;
    }

    /** @param notServing clusters on which nothing is offered */
    List<Offer> offers(Request request, Selection selection, Strategy strategy, Set<String> notServing) {
        Instant expires = office.now().plus(VALID);
        List<Offer> offers = new ArrayList<>(Negotiator.offers(strategy,
                problem(request, selection, Set.of(), strategy, notServing), expires));
        List<List<Finding>> missing = selection.rejected().stream().map(ClusterAssessment::unmet).distinct()
                .sorted(Comparator.comparingInt(List::size)).toList();
        Set<Set<Requirement>> tried = new HashSet<>();
        int found = 0;
        for (List<Finding> unmet : missing) {
            Set<Requirement> dropped = unmet.stream().map(Finding::requirement).collect(Collectors.toSet());
            if (found < MOST_WITHOUT && tried.add(dropped)) {
                Optional<Plan> plan = strategy.plan(
                        problem(request, selection, dropped, strategy, notServing));
                if (plan.isPresent()) {
                    offers.add(new Offer(without(request, dropped), plan.get(), words(unmet), expires));
                    found++;
                }
            }
        }
        return offers;
    }

    private PlanningProblem problem(Request request, Selection selection, Set<Requirement> dropped,
            Strategy strategy, Set<String> notServing) {
        List<Cluster> candidates = selection.assessments().stream()
                .filter(assessment -> assessment.unmet().stream()
                        .allMatch(finding -> dropped.contains(finding.requirement())))
                .map(ClusterAssessment::cluster)
                .filter(cluster -> !notServing.contains(cluster.name()))
                .filter(cluster -> strategy.leavesOut(request, cluster).isEmpty())
                .toList();
        Reachable reachable = office.reachable(candidates);
        return new PlanningProblem(without(request, dropped), reachable.clusters(), office.books().grid(),
                reachable.soonest(), ManagerRefusals.NONE);
    }

    private static Request without(Request request, Set<Requirement> dropped) {
        return request.withRequirements(request.requirements().stream()
                .filter(requirement -> !dropped.contains(requirement)).toList());
    }

    private static String words(List<Finding> unmet) {
        return "Without asking for " + unmet.stream()
                .map(finding -> finding.label().english() + " " + finding.asked().english())
                .collect(Collectors.joining(" and ")) + ".";
    }
}
