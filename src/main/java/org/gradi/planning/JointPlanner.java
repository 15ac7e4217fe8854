package org.gradi.planning;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gradi.model.Cluster;
import org.gradi.model.Plan;

/**
 * Decides all requests that are pending together: which are granted, where and when. What is promised already
 * counts as taken and is never moved.
 *
 * <p>A good decision comes first, from {@link ArrivalOrders}. When no start can move, the {@link Sweep} gives
 * the best choice that any decision could reach; on a grid without promises it can always be placed. What
 * neither settles goes to the {@link JointSolver}. All of them plan the fewest processors of a range; in the
 * end {@link SpareProcessors} gives out what is left. The decision says whether it is proven to be the best.
 */
public final class JointPlanner {
    /** A node of the solver takes about as long as so many states of the sweep. */
    private static final int STEPS_OF_A_NODE = 30;

    private final JointSolver solver;

    public JointPlanner(JointSolver solver) {
        this.solver = Objects.requireNonNull(solver, "solver");
    }

    /**
     * The decision for requests on one grid.
     *
     * @param problems at least one, all with the same view
     * @param steps    how far to search, in states of the sweep; a million take about a second. With none
     *                 left the best decision so far is given, not proven
     */
    public JointDecision decide(List<PlanningProblem> problems, JointObjective objective, int steps) {
        JointJobs jobs = new JointJobs(problems, objective);
        if (jobs.possible().isEmpty()) {
            return new JointDecision(Map.of(), true);
        }
        OrganisationPlanner planner = new OrganisationPlanner(JointStrategy.NAME, LinkLimit.FULL);
        JointDecision ofFewest = ofFewestProcessors(jobs, planner, steps);
        SpareProcessors spare = new SpareProcessors(jobs, planner);
        Map<Integer, Plan> plans = spare.givenTo(ofFewest.plans());
        boolean isExact = jobs.isExact() || plans.size() == jobs.possible().size();
        return new JointDecision(plans, ofFewest.optimal() && isExact
                && (!objective.countsProcessors() || spare.areAtTheirMost(plans)));
    }

    private JointDecision ofFewestProcessors(JointJobs jobs, OrganisationPlanner planner, int steps) {
        Map<Integer, Plan> best = new ArrivalOrders(jobs, planner).best();
        if (best.size() == jobs.possible().size()) {
            return new JointDecision(best, true);
        }
        long atMost = jobs.worth(jobs.possible());
        if (jobs.areRigid()) {
            Groups groups = Groups.of(jobs);
            long reached = jobs.worth(best.keySet());
            Sweep.Choice choice = new Sweep(jobs, groups, reached).best(reached, steps);
            Map<Integer, Plan> swept = placed(jobs, groups, choice, planner);
            best = jobs.worth(swept.keySet()) > reached ? swept : best;
            if (choice.complete()) {
                if (swept.size() == choice.groupByJob().size()) {
                    return new JointDecision(best, true);
                }
                atMost = jobs.worth(choice.groupByJob().keySet());
            }
        }
        return new SolverSearch(jobs, solver).betterThan(best, atMost, steps / STEPS_OF_A_NODE);
    }

    /** The chosen jobs in the order of their starts, each in its group, as far as they can be placed. */
    private static Map<Integer, Plan> placed(JointJobs jobs, Groups groups, Sweep.Choice choice,
            OrganisationPlanner planner) {
        CapacityBook book = CapacityBook.of(jobs.view(), jobs.window());
        Map<Integer, Plan> plans = new HashMap<>();
        List<Integer> order = choice.groupByJob().keySet().stream()
                .sorted(Comparator.comparingLong(job -> jobs.problem(job).earliestSecond())).toList();
        for (int job : order) {
            Set<Cluster> group = Set.copyOf(groups.clusters(choice.groupByJob().get(job)));
            PlanningProblem problem = jobs.problem(job).withView(book);
            Optional<Plan> plan = planner.place(problem.withCandidates(
                    problem.candidates().stream().filter(group::contains).toList()));
            if (plan.isPresent()) {
                book.take(plan.get());
                plans.put(job, plan.get());
            }
        }
        return plans;
    }
}
