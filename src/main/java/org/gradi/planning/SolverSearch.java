package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradi.model.Cluster;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;
import org.gradi.planning.JointModel.Give;
import org.gradi.planning.JointModel.Helper;
import org.gradi.planning.JointModel.Place;
import org.gradi.planning.JointSolver.Choice;

/** Puts a joint decision to the solver and reads plans from its answer. */
final class SolverSearch {
    private final JointJobs jobs;
    private final JointSolver solver;

    SolverSearch(JointJobs jobs, JointSolver solver) {
        this.jobs = jobs;
        this.solver = solver;
    }

    /**
     * What the solver finds, or these plans when it finds nothing better.
     *
     * @param atMost what no decision can exceed
     * @param steps  how many steps of its search the solver may take
     */
    JointDecision betterThan(Map<Integer, Plan> plans, long atMost, int steps) {
        return new PlaceSearch(jobs).places().map(places -> betterThan(plans, atMost, steps, places))
                .orElseGet(() -> new JointDecision(plans, false));
    }

    private JointDecision betterThan(Map<Integer, Plan> plans, long atMost, int steps,
            PlaceSearch.Places places) {
        long reachable = Math.min(atMost, jobs.worth(jobs.possible().stream()
                .filter(job -> !places.of(job).isEmpty()).toList()));
        if (reachable <= jobs.worth(plans.keySet())) {
            return new JointDecision(plans, places.areAll());
        }
        JointModel model = new JointModel(modelJobs(places), places.resources(),
                jobs.worth(plans.keySet()), reachable);
        JointSolver.Answer answer = solver.solve(model, steps);
        Map<Integer, Plan> found = new HashMap<>();
        for (Choice choice : answer.choices()) {
            int job = jobs.possible().get(choice.job());
            found.put(job, plan(job, places.of(job).get(choice.place()), choice.processors()));
        }
        return new JointDecision(found.isEmpty() ? plans : found, answer.complete() && places.areAll());
    }

    private List<JointModel.Job> modelJobs(PlaceSearch.Places places) {
        return jobs.possible().stream().map(job -> new JointModel.Job(jobs.worth(job), jobs.processors(job),
                jobs.problem(job).request().bandwidthBitsPerSecond(), places.of(job))).toList();
    }

    private Plan plan(int job, Place place, List<Integer> processors) {
        List<Cluster> clusters = jobs.view().grid().clusters();
        TimeWindow window = TimeWindow.ofEpochSeconds(place.startSecond(), place.endSecond());
        List<Part> parts = new ArrayList<>();
        List<Give> gives = new ArrayList<>(List.of(place.main()));
        place.helpers().stream().map(Helper::gives).forEach(gives::add);
        for (int i = 0; i < gives.size(); i++) {
            if (processors.get(i) > 0) {
                Cluster cluster = clusters.get(gives.get(i).cluster());
                parts.add(new Part(cluster.organisation(), cluster.name(), processors.get(i), window));
            }
        }
        long bandwidth = jobs.problem(job).request().bandwidthBitsPerSecond();
        if (bandwidth == 0) {
            leadByTheLargest(parts);
        }
        List<LinkUse> links = parts.subList(1, parts.size()).stream().map(part ->
                new LinkUse(parts.get(0).cluster(), part.cluster(), bandwidth, 1)).toList();
        return new Plan(JointStrategy.NAME, window, parts, links, 0);
    }

    /** Of the parts that could lead, those linked to every other, the largest comes first. */
    private void leadByTheLargest(List<Part> parts) {
        Part lead = parts.stream().filter(part -> parts.stream().allMatch(other -> other == part
                || jobs.view().grid().linkBetween(part.cluster(), other.cluster()).isPresent()))
                .max(Comparator.comparingInt(Part::processors)).orElseThrow();
        parts.remove(lead);
        parts.sort(Comparator.comparingInt(Part::processors).reversed());
        parts.add(0, lead);
    }
}
