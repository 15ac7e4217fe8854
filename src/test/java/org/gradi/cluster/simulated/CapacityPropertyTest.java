package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.cluster.simulated.TestGrids.done;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random dialogues with one manager against a counter per second. Replay one: {@code -Dsimulated.seed=N}. */
class CapacityPropertyTest {
    private static final int HORIZON_SECONDS = 6 * 3600;
    private static final int STEPS = 80;

    static LongStream seeds() {
        Long only = Long.getLong("simulated.seed");
        return only == null ? LongStream.range(0, 150) : LongStream.of(only);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takesNoMoreThanThereIsInAnySecondWhileLocalUsersWork(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int processors = 1 + random.nextInt(12);
        SimulatedGrid grid = TestGrids.alpha(processors, Map.of("localLoadSeed", String.valueOf(seed),
                "localLoadPercent", String.valueOf(10 + random.nextInt(81)),
                "shiftWithin", "PT" + random.nextInt(60) + "M",
                "holdSeconds", String.valueOf(1 + random.nextInt(900))));
        LocalResourceManager manager = grid.manager("alpha");
        for (int step = 0; step < STEPS; step++) {
            callAtRandom(manager, grid, random, processors);
            Instant now = grid.clock().now();
            int[] taken = takenPerSecond(done(manager.look(horizonFrom(now))), now);
            for (int second = 0; second < HORIZON_SECONDS; second++) {
                if (taken[second] > processors) {
                    assertThat(taken[second]).as("processors taken in second %d after step %d", second, step)
                            .isLessThanOrEqualTo(processors);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void grantsWhatIsFreeAndRefusesWhatIsNot(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int processors = 1 + random.nextInt(12);
        SimulatedGrid grid = TestGrids.alpha(processors, Map.of("holdSeconds", "600"));
        LocalResourceManager manager = grid.manager("alpha");
        for (int step = 0; step < STEPS; step++) {
            Instant now = grid.clock().now();
            int[] taken = takenPerSecond(done(manager.look(horizonFrom(now))), now);
            int start = random.nextInt(HORIZON_SECONDS - 3600);
            int end = start + 1 + random.nextInt(3599);
            int wanted = 1 + random.nextInt(processors + 1);
            TimeWindow window = new TimeWindow(now.plusSeconds(start), now.plusSeconds(end));
            boolean free = LongStream.range(start, end)
                    .allMatch(second -> taken[(int) second] + wanted <= processors);

            Answer<LocalReservation> answer = manager.reserve("asked-" + step, wanted, window);

            assertThat(answer instanceof Answer.Done).as("step %d: %d processors in %s", step, wanted, window)
                    .isEqualTo(free);
            callAtRandom(manager, grid, random, processors);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keepsEveryConfirmedReservationAsItWasGranted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedGrid grid = TestGrids.alpha(8, Map.of("localLoadSeed", String.valueOf(seed),
                "localLoadPercent", "60", "shiftWithin", "PT30M"));
        LocalResourceManager manager = grid.manager("alpha");
        Map<String, LocalReservation> promised = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            String key = "key-" + step;
            TimeWindow window = TimeWindow.ofEpochSeconds(
                    grid.clock().now().getEpochSecond() + random.nextInt(7200) + 1,
                    grid.clock().now().getEpochSecond() + 7202 + random.nextInt(7200));
            if (manager.reserve(key, 1 + random.nextInt(8), window) instanceof Answer.Done) {
                promised.put(key, done(manager.confirm(key)));
            }
            grid.clock().advance(Duration.ofSeconds(random.nextInt(1200)));
            promised.values().removeIf(one -> !one.window().end().isAfter(grid.clock().now()));
            for (LocalReservation one : promised.values()) {
                assertThat(done(manager.find(one.key()))).isEqualTo(one);
            }
        }
    }

    private static void callAtRandom(LocalResourceManager manager, SimulatedGrid grid,
            SplittableRandom random, int processors) {
        String key = "key-" + random.nextInt(STEPS);
        long now = grid.clock().now().getEpochSecond();
        long start = now - 600 + random.nextInt(HORIZON_SECONDS / 2);
        TimeWindow window = TimeWindow.ofEpochSeconds(start, start + 1 + random.nextInt(7200));
        int wanted = 1 + random.nextInt(processors);
        switch (random.nextInt(7)) {
            case 0 -> manager.release(key);
            case 1 -> manager.change(key, wanted, window);
            case 2 -> manager.confirm(key);
            case 3 -> grid.clock().advance(Duration.ofSeconds(random.nextInt(900)));
            default -> manager.reserve(key, wanted, window);
        }
    }

    private static TimeWindow horizonFrom(Instant now) {
        return new TimeWindow(now, now.plusSeconds(HORIZON_SECONDS));
    }

    private static int[] takenPerSecond(LocalState state, Instant from) {
        int[] taken = new int[HORIZON_SECONDS];
        state.reservations().forEach(one -> count(taken, from, one.window(), one.processors()));
        state.otherWork().forEach(one -> count(taken, from, one.window(), one.processors()));
        return taken;
    }

    private static void count(int[] taken, Instant from, TimeWindow window, int processors) {
        long first = Math.max(0, window.startSecond() - from.getEpochSecond());
        long end = Math.min(taken.length, window.endSecond() - from.getEpochSecond());
        for (long second = first; second < end; second++) {
            taken[(int) second] += processors;
        }
    }
}
