package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.model.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradiStrategyTest {
    private static final int CASES_OF_A_SEED = 2_000;

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {100_000, 110_000, 120_000})
    void plansWhatTheSourcesAlgorithmPlansWhenEverySecondIsTried(long from) {
        for (long seed = from; seed < from + CASES_OF_A_SEED; seed++) {
            RandomProblems random = new RandomProblems(seed);
            FuzzyControl control = random.control();
            PlanningProblem problem = random.problem(random.busy(random.grid()));
            int most = problem.request().processors().max();
            Optional<Plan> dull = new DullGradi(problem, control, most).plan();
            Optional<Plan> plan = new GradiStrategy(control).plan(problem);

            if (problem.request().processors().isFixed() || dull.isPresent()) {
                assertThat(plan).as("seed %d", seed).isEqualTo(dull);
            } else {
                int fewest = problem.request().processors().min();
                assertThat(plan.isPresent()).as("seed %d, of a range of processors", seed)
                        .isEqualTo(new DullGradi(problem, control, fewest).plan().isPresent());
            }
        }
    }
}
