package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.cluster.simulated.TestGrids.EPOCH;
import static org.gradi.cluster.simulated.TestGrids.cluster;
import static org.gradi.cluster.simulated.TestGrids.done;
import static org.gradi.cluster.simulated.TestGrids.gridOf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalWorkTest {

    private static SimulatedGrid loaded(int processors, int percent, int seed) {
        return TestGrids.alpha(processors, Map.of("localLoadPercent", String.valueOf(percent),
                "localLoadSeed", String.valueOf(seed)));
    }

    private static List<OtherWork> workFrom(LocalResourceManager manager, Instant now, Duration length) {
        return done(manager.look(TimeWindow.of(now, length))).otherWork();
    }

    @Test
    void isNoneUnlessItIsSwitchedOn() {
        SimulatedGrid grid = TestGrids.alpha(4, Map.of("localLoadSeed", "1"));
        grid.clock().advance(Duration.ofDays(30));

        assertThat(workFrom(grid.manager("alpha"), grid.clock().now(), Duration.ofDays(1))).isEmpty();
    }

    @Test
    void isUnderWayWhenTheGridBegins() {
        SimulatedGrid grid = loaded(64, 70, 3);

        List<OtherWork> work = workFrom(grid.manager("alpha"), EPOCH, Duration.ofDays(1));

        assertThat(work).extracting(OtherWork::kind)
                .as("jobs that run and reservations booked ahead")
                .contains(OtherWork.Kind.LOCAL_JOB, OtherWork.Kind.LOCAL_RESERVATION);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 80})
    void keepsAboutTheSetShareOfTheClusterBusy(int percent) {
        SimulatedGrid grid = loaded(32, percent, 5);
        LocalResourceManager manager = grid.manager("alpha");
        long busy = 0;
        int samples = 4000;
        for (int sample = 0; sample < samples; sample++) {
            grid.clock().advance(Duration.ofMinutes(15));
            for (OtherWork work : workFrom(manager, grid.clock().now(), Duration.ofSeconds(1))) {
                busy += work.processors();
            }
        }

        double share = busy * 100.0 / (32.0 * samples);
        assertThat(share).as("some work is turned away, so it may be less")
                .isBetween(percent * 0.75, percent * 1.1);
    }

    @Test
    void differsBetweenClustersOfOneSeed() {
        Map<String, String> settings = Map.of("localLoadPercent", "60", "localLoadSeed", "9");
        SimulatedGrid grid = TestGrids.simulated(
                gridOf(cluster("alpha", 16, settings), cluster("beta", 16, settings)));

        assertThat(workFrom(grid.manager("alpha"), EPOCH, Duration.ofDays(1)))
                .isNotEqualTo(workFrom(grid.manager("beta"), EPOCH, Duration.ofDays(1)));
    }

    @Test
    void endsSomeJobsBeforeTheirLimitAndNoneAfter() {
        SimulatedGrid grid = loaded(16, 60, 11);
        LocalResourceManager manager = grid.manager("alpha");
        Set<OtherWork> early = new HashSet<>();
        List<OtherWork> before = List.of();
        for (int minute = 0; minute < 2000; minute++) {
            grid.clock().advance(Duration.ofMinutes(1));
            Instant now = grid.clock().now();
            List<OtherWork> work = workFrom(manager, now, Duration.ofDays(2));
            before.stream().filter(one -> !work.contains(one) && one.window().end().isAfter(now))
                    .forEach(early::add);
            assertThat(work).allSatisfy(one -> assertThat(one.window().end()).isAfter(now));
            before = work;
        }

        assertThat(early).isNotEmpty().allSatisfy(one ->
                assertThat(one.kind()).as("reservations last as booked").isEqualTo(OtherWork.Kind.LOCAL_JOB));
    }

    @Test
    void makesTheManagerRefuseWhatWasPlannedWhileTimePassed() {
        SimulatedGrid grid = loaded(4, 90, 2);
        LocalResourceManager manager = grid.manager("alpha");
        int refused = 0;
        for (int day = 0; day < 20; day++) {
            Instant start = grid.clock().now().plus(Duration.ofHours(12));
            TimeWindow planned = TimeWindow.of(start, Duration.ofHours(1));
            boolean freeWhenPlanned = done(manager.look(planned)).otherWork().isEmpty();
            grid.clock().advance(Duration.ofHours(11));
            if (freeWhenPlanned && manager.reserve("day-" + day, 4, planned) instanceof Answer.Denied) {
                refused++;
            }
            grid.clock().advance(Duration.ofHours(13));
        }

        assertThat(refused).isPositive();
    }

    @Test
    void startsWaitingJobsAtOnceWhereAReservationGivesWay() {
        int startedByChange = 0;
        int startedByRelease = 0;
        for (int seed = 0; seed < 40; seed++) {
            SimulatedGrid grid = loaded(8, 90, seed);
            LocalResourceManager manager = grid.manager("alpha");
            TimeWindow later = TimeWindow.of(EPOCH.plus(Duration.ofHours(30)), Duration.ofHours(12));
            if (manager.reserve("one", 8, later) instanceof Answer.Done) {
                done(manager.confirm("one"));
                grid.clock().advanceTo(EPOCH.plus(Duration.ofHours(36)));
                int none = workFrom(manager, grid.clock().now(), Duration.ofSeconds(1)).size();
                done(manager.change("one", 4, later));
                int some = workFrom(manager, grid.clock().now(), Duration.ofSeconds(1)).size();
                done(manager.release("one"));
                int most = workFrom(manager, grid.clock().now(), Duration.ofSeconds(1)).size();
                assertThat(none).as("the reservation has the whole cluster").isZero();
                startedByChange += some;
                startedByRelease += most - some;
            }
        }

        assertThat(startedByChange).isPositive();
        assertThat(startedByRelease).isPositive();
    }

    /**
     * What waits in line has no place yet, so look cannot show it; the manager guards the first all the same.
     */
    @Test
    void keepsAPlaceForTheFirstJobInLineThatLookDoesNotShow() {
        int refusedThoughNothingWasInTheWay = 0;
        for (int seed = 0; seed < 20; seed++) {
            SimulatedGrid grid = loaded(8, 90, seed);
            LocalResourceManager manager = grid.manager("alpha");
            TimeWindow soon = TimeWindow.of(EPOCH.plusSeconds(600), Duration.ofHours(8));
            int taken = done(manager.look(soon)).otherWork().stream().mapToInt(OtherWork::processors).sum();
            if (taken < 8 && manager.reserve("one", 8 - taken, soon) instanceof Answer.Denied) {
                refusedThoughNothingWasInTheWay++;
            }
        }

        assertThat(refusedThoughNothingWasInTheWay).isPositive();
    }
}
