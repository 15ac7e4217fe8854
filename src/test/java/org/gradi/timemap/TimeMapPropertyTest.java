package org.gradi.timemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.model.Grid;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random maps against the dullest model there is: who has which processor in which second. The seed replays.
 */
class TimeMapPropertyTest {
    private static final int SECONDS = 120;
    private static final int PROCESSORS = 9;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesEveryProcessorOfEverySecondToOneBarAtMost(long seed) {
        var random = new SplittableRandom(seed);
        Grid grid = SampleMaps.oneCluster(PROCESSORS);
        List<Reservation> book = new ArrayList<>();
        TimeMap map = null;
        for (int round = 0; round < 4; round++) {
            change(book, random, round);
            MapContent content = MapContent.of(grid, book, SampleMaps.EPOCH);
            map = map == null || random.nextBoolean() ? TimeMap.of(content) : TimeMap.of(content, map);
            check(map, book);
        }
    }

    private static void change(List<Reservation> book, SplittableRandom random, int round) {
        book.removeIf(reservation -> random.nextInt(4) == 0);
        for (int i = 0; i < 12; i++) {
            long from = random.nextInt(SECONDS - 1);
            long to = from + 1 + random.nextInt((int) (SECONDS - from - 1) + 1);
            long epoch = SampleMaps.EPOCH.getEpochSecond();
            var part = new Part("VO", "alpha", 1 + random.nextInt(3),
                    TimeWindow.ofEpochSeconds(epoch + from, epoch + Math.min(to, SECONDS)));
            book.add(SampleMaps.reservation("r-" + round + "-" + i, ReservationState.COMMITTED,
                    Plan.single("gradi", part)));
        }
    }

    private static void check(TimeMap map, List<Reservation> book) {
        Lane lane = map.lanes().get(0);
        assertThat(lane.bars()).hasSize(book.size());
        boolean everTooMuch = false;
        for (long second = 0; second < SECONDS; second++) {
            long moment = SampleMaps.EPOCH.getEpochSecond() + second;
            long taken = book.stream().filter(reservation -> reservation.plan().window()
                    .contains(Instant.ofEpochSecond(moment))).mapToLong(r -> r.plan().processors()).sum();
            everTooMuch |= taken > PROCESSORS;
            List<Long> units = new ArrayList<>();
            lane.forEachIn(moment, moment + 1, bar -> bar.bands().forEach(
                    band -> LongStream.range(band.base(), band.top()).forEach(units::add)));
            assertThat(units).as("second %d", second).doesNotHaveDuplicates().hasSize((int) taken);
            assertThat(lane.taken().in(moment)).isEqualTo(taken);
            assertThat(map.reserved().in(moment)).isEqualTo(taken);
            assertThat(map.overPromises().stream()
                    .anyMatch(over -> over.startSecond() <= moment && moment < over.endSecond()))
                    .as("second %d is reported when too much is promised", second)
                    .isEqualTo(taken > PROCESSORS);
        }
        assertThat(lane.height() > PROCESSORS).as("only over-promises stick out").isEqualTo(everTooMuch);
        assertThat(map.overPromises().isEmpty()).isEqualTo(!everTooMuch);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatHasNotChangedWouldStandWhereItStandsWhenStackedAnew(long seed) {
        var random = new SplittableRandom(seed);
        var place = new Lane.Place(Lane.Kind.CLUSTER, "alpha", "VO", PROCESSORS);
        Lane before = new Lane(place, shares(random), List.of());
        List<LaneStacking.Share> shares = shares(random);
        Lane lane = new Lane(place, shares, before.bars());

        Lane anew = new Lane(place, shares, lane.bars());

        assertThat(anew.bars()).as("those that begin together stand in any order")
                .containsExactlyInAnyOrderElementsOf(lane.bars());
        assertThat(anew.outlines()).containsExactlyInAnyOrderElementsOf(lane.outlines());
        assertThat(anew.height()).isEqualTo(lane.height());
    }

    private static List<LaneStacking.Share> shares(SplittableRandom random) {
        List<LaneStacking.Share> shares = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Mark mark = Mark.values()[random.nextInt(Mark.values().length)];
            long from = random.nextInt(SECONDS);
            shares.add(new LaneStacking.Share(new Entry("r-" + i, "job", mark, i), from,
                    from + 1 + random.nextInt(40), 1 + random.nextInt(3)));
        }
        return shares;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void findsByTimeWhatAScanFinds(long seed) {
        var random = new SplittableRandom(seed);
        Grid grid = SampleMaps.oneCluster(PROCESSORS);
        List<Reservation> book = new ArrayList<>();
        change(book, random, 0);
        Lane lane = TimeMap.of(MapContent.of(grid, book, SampleMaps.EPOCH)).lanes().get(0);
        long from = SampleMaps.EPOCH.getEpochSecond() + random.nextInt(SECONDS);
        long to = from + 1 + random.nextInt(30);

        List<Bar> found = new ArrayList<>();
        lane.forEachIn(from, to, found::add);

        assertThat(found).isEqualTo(lane.bars().stream()
                .filter(bar -> bar.startSecond() < to && bar.endSecond() > from).toList());
    }
}
