package org.gradi.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradi.model.Plan;

/**
 * A good joint decision by trying orders of arrival: jobs are placed first come, first served, with
 * co-allocation, in several orders; then each job left out is put first while that gains something.
 */
final class ArrivalOrders {
    private final JointJobs jobs;
    private final OrganisationPlanner planner;

    /** @param planner places one job */
    ArrivalOrders(JointJobs jobs, OrganisationPlanner planner) {
        this.jobs = jobs;
        this.planner = planner;
    }

    /** The best plans found, by job. */
    Map<Integer, Plan> best() {
        List<Integer> order = jobs.possible();
        Map<Integer, Plan> best = placed(order);
        for (Comparator<Integer> by : orders()) {
            List<Integer> other = jobs.possible().stream().sorted(by).toList();
            Map<Integer, Plan> plans = placed(other);
            if (jobs.worth(plans.keySet()) > jobs.worth(best.keySet())) {
                best = plans;
                order = other;
            }
        }
        return improved(order, best);
    }

    private List<Comparator<Integer>> orders() {
        Comparator<Integer> byEnd = Comparator.comparingLong(job -> jobs.problem(job).latestEndSecond());
        Comparator<Integer> byWork = Comparator.comparingDouble(job ->
                (double) jobs.processors(job) * jobs.problem(job).durationSeconds());
        Comparator<Integer> byWorth = Comparator.comparingLong(job -> -jobs.worth(job));
        Comparator<Integer> byProcessors = Comparator.comparingInt(jobs::processors);
        return List.of(byEnd, byWork, byWorth, byProcessors.thenComparing(byEnd));
    }

    private Map<Integer, Plan> improved(List<Integer> from, Map<Integer, Plan> found) {
        List<Integer> order = from;
        Map<Integer, Plan> best = found;
        boolean gained = true;
        while (gained && best.size() < from.size()) {
            gained = false;
            for (int job : from) {
                if (!best.containsKey(job)) {
                    List<Integer> other = new ArrayList<>(order);
                    other.remove(Integer.valueOf(job));
                    other.add(0, job);
                    Map<Integer, Plan> plans = placed(other);
                    if (jobs.worth(plans.keySet()) > jobs.worth(best.keySet())) {
                        order = other;
                        best = plans;
                        gained = true;
                    }
                }
            }
        }
        return best;
    }

    private Map<Integer, Plan> placed(List<Integer> order) {
        CapacityBook book = CapacityBook.of(jobs.view(), jobs.window());
        Map<Integer, Plan> plans = new HashMap<>();
        for (int job : order) {
            Optional<Plan> plan = planner.place(jobs.problem(job).withView(book));
            if (plan.isPresent()) {
                book.take(plan.get());
                plans.put(job, plan.get());
            }
        }
        return plans;
    }
}
