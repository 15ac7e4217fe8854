package org.gradi.timemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gradi.timemap.SampleMaps.minute;
import static org.gradi.timemap.SampleMaps.on;
import static org.gradi.timemap.SampleMaps.oneCluster;
import static org.gradi.timemap.SampleMaps.second;
import static org.gradi.timemap.SampleMaps.window;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.gradi.model.Grid;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.junit.jupiter.api.Test;

class TimeMapTest {

    @Test
    void showsTheCaseStudyLaneByLane() {
        TimeMap map = SampleMaps.caseStudy();

        assertThat(map.lanes()).extracting(Lane::name, Lane::organisation, Lane::capacity)
                .as("clusters by organisation in grid order, then the links")
                .containsExactly(tuple("Cluster_01", "VO-C", 7L), tuple("Cluster_02", "VO-C", 4L),
                        tuple("Cluster_03", "VO-C", 3L), tuple("Cluster_1", "VO-B", 4L),
                        tuple("Cluster_2", "VO-B", 4L), tuple("Cluster_01 - Cluster_02", "", 100_000_000L),
                        tuple("Cluster_01 - Cluster_03", "", 100_000_000L),
                        tuple("Cluster_02 - Cluster_03", "", 100_000_000L),
                        tuple("Cluster_1 - Cluster_2", "", 100_000_000L));
        assertThat(bars(map, "Cluster_03")).containsExactly(tuple("user_0", second(10), second(70), 2L));
        assertThat(bars(map, "Cluster_1")).containsExactly(tuple("user_1", second(20), second(80), 4L));
        assertThat(bars(map, "Cluster_2")).containsExactly(tuple("user_1", second(20), second(80), 2L));
        assertThat(bars(map, "Cluster_1 - Cluster_2"))
                .containsExactly(tuple("user_1", second(20), second(80), 10_000_000L));
        assertThat(map.overPromises()).isEmpty();
    }

    @Test
    void countsReservedProcessorsInTotal() {
        TimeMap map = SampleMaps.caseStudy();

        assertThat(steps(map.reserved())).containsExactly(tuple(second(10), 2L), tuple(second(20), 8L),
                tuple(second(70), 6L), tuple(second(80), 0L));
        assertThat(map.processors()).isEqualTo(22);
        assertThat(map.reserved().mostIn(second(70), second(90)))
                .as("a window includes its start and excludes its end").isEqualTo(6);
        assertThat(map.reserved().mostIn(second(80), second(90))).isZero();
    }

    @Test
    void groupsClustersOfOneOrganisationThatTheGridKeepsApart() {
        var grid = new Grid("mixed", SampleMaps.EPOCH, ZoneOffset.UTC,
                List.of(SampleMaps.cluster("a", "VO-1", 1), SampleMaps.cluster("b", "VO-2", 1),
                        SampleMaps.cluster("c", "VO-1", 1)), List.of());

        TimeMap map = TimeMap.of(MapContent.of(grid, List.of(), minute(0)));

        assertThat(map.lanes()).extracting(Lane::name).containsExactly("a", "c", "b");
    }

    @Test
    void letsOneReservationTakeTheSamePlaceInTheSecondAnotherEnds() {
        TimeMap map = map(2, on("alpha", "a", 2, 0, 10), on("alpha", "b", 2, 10, 20));

        Lane lane = map.lanes().get(0);
        assertThat(lane.bars()).extracting(Bar::bands)
                .containsExactly(List.of(new Band(0, 2)), List.of(new Band(0, 2)));
        assertThat(lane.barAt(second(10) - 1, 0).orElseThrow().entry().key()).isEqualTo("a");
        assertThat(lane.barAt(second(10), 0).orElseThrow().entry().key()).isEqualTo("b");
        assertThat(map.overPromises()).as("touching windows do not overlap").isEmpty();
    }

