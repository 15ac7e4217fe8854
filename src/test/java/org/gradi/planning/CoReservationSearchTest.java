package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradi.fuzzy.FuzzyControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoReservationSearchTest {
    private static final int CASES_OF_A_SEED = 2_000;

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {0, 10_000, 20_000, 30_000, 40_000})
    void findsWhatTryingEverySecondWithEveryMainClusterFinds(long from) {
        int found = 0;
        for (long seed = from; seed < from + CASES_OF_A_SEED; seed++) {
            RandomProblems random = new RandomProblems(seed);
            FuzzyControl control = random.control();
            PlanningProblem problem = random.problem(random.busy(random.grid()));
            if (problem.leavesRoom() && !problem.candidates().isEmpty()) {
                int most = problem.request().processors().max();
                var plan = new CoReservationSearch("gradi", control).earliest(problem.withProcessors(most));

                assertThat(plan).as("seed %d", seed)
                        .isEqualTo(new DullGradi(problem, control, most).together());
                found += plan.filter(one -> one.isCoReservation()).isPresent() ? 1 : 0;
            }
        }
        assertThat(found).as("co-reservations among the cases").isGreaterThan(CASES_OF_A_SEED / 50);
    }
}
