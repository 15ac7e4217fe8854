package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.simulated.FaultScript;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {
    private final ShakyGrid grid = new ShakyGrid(new SplittableRandom(1));
    private final Broker broker = grid.start();

    @Test
    void movesACoReservationInPlaceWhereItsOwnProcessorsAreNeeded() {
        Reservation old = reserved(broker.reserve(grid.request("wide", 7, 10, 30, 0), "gradi"));

        Reservation moved = reserved(broker.change(old.id(), grid.request("later", 7, 20, 30, 0), "gradi")
                .orElseThrow());

        assertThat(moved.id()).as("the same reservation").isEqualTo(old.id());
        assertThat(windows()).as("every manager has the new window only")
                .containsOnly(moved.plan().window()).hasSize(3);
        assertThat(grid.start().find(old.id())).as("after a restart").contains(moved);
    }

    @Test
    void makesTheNewReservationFirstWhereAManagerCannotGiveBoth() {
        Reservation old = reserved(broker.reserve(grid.request("early", 2, 10, 30, 0), "gradi"));
        String cluster = old.plan().parts().get(0).cluster();
        grid.simulated.occupy(cluster, new LocalState.OtherWork("night run",
                LocalState.OtherWork.Kind.LOCAL_RESERVATION, 1,
                TimeWindow.of(old.plan().window().end(), Duration.ofHours(1))));

        Reservation moved = reserved(broker.change(old.id(), grid.request("late", 2, 60, 30, 0), "gradi")
                .orElseThrow());

        assertThat(moved.id()).isNotEqualTo(old.id());
        assertThat(broker.find(old.id())).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.CANCELLED);
        assertThat(windows()).containsExactly(moved.plan().window());
    }

    @Test
    void leavesTheOldPromiseWhereTheNewOneCannotBeHad() {
        Reservation old = reserved(broker.reserve(grid.request("wide", 6, 10, 30, 0), "gradi"));

        assertThat(broker.change(old.id(), grid.request("larger", 8, 10, 30, 0), "gradi")).get()
                .isInstanceOf(Outcome.Refused.class);

        assertThat(broker.find(old.id())).contains(old);
        assertThat(windows()).containsOnly(old.plan().window()).hasSize(old.plan().parts().size());
    }

    @Test
    void saysThatAReservationHasBegunWhereItsStartWasToMove() {
        Reservation old = reserved(broker.reserve(grid.request("wide", 6, 10, 30, 0), "gradi"));

        assertThat(reasons(broker.change(old.id(), grid.request("larger", 8, 20, 30, 0), "gradi")))
                .as("it has not begun").noneMatch(reason -> reason.contains("began at"));
        grid.pass(10 * 60);

        assertThat(reasons(broker.change(old.id(), grid.request("later", 6, 20, 30, 0), "gradi")))
                .first().asString().startsWith(old.id() + " began at " + old.plan().window().start());
        assertThat(broker.find(old.id())).get().extracting(Reservation::plan).isEqualTo(old.plan());
    }

    private static List<String> reasons(Optional<Outcome> outcome) {
        assertThat(outcome).get().isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome.orElseThrow()).causes().stream()
                .map(cause -> cause.text().english()).toList();
    }

    @Test
    void leavesTheOldPromiseWhereTheChangeCannotBeRecorded() {
        Reservation old = reserved(broker.reserve(grid.request("wide", 7, 10, 30, 0), "gradi"));
        grid.journal.failIn(100);

        assertThat(broker.change(old.id(), grid.request("later", 7, 20, 30, 0), "gradi")).get()
                .isInstanceOf(Outcome.Refused.class);

        assertThat(broker.find(old.id())).contains(old);
        assertThat(windows()).containsOnly(old.plan().window()).hasSize(3);
    }

    @Test
    void prolongsOneThatHasBegunFromItsOwnStart() {
        Reservation old = reserved(broker.reserve(grid.request("running", 7, 10, 30, 0), "gradi"));
        grid.pass(15 * 60);
        broker.refresh();

        Reservation longer = reserved(broker.change(old.id(), grid.request("running", 7, 10, 50, 0), "gradi")
                .orElseThrow());

        assertThat(longer.id()).as("in place").isEqualTo(old.id());
        assertThat(longer.plan().window()).isEqualTo(TimeWindow.of(old.plan().window().start(),
                Duration.ofMinutes(50)));
        broker.refresh();
        assertThat(windows()).as("and stays so").containsOnly(longer.plan().window()).hasSize(3);
        assertThat(broker.find(old.id())).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.ACTIVE);
    }

    @Test
    void aRunningReservationIsNeverGivenBackBecauseItsManagerWillNotCutIt() {
        FaultScript neverCuts = FaultScript.parse("change every refuse");
        CaseStudyGrid study = CaseStudyGrid.open(CaseStudyGrid.grid(Map.of()).clusters().stream()
                .collect(Collectors.toMap(Cluster::name, cluster -> neverCuts)), Map.of());
        Reservation old = reserved(study.broker.reserve(CaseStudyGrid.request("running", 4, 10, 50, 60),
                "gradi"));
        study.simulated.clock().advance(Duration.ofMinutes(15));
        study.broker.refresh();
        List<BrokerEvent> story = new ArrayList<>();
        study.broker.addListener(story::add);

        Reservation shorter = reserved(study.broker.change(old.id(),
                CaseStudyGrid.request("running", 3, 10, 20, 60), "gradi").orElseThrow());
        study.broker.refresh();
        study.broker.refresh();

        assertThat(shorter.plan().window().end()).isBefore(old.plan().window().end());
        assertThat(study.broker.find(old.id())).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.ACTIVE);
        assertThat(story).noneMatch(event -> event instanceof BrokerEvent.Lost
                || event instanceof BrokerEvent.Undone);
        assertThat(study.simulated.manager(old.plan().parts().get(0).cluster())
                .look(old.plan().window())).isInstanceOfSatisfying(Answer.Done.class, look ->
                        assertThat(((LocalState) look.result()).reservations()).as("at its manager")
                                .singleElement().extracting(LocalReservation::processors).isEqualTo(4));
    }

    @Test
    void staysWhereItIsThoughTheStrategyWouldNowChooseAnotherCluster() {
        Broker study = CaseStudyGrid.broker();
        Reservation first = reserved(study.reserve(CaseStudyGrid.request("first", 4, 0, 60, 60), "gradi"));
        Reservation second = reserved(study.reserve(CaseStudyGrid.request("second", 4, 0, 60, 60), "gradi"));
        study.cancel(first.id());

        Reservation shorter = reserved(study.change(second.id(),
                CaseStudyGrid.request("second", 3, 0, 50, 60), "gradi").orElseThrow());

        assertThat(shorter.id()).as("in place").isEqualTo(second.id());
        assertThat(shorter.plan().parts()).singleElement().satisfies(part -> {
            assertThat(part.cluster()).isEqualTo(second.plan().parts().get(0).cluster());
            assertThat(part.processors()).isEqualTo(3);
        });
    }

    @Test
    void neverMovesTheStartOfOneThatBeginsAtThisVerySecond() {
        Reservation old = reserved(broker.reserve(grid.request("starting", 7, 10, 30, 0), "gradi"));
        grid.pass(10 * 60);
        broker.refresh();
        Reservation active = broker.find(old.id()).orElseThrow();
        assertThat(active.state()).isEqualTo(ReservationState.ACTIVE);

        assertThat(broker.change(old.id(), grid.request("later", 7, 20, 30, 0), "gradi")).get()
                .as("its own processors cannot be had twice").isInstanceOf(Outcome.Refused.class);

        broker.refresh();
        assertThat(broker.find(old.id())).as("goes on as promised").contains(active);
        assertThat(windows()).containsOnly(old.plan().window()).hasSize(3);
    }

    @ParameterizedTest(name = "after {0} grants")
    @ValueSource(ints = {0, 1, 2, 3})
    void takesBackWhatWasGrantedWhenItIsAbandonedInPlace(int grants) {
        Reservation old = reserved(broker.reserve(grid.request("wide", 7, 10, 30, 0), "gradi"));
        List<BrokerEvent> story = new ArrayList<>();
        Abandonment abandonment = abandonedAfter(grants, story);

        Outcome outcome = broker.change(old.id(), grid.request("later", 7, 20, 30, 0), "gradi", abandonment)
                .orElseThrow();

        assertThat(story).filteredOn(BrokerEvent.Granted.class::isInstance).hasSize(grants);
        assertThat(story).as("each is put back").filteredOn(BrokerEvent.PutBack.class::isInstance)
                .hasSize(grants);
        requireAbandoned(outcome, old);
        assertThat(windows()).hasSize(3);
        assertThat(broker.reserve(grid.request("after", 7, 40, 30, 0), "gradi"))
                .as("what the change would have taken is free").isInstanceOf(Outcome.Reserved.class);
    }

    @ParameterizedTest(name = "after {0} grants")
    @ValueSource(ints = {0, 1})
    void releasesTheNewReservationWhenItIsAbandonedBeforeThatIsPromised(int grants) {
        Reservation old = reserved(broker.reserve(grid.request("early", 2, 10, 30, 0), "gradi"));
        String cluster = old.plan().parts().get(0).cluster();
        grid.simulated.occupy(cluster, new LocalState.OtherWork("night run",
                LocalState.OtherWork.Kind.LOCAL_RESERVATION, 1,
                TimeWindow.of(old.plan().window().end(), Duration.ofHours(1))));
        List<BrokerEvent> story = new ArrayList<>();
        Abandonment abandonment = abandonedAfter(grants, story);

        Outcome outcome = broker.change(old.id(), grid.request("late", 2, 60, 30, 0), "gradi", abandonment)
                .orElseThrow();

        assertThat(story).filteredOn(BrokerEvent.Granted.class::isInstance).hasSize(grants);
        requireAbandoned(outcome, old);
        assertThat(windows()).hasSize(1);
        assertThat(broker.reserve(grid.request("after", 5, 60, 30, 0), "gradi"))
                .as("what the change would have taken is free").isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void itIsTooLateToAbandonWhatIsPromised() {
        Reservation old = reserved(broker.reserve(grid.request("wide", 7, 10, 30, 0), "gradi"));
        Abandonment abandonment = new Abandonment();
        broker.addListener(event -> {
            if (event instanceof BrokerEvent.Committed) {
                abandonment.abandon();
            }
        });

        Reservation moved = reserved(broker.change(old.id(), grid.request("later", 7, 20, 30, 0), "gradi",
                abandonment).orElseThrow());

        assertThat(windows()).containsOnly(moved.plan().window()).hasSize(3);
        assertThat(grid.start().find(old.id())).as("after a restart").contains(moved);
    }

    @Test
    void aChangeIsAbandonedUnderTheIdOfWhatIsChanged() {
        Reservation old = reserved(broker.reserve(grid.request("wide", 7, 10, 30, 0), "gradi"));
        broker.addListener(event -> {
            if (event instanceof BrokerEvent.Granted) {
                assertThat(broker.abandon(old.id())).as("is under way").isTrue();
            }
        });

        requireAbandoned(broker.change(old.id(), grid.request("later", 7, 20, 30, 0), "gradi").orElseThrow(),
                old);
        assertThat(broker.abandon(old.id())).as("is over").isFalse();
    }

    /** Wished for when so many parts of the change have been granted. */
    private Abandonment abandonedAfter(int grants, List<BrokerEvent> story) {
        Abandonment abandonment = new Abandonment();
        if (grants == 0) {
            abandonment.abandon();
        }
        broker.addListener(event -> {
            story.add(event);
            if (story.stream().filter(BrokerEvent.Granted.class::isInstance).count() == grants) {
                abandonment.abandon();
            }
        });
        return abandonment;
    }

    private void requireAbandoned(Outcome outcome, Reservation old) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.causes()).extracting(Cause::constraint)
                        .containsExactly(Abandonment.CONSTRAINT));
        assertThat(broker.find(old.id())).as("the old promise").contains(old);
        assertThat(windows()).as("the managers have nothing else").containsOnly(old.plan().window());
        assertThat(broker.state().reservations()).as("the book has nothing else")
                .filteredOn(one -> one.state().holdsCapacity()).containsExactly(old);
        assertThat(grid.start().find(old.id())).as("after a restart").contains(old);
    }

    @Test
    void changesNothingThatIsNotPromised() {
        assertThat(broker.change("R1", grid.request("late", 2, 60, 30, 0), "gradi")).isEmpty();
    }

    private static Reservation reserved(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Reserved.class);
        return ((Outcome.Reserved) outcome).reservation();
    }

    private List<TimeWindow> windows() {
        List<TimeWindow> windows = new ArrayList<>();
        for (String cluster : List.of("A", "B", "C")) {
            Answer<LocalState> answer = grid.simulated.manager(cluster)
                    .look(TimeWindow.of(grid.now(), Duration.ofDays(30)));
            ((Answer.Done<LocalState>) answer).result().reservations().stream()
                    .map(LocalReservation::window).forEach(windows::add);
        }
        return windows;
    }
}
