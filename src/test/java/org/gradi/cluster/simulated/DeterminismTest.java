package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.cluster.simulated.TestGrids.cluster;
import static org.gradi.cluster.simulated.TestGrids.gridOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {
    private static final List<String> CLUSTERS = List.of("alpha", "beta", "gamma");

    /** How the clock gets over a stretch of time. */
    private interface Passing {
        void pass(SimulatedGrid grid, Duration length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void givesTheSameAnswersToTheSameCalls(long seed) {
        List<String> transcript = transcript(seed, (grid, length) -> grid.clock().advance(length));

        assertThat(transcript(seed, (grid, length) -> grid.clock().advance(length))).isEqualTo(transcript);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotDependOnHowTheClockGotToATime(long seed) {
        List<String> leaping =
                transcript(seed, FaultScript.none(), (grid, length) -> grid.clock().advance(length));

        assertThat(transcript(seed, FaultScript.none(), (grid, length) -> {
            for (long second = 0; second < length.toSeconds(); second++) {
                grid.clock().advance(Duration.ofSeconds(1));
                if (second % 100 == 0) {
                    grid.managers().values().forEach(manager -> manager.find("never"));
                }
            }
        })).isEqualTo(leaping);
    }

    @Test
    void differsFromSeedToSeed() {
        assertThat(transcript(1, (grid, length) -> grid.clock().advance(length)))
                .isNotEqualTo(transcript(2, (grid, length) -> grid.clock().advance(length)));
    }

    private static List<String> transcript(long seed, Passing passing) {
        return transcript(seed, FaultScript.seeded(seed, 40, 20), passing);
    }

    /** What a random dialogue with three busy clusters says, call by call. */
    private static List<String> transcript(long seed, FaultScript faults, Passing passing) {
        Map<String, String> settings = Map.of("localLoadSeed", String.valueOf(seed), "localLoadPercent", "70",
                "shiftWithin", "PT20M", "faults", faults.toString());
        SimulatedGrid grid = TestGrids.simulated(gridOf(cluster("alpha", 7, settings),
                cluster("beta", 4, settings), cluster("gamma", 3, settings)));
        SplittableRandom random = new SplittableRandom(seed);
        List<String> transcript = new ArrayList<>();
        for (int step = 0; step < 100; step++) {
            LocalResourceManager manager = grid.manager(CLUSTERS.get(random.nextInt(CLUSTERS.size())));
            Instant now = grid.clock().now();
            TimeWindow window = TimeWindow.of(now.plusSeconds(random.nextInt(7200)),
                    Duration.ofSeconds(60 + random.nextInt(7200)));
            String key = "key-" + random.nextInt(20);
            Object answer = switch (random.nextInt(6)) {
                case 0 -> manager.look(window);
                case 1 -> manager.confirm(key);
                case 2 -> manager.change(key, 1 + random.nextInt(4), window);
                case 3 -> manager.release(key);
                default -> manager.reserve(key, 1 + random.nextInt(4), window);
            };
            transcript.add(now + " " + manager.cluster() + " " + key + " " + answer);
            passing.pass(grid, Duration.ofSeconds(random.nextInt(600)));
        }
        return transcript;
    }
}
