package org.gradi.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.gradi.broker.Broker;
import org.gradi.broker.CaseStudyGrid;
import org.gradi.broker.GridState;
import org.gradi.model.Cluster;
import org.gradi.model.Reservation;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeStepsTest {
    private static final int MINUTES = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tellsInEveryMinuteWhatIsFreeThen(long seed) {
        Random random = new Random(seed);
        Broker broker = CaseStudyGrid.broker();
        for (int i = 0; i < 8; i++) {
            int start = random.nextInt(60);
            int length = 1 + random.nextInt(40);
            broker.reserve(CaseStudyGrid.request("job" + i, 1 + random.nextInt(4), start, length,
                    start + length), "gradi");
        }
        GridState state = broker.state();
        TimeWindow window = new TimeWindow(CaseStudyGrid.EPOCH.plusSeconds(600),
                CaseStudyGrid.EPOCH.plusSeconds(MINUTES * 60L));

        for (Cluster cluster : state.grid().clusters()) {
            List<Step> steps = FreeSteps.of(state, cluster, window);
            assertThat(steps.get(0).second()).as("the first step begins with the window")
                    .isEqualTo(window.startSecond());
            for (long second = window.startSecond(); second < window.endSecond(); second += 60) {
                assertThat(free(steps, second)).as("%s at second %d", cluster.name(), second)
                        .isEqualTo(cluster.processors() - taken(state, cluster, second));
            }
        }
    }

    private static long free(List<Step> steps, long second) {
        return steps.stream().filter(step -> step.second() <= second).reduce((one, next) -> next)
                .orElseThrow().free();
    }

    /** The dullest way to count: every part of every reservation, one by one. */
    private static long taken(GridState state, Cluster cluster, long second) {
        Instant moment = Instant.ofEpochSecond(second);
        return state.reservations().stream().filter(one -> one.state().holdsCapacity()).map(Reservation::plan)
                .flatMap(plan -> plan.parts().stream()).filter(part -> part.cluster().equals(cluster.name()))
                .filter(part -> part.window().contains(moment)).mapToLong(part -> part.processors()).sum();
    }
}
