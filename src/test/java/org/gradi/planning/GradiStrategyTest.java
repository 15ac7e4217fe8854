package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
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
            ProcessorRange asked = problem.request().processors();
            Optional<Plan> dull = IntStream.iterate(asked.max(), number -> number >= asked.min(),
                    number -> number - 1).mapToObj(number -> new DullGradi(problem, control, number).plan())
                    .flatMap(Optional::stream).findFirst();

            assertThat(new GradiStrategy(control).plan(problem)).as("seed %d", seed).isEqualTo(dull);
        }
    }
}