    @Test
    void splitsABarOnlyWhenNoGapIsWideEnough() {
        TimeMap apart = map(3, on("alpha", "bottom", 1, 0, 10), on("alpha", "centre", 1, 1, 60),
                on("alpha", "top", 1, 2, 12), on("alpha", "pair", 2, 20, 30));
        assertThat(apart.lanes().get(0).barOf(entry(apart, "pair")).orElseThrow().bands())
                .as("the two free processors lie on both sides of the centre")
                .containsExactly(new Band(0, 1), new Band(2, 1));
    }

    @Test
    void worksOfOneNameAndStartAreAllShownWhenOneOfThemIsNew() {
        LocalWork first = new LocalWork("alpha", "test", 1, window(0, 60));
        LocalWork other = new LocalWork("alpha", "test", 1, window(0, 120));
        LocalWork later = new LocalWork("alpha", "later", 1, window(30, 40));
        MapContent empty = MapContent.of(oneCluster(4), List.of(), minute(0));
        TimeMap before = TimeMap.of(empty.withLocalWork(List.of(first)));

        TimeMap after = TimeMap.of(empty.withLocalWork(List.of(first, other, later)), before);

        assertThat(after.lanes().get(0).bars()).extracting(Bar::endSecond).containsExactlyInAnyOrder(
                second(60), second(120), second(40));
    }

    @Test
    void reportsMoreThanThereIsAndDrawsItAboveTheCapacity() {
        TimeMap map = TimeMap.of(MapContent.of(oneCluster(4),
                List.of(on("alpha", "a", 3, 0, 20), on("alpha", "b", 3, 10, 30)), minute(0))
                .withLocalWork(List.of(new LocalWork("alpha", "nightly", 1, window(15, 40)))));

        assertThat(map.overPromises())
                .containsExactly(new OverPromise("alpha", second(10), second(20), 7, 1, 4));
        Lane lane = map.lanes().get(0);
        assertThat(lane.height()).as("nothing is hidden behind another bar").isEqualTo(7);
        assertThat(new BarFacts(map).of(map.overPromises().get(0)))
                .isEqualTo("alpha: 7 of 4 processors taken, minute 10 to minute 20");
        assertThat(map.summary()).endsWith(
                "More promised than there is: alpha: 7 of 4 processors taken, minute 10 to minute 20");
    }

    @Test
    void leavesOutWhatWasGivenBackAndOutlinesWhatTakesNothing() {
        TimeMap map = map(4, in(ReservationState.CANCELLED), in(ReservationState.EXPIRED),
                in(ReservationState.REFUSED), in(ReservationState.REQUESTED), in(ReservationState.HELD),
                in(ReservationState.IN_DOUBT));

        Lane lane = map.lanes().get(0);
        assertThat(lane.bars()).extracting(bar -> bar.entry().mark())
                .as("who did not answer may still hold his processors")
                .containsExactlyInAnyOrder(Mark.HELD, Mark.IN_DOUBT);
        assertThat(lane.outlines()).extracting(bar -> bar.entry().mark())
                .containsExactlyInAnyOrder(Mark.REFUSED, Mark.REQUESTED);
        assertThat(map.reserved().most()).isEqualTo(4);
        assertThat(map.overPromises()).as("outlines count nowhere").isEmpty();
    }

    @Test
    void placesAPlanWhereItIsFree() {
        var plan = Plan.single("gradi", new Part("VO", "alpha", 2, window(5, 25)));
        TimeMap map = TimeMap.of(MapContent.of(oneCluster(4),
                List.of(on("alpha", "a", 2, 0, 10), on("alpha", "b", 2, 10, 30)), minute(0))
                .withPlanned(List.of(new PlannedWork("offer 1", plan))));

        Bar outline = map.lanes().get(0).outlines().get(0);
        assertThat(outline.bands()).containsExactly(new Band(2, 2));
        assertThat(map.lanes().get(0).barAt(second(6), 2.5)).contains(outline);
        assertThat(map.lanes().get(0).barAt(second(6), 0.5).orElseThrow().entry().key()).isEqualTo("a");
    }

