package org.gradi.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverbookingTest {
    private static final int HORIZON = 30;
    private static final Duration CENTURY = Duration.ofDays(36_525);

    private final Grid grid = new Grid("two", ExperimentGrid.epoch(), ZoneOffset.UTC,
            List.of(new Cluster("a", "VO", 5, ManagerAccess.simulated()),
                    new Cluster("b", "VO", 3, ManagerAccess.simulated())), List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsTheSecondsOneByOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            List<Plan> plans = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                long start = random.nextInt(HORIZON - 10);
                plans.add(plan(random.nextBoolean() ? "a" : "b", random.nextInt(1, 4), start,
                        start + random.nextInt(1, 10)));
            }

            assertThat(Overbooking.seconds(grid, plans)).as("%s", plans).isEqualTo(oneByOne(plans));
        }
    }

    @Test
    void countsPromisesOfACentury() {
        long century = CENTURY.toSeconds();
        List<Plan> plans = List.of(plan("a", 3, 0, century), plan("a", 3, century - 7, century + 1),
                plan("b", 3, century, 2 * century));

        assertThat(Overbooking.seconds(grid, plans)).as("where the first two meet").isEqualTo(7);
    }

    private long oneByOne(List<Plan> plans) {
        long overbooked = 0;
        for (long second = 0; second < HORIZON; second++) {
            long moment = ExperimentGrid.epoch().getEpochSecond() + second;
            for (Cluster cluster : grid.clusters()) {
                int used = plans.stream().flatMap(plan -> plan.parts().stream())
                        .filter(part -> part.cluster().equals(cluster.name())
                                && part.window().startSecond() <= moment
                                && moment < part.window().endSecond())
                        .mapToInt(Part::processors).sum();
                overbooked += used > cluster.processors() ? 1 : 0;
            }
        }
        return overbooked;
    }

    private static Plan plan(String cluster, int processors, long start, long end) {
        long epoch = ExperimentGrid.epoch().getEpochSecond();
        return Plan.single("any", new Part("VO", cluster, processors,
                TimeWindow.ofEpochSeconds(epoch + start, epoch + end)));
    }
}
