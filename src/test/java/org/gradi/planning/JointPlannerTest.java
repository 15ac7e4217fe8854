package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradi.model.Plan;
import org.gradi.planning.choco.ChocoJointSolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointPlannerTest {
    private static final int CASES = 1_000;
    private static final int STEPS = 100_000;

    @ParameterizedTest
    @EnumSource
    void isWorthAsMuchAsTheBestOfAllDecisionsOnAnEmptyGridWithFixedStarts(JointObjective objective) {
        for (long seed = 0; seed < CASES; seed++) {
            assertThat(check(new RandomProblems(seed), seed, objective, 0, true)).as("proven, seed %d", seed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWorthAsMuchAsTheBestOfAllDecisionsBesidesPromises(JointObjective objective) {
        int proven = 0;
        for (long seed = 1_000; seed < 1_000 + CASES; seed++) {
            proven += check(new RandomProblems(seed), seed, objective, 5, seed % 2 == 0) ? 1 : 0;
        }
        assertThat(proven).as("small enough to be proven").isGreaterThan(CASES * 9 / 10);
    }

    /** Whether the decision says it is proven; then it must be as good as the best, and never better. */
    private static boolean check(RandomProblems random, long seed, JointObjective objective, int promises,
            boolean rigid) {
        CapacityBook book = random.smallAndBusy(promises);
        List<PlanningProblem> problems = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            problems.add(random.smallProblem(book, rigid));
        }
        JointDecision decision = new JointPlanner(new ChocoJointSolver()).decide(problems, objective, STEPS);
        long[] worth = objective.weights(problems.stream().map(PlanningProblem::request).toList());
        long found = 0;
        for (int i = 0; i < problems.size(); i++) {
            if (decision.planOf(i).isPresent()) {
                Plan plan = decision.planOf(i).get();
                assertThat(Recount.fits(book, plan)).as("request %d of seed %d is free: %s", i, seed, plan)
                        .isTrue();
                assertThat(plan.processors()).isEqualTo(problems.get(i).request().processors().min());
                assertThat(problems.get(i).request().time().window().contains(plan.window())).isTrue();
                book.take(plan);
                found += worth[i];
            }
        }
        decision.plans().values().forEach(book::giveBack);
        long best = new EveryDecision(problems, book, objective).mostWorth();
        if (decision.optimal()) {
            assertThat(found).as("seed %d", seed).isEqualTo(best);
        }
        assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(best);
        return decision.optimal();
    }
}
