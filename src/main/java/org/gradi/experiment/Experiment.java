package org.gradi.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.gradi.model.Grid;
import org.gradi.model.Plan;
import org.gradi.planning.CapacityBook;
import org.gradi.planning.JointDecision;
import org.gradi.planning.JointObjective;
import org.gradi.planning.JointStrategy;
import org.gradi.planning.ManagerRefusals;
import org.gradi.planning.PlanningProblem;
import org.gradi.planning.Strategy;

/**
 * Runs strategies on instances, each on a fresh grid with the five clusters of the case study.
 *
 * <p>Strategies that reserve ahead are asked by the users in the order of arrival, all at the epoch. Those
 * that do not are asked by each user when his job is to start. The joint strategy decides all users of an
 * instance together.
 */
public final class Experiment {
    /** Enough to prove the best decision for 30 users in every instance seen, and below a second if not. */
    private static final int JOINT_STEPS = 300_000;

    private final LongSupplier nanoClock;
    private final Grid grid;

    /** @param nanoClock by which decisions are timed, in nanoseconds from any moment */
    public Experiment(LongSupplier nanoClock) {
        this(nanoClock, ExperimentGrid.grid());
    }

    /** @param grid on which every instance is decided, instead of the case study's */
    Experiment(LongSupplier nanoClock, Grid grid) {
        this.nanoClock = Objects.requireNonNull(nanoClock, "nanoClock");
        this.grid = grid;
    }

    /** Every run of the plan, instance by instance; only those done so far when the progress ends it. */
    public Results run(ExperimentPlan plan, Progress progress) {
        List<RunResult> results = new ArrayList<>();
        for (Instance instance : plan.instances()) {
            for (Strategy strategy : plan.strategies()) {
                RunResult last = run(strategy, instance, plan.slack());
                results.add(last);
                if (!progress.done(last, results.size(), plan.runs())) {
                    return new Results(results);
                }
            }
        }
        return new Results(results);
    }

    /** One strategy on one instance. */
    public RunResult run(Strategy strategy, Instance instance, double slack) {
        CapacityBook book = new CapacityBook(grid);
        List<PlanningProblem> problems = instance.users().stream().map(user -> new PlanningProblem(
                ExperimentGrid.request(user, slack), grid.clusters(), book,
                strategy.reservesAhead() ? ExperimentGrid.epoch() : ExperimentGrid.minute(user.startMinute()),
                ManagerRefusals.NONE)).toList();
        long before = nanoClock.getAsLong();
        JointDecision decision = strategy instanceof JointStrategy joint
                ? joint.planner().decide(problems, JointObjective.MOST_REQUESTS, JOINT_STEPS)
                : new JointDecision(oneByOne(strategy, instance, problems, book), false);
        long nanos = nanoClock.getAsLong() - before;
        return new RunResult(strategy.name(), instance.name(), instance.users().size(),
                decision.plans().keySet().stream().sorted().toList(),
                Overbooking.seconds(grid, decision.plans().values()), nanos, decision.optimal());
    }

    private static Map<Integer, Plan> oneByOne(Strategy strategy, Instance instance,
            List<PlanningProblem> problems, CapacityBook book) {
        Map<Integer, Plan> plans = new TreeMap<>();
        Comparator<Integer> byStart =
                Comparator.comparingInt(user -> instance.users().get(user).startMinute());
        IntStream arrival = IntStream.range(0, problems.size());
        List<Integer> order = strategy.reservesAhead() ? arrival.boxed().toList()
                : arrival.boxed().sorted(byStart).toList();
        for (int user : order) {
            Optional<Plan> plan = strategy.plan(problems.get(user));
            if (plan.isPresent()) {
                book.take(plan.get());
                plans.put(user, plan.get());
            }
        }
        return plans;
    }
}
