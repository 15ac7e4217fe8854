package org.gradi.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradi.model.Plan;

/**
 * What a joint decision leaves free goes to the jobs it grants that can use more processors than the fewest:
 * in the order of the requests, to each as much as it can use, wherever in its time that is most.
 */
final class SpareProcessors {
    private final JointJobs jobs;
    private final OrganisationPlanner planner;

    /** @param planner places one job */
    SpareProcessors(JointJobs jobs, OrganisationPlanner planner) {
        this.jobs = jobs;
        this.planner = planner;
    }

    /** The plans with these processors too, by job. */
    Map<Integer, Plan> givenTo(Map<Integer, Plan> plans) {
        List<Integer> growing = jobs.possible().stream()
                .filter(job -> plans.containsKey(job) && canGrow(job)).toList();
        if (growing.isEmpty()) {
            return plans;
        }
        CapacityBook book = CapacityBook.of(jobs.view(), jobs.window());
        plans.values().forEach(book::take);
        Map<Integer, Plan> grown = new HashMap<>(plans);
        for (int job : growing) {
            Plan fewest = plans.get(job);
            book.giveBack(fewest);
            Plan most = planner.plan(jobs.asked(job).withView(book))
                    .filter(plan -> plan.processors() > fewest.processors()).orElse(fewest);
            book.take(most);
            grown.put(job, most);
        }
        return grown;
    }

    /** Whether no other choice of processors could be worth more: all that could grow are at their most. */
    boolean areAtTheirMost(Map<Integer, Plan> plans) {
        return jobs.possible().stream().filter(this::canGrow).allMatch(job -> plans.containsKey(job)
                && plans.get(job).processors() == jobs.mostProcessors(job));
    }

    private boolean canGrow(int job) {
        return jobs.mostProcessors(job) > jobs.processors(job);
    }
}