    @Test
    void keepsPlacesAndColoursWhenSomethingIsAdded() {
        Grid grid = oneCluster(8);
        List<Reservation> before = List.of(on("alpha", "b", 3, 10, 30), on("alpha", "c", 2, 15, 40));
        TimeMap first = TimeMap.of(MapContent.of(grid, before, minute(0)));
        List<Reservation> after = List.of(on("alpha", "a", 3, 0, 20), before.get(0), before.get(1));

        TimeMap second = TimeMap.of(MapContent.of(grid, after, minute(1)), first);

        for (String key : List.of("b", "c")) {
            assertThat(second.lanes().get(0).barOf(entry(second, key)))
                    .as("%s stays where people saw it", key)
                    .isEqualTo(first.lanes().get(0).barOf(entry(first, key)));
        }
        assertThat(entry(second, "a").series()).as("a newcomer takes a colour of its own").isEqualTo(2);
    }

    @Test
    void refusesAClusterThatTheGridDoesNotHave() {
        assertThatThrownBy(() -> map(4, on("beta", "a", 1, 0, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The grid (one) has no (beta), which (a, job_a) takes; it has alpha.");
    }

    @Test
    void showsAnHourOfAnEmptyGrid() {
        TimeMap map = map(4);

        assertThat(map.range()).isEqualTo(window(0, 60));
        assertThat(map.reserved().most()).isZero();
        assertThat(map.entries()).isEmpty();
    }

    @Test
    void tellsOfABarNameFirstAndWithZone() {
        TimeMap map = SampleMaps.caseStudy();
        Lane lane = map.lane("Cluster_2").orElseThrow();

        assertThat(new BarFacts(map).of(lane, lane.bars().get(0))).containsExactly(
                "user_1 (r-1)", "committed", "Cluster_2: 2 processors", "minute 20 to minute 80 (1 h)",
                "5 Jan 2026 00:20 \u2013 5 Jan 2026 01:20, UTC", "up to 2 of 4 processors in use",
                "also on: Cluster_1 (4 processors), Cluster_1 - Cluster_2 (10 Mbit/s)");
        assertThat(new BarFacts(map).of(lane, second(30)))
                .containsExactly("Cluster_2", "minute 30, UTC", "2 of 4 processors free");
        Lane link = map.lane("Cluster_1 - Cluster_2").orElseThrow();
        assertThat(new BarFacts(map).of(link, link.bars().get(0)))
                .contains("up to 10 Mbit/s of 100 Mbit/s in use");
    }

    @Test
    void speaksPortuguese() {
        List<Reservation> book = List.of(SampleMaps.user0());
        TimeMap map = TimeMap.of(MapContent.of(SampleMaps.caseStudyGrid(), book, minute(15))
                .withLocale(Locale.forLanguageTag("pt-BR")));

        assertThat(map.subtitle()).isEqualTo(
                "reservas: 1 \u00b7 agora: minuto 15 \u00b7 hor\u00e1rios em UTC");
        assertThat(map.title()).isEqualTo("Mapa de aloca\u00e7\u00e3o de case study");
    }

    private static TimeMap map(int processors, Reservation... reservations) {
        return TimeMap.of(MapContent.of(oneCluster(processors), List.of(reservations), minute(0)));
    }

    private static Reservation in(ReservationState state) {
        return SampleMaps.reservation(state.key(), state,
                Plan.single("gradi", new Part("VO", "alpha", 2, window(0, 10))));
    }

    private static Entry entry(TimeMap map, String key) {
        return map.entries().stream().filter(entry -> entry.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<Tuple> bars(TimeMap map, String lane) {
        return map.lane(lane).orElseThrow().bars().stream()
                .map(bar -> tuple(bar.entry().name(), bar.startSecond(), bar.endSecond(), bar.amount()))
                .toList();
    }

    private static List<Tuple> steps(StepLine line) {
        return IntStream.range(0, line.steps())
                .mapToObj(step -> tuple(line.secondAt(step), line.amountAt(step))).toList();
    }
}
