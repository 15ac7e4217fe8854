package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradi.cluster.simulated.TestGrids.EPOCH;
import static org.gradi.cluster.simulated.TestGrids.deniedFor;
import static org.gradi.cluster.simulated.TestGrids.done;
import static org.gradi.cluster.simulated.TestGrids.minutes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy begins as the clusters are, and goes its own way. */
class SimulatedCopyTest {
    private static final TimeWindow ALL = minutes(-1000, 10_000);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsTheClusterWould(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimulatedGrid grid = TestGrids.alpha(7, Map.of());
        LocalResourceManager cluster = grid.manager("alpha");
        for (int step = 0; step < 30; step++) {
            if (random.nextInt(3) == 0) {
                grid.occupy("alpha", new OtherWork("theirs" + step, OtherWork.Kind.LOCAL_JOB,
                        random.nextInt(1, 4), window(random)));
            } else {
                asked(cluster, random);
            }
            grid.clock().advance(Duration.ofSeconds(random.nextInt(120)));
        }
        SimulatedGrid copied = SimulatedGrid.copyOf(grid.clock().now(), List.of(done(cluster.look(ALL))));
        LocalResourceManager copy = copied.manager("alpha");

        assertThat(copied.clock().now()).isEqualTo(grid.clock().now());
        assertThat(copy.look(ALL)).as("seed %d", seed).isEqualTo(cluster.look(ALL));
        for (int step = 0; step < 30; step++) {
            long same = random.nextLong();
            assertThat(asked(copy, new SplittableRandom(same))).as("seed %d, step %d", seed, step)
                    .isEqualTo(asked(cluster, new SplittableRandom(same)));
        }
        assertThat(copy.look(ALL)).as("seed %d", seed).isEqualTo(cluster.look(ALL));
    }

    /** Something asked of a manager; what is held is confirmed, for holds begin anew in a copy. */
    private static Answer<?> asked(LocalResourceManager manager, SplittableRandom random) {
        String key = "k" + random.nextInt(8);
        int processors = random.nextInt(1, 8);
        TimeWindow window = window(random);
        return switch (random.nextInt(4)) {
            case 0 -> manager.change(key, processors, window);
            case 1 -> manager.release(key);
            default -> {
                manager.reserve(key, processors, window);
                yield manager.confirm(key);
            }
        };
    }

    private static TimeWindow window(SplittableRandom random) {
        long start = random.nextInt(0, 200);
        return minutes(start, start + random.nextInt(1, 60));
    }

    @Test
    void hasNoInfluenceOnTheCluster() {
        LocalResourceManager cluster = TestGrids.alpha(7, Map.of()).manager("alpha");
        LocalState before = done(cluster.look(ALL));
        SimulatedGrid copied = SimulatedGrid.copyOf(EPOCH, List.of(before));

        done(copied.manager("alpha").reserve("tried", 7, minutes(10, 20)));
        copied.clock().advance(Duration.ofDays(3));

        assertThat(done(cluster.look(ALL))).isEqualTo(before);
    }

    @Test
    void beginsWithWhatHasNotEndedByThen() {
        LocalReservation ended = new LocalReservation("ended", 2, minutes(-60, 0), true);
        LocalReservation running = new LocalReservation("running", 3, minutes(-60, 30), true);
        OtherWork job = new OtherWork("job", OtherWork.Kind.LOCAL_JOB, 4, minutes(-5, 10));
        SimulatedGrid copied = SimulatedGrid.copyOf(EPOCH,
                List.of(new LocalState("beta", 7, List.of(ended, running), List.of(job), EPOCH)));
        LocalResourceManager beta = copied.manager("beta");

        assertThat(done(beta.look(ALL)).reservations()).containsExactly(running);
        assertThat(deniedFor(beta.reserve("new", 1, minutes(9, 11)))).isEqualTo("processors");
        assertThat(done(beta.reserve("new", 4, minutes(10, 40))).window()).isEqualTo(minutes(10, 40));
        copied.clock().advance(Duration.ofMinutes(30));
        assertThat(deniedFor(beta.find("running"))).isEqualTo("key");
    }

    @Test
    void dropsAHoldThatNobodyConfirms() {
        LocalReservation held = new LocalReservation("held", 2, minutes(60, 90), false);
        SimulatedGrid copied = SimulatedGrid.copyOf(EPOCH,
                List.of(new LocalState("beta", 7, List.of(held), List.of(), EPOCH)));

        assertThat(done(copied.manager("beta").find("held"))).isEqualTo(held);
        copied.clock().advance(Duration.ofMinutes(5));
        assertThat(deniedFor(copied.manager("beta").find("held"))).isEqualTo("key");
    }

    /** An administrator may book more than there is, and all nodes may be down. */
    @Test
    void grantsNothingWhereMoreIsTakenThanThereIs() {
        OtherWork maintenance = new OtherWork("m", OtherWork.Kind.LOCAL_RESERVATION, 7, minutes(0, 60));
        OtherWork job = new OtherWork("job", OtherWork.Kind.LOCAL_JOB, 7, minutes(0, 30));
        SimulatedGrid copied = SimulatedGrid.copyOf(EPOCH, List.of(
                new LocalState("full", 7, List.of(), List.of(maintenance, job), EPOCH),
                new LocalState("down", 0, List.of(), List.of(), EPOCH)));

        LocalResourceManager full = copied.manager("full");

        assertThat(copied.managers()).containsOnlyKeys("full", "down");
        assertThat(deniedFor(full.reserve("a", 1, minutes(0, 10)))).isEqualTo("processors");
        assertThat(deniedFor(full.reserve("a", 1, minutes(59, 70)))).isEqualTo("processors");
        assertThat(done(full.reserve("a", 7, minutes(60, 70))).processors()).isEqualTo(7);
        assertThat(deniedFor(copied.manager("down").reserve("a", 1, minutes(0, 10))))
                .isEqualTo("processors");
    }

    @Test
    void tellsOfWhatIsOutOfServiceAsTheClusterDid() {
        OtherWork down = new OtherWork("out of service", OtherWork.Kind.OUT_OF_SERVICE, 2,
                OtherWork.outOfService(EPOCH));
        OtherWork job = new OtherWork("job", OtherWork.Kind.LOCAL_JOB, 1, minutes(0, 30));
        LocalResourceManager copied = SimulatedGrid.copyOf(EPOCH,
                List.of(new LocalState("beta", 5, List.of(), List.of(down, job), EPOCH))).manager("beta");

        assertThat(done(copied.look(minutes(0, 10))).otherWork()).containsExactlyInAnyOrder(down, job);
        assertThat(deniedFor(copied.reserve("more", 5, minutes(0, 10)))).isEqualTo("processors");
        assertThat(done(copied.reserve("all", 4, minutes(0, 10))).processors()).isEqualTo(4);
    }

    @Test
    void refusesTwoStatesOfOneCluster() {
        LocalState state = new LocalState("beta", 7, List.of(), List.of(), EPOCH);

        assertThatIllegalArgumentException().isThrownBy(() ->
                SimulatedGrid.copyOf(EPOCH, List.of(state, state))).withMessageContaining("beta");
    }
}
