package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradi.broker.CaseStudyGrid.minute;
import static org.gradi.broker.CaseStudyGrid.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.gradi.planning.JointObjective;
import org.junit.jupiter.api.Test;

class JointReservationTest {
    /** Each alone fits; the large one takes both Brazilian clusters, or three small ones share the grid. */
    private static final List<Request> PENDING = List.of(request("large", 8, 0, 60, 60),
            request("small", 4, 0, 60, 60), request("smaller", 4, 0, 60, 60), request("other", 7, 0, 60, 60));

    @Test
    void grantsMoreRequestsTogetherThanOneAfterTheOther() {
        Broker inTurn = CaseStudyGrid.broker();
        long oneByOne = PENDING.stream().map(request -> inTurn.reserve(request, "co-allocation"))
                .filter(Outcome.Reserved.class::isInstance).count();

        List<Outcome> together = CaseStudyGrid.broker()
                .reserveTogether(PENDING, JointObjective.MOST_REQUESTS);

        assertThat(oneByOne).isEqualTo(2);
        assertThat(together).extracting(outcome -> outcome.request().name())
                .as("in the order of the requests").containsExactly("large", "small", "smaller", "other");
        assertThat(together).extracting(Outcome.Reserved.class::isInstance)
                .containsExactly(false, true, true, true);
        assertThat(together.get(0)).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.causes()).isNotEmpty());
    }

    @Test
    void grantsTheFirstRequestWhenTheOrderIsTheirPriority() {
        List<Outcome> together = CaseStudyGrid.broker()
                .reserveTogether(PENDING, JointObjective.HIGHEST_PRIORITY);

        assertThat(together.get(0)).isInstanceOf(Outcome.Reserved.class);
        assertThat(together.get(1)).isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void takesNoMoreRequestsThanCanBeRankedAndTellsNothingOfThem() {
        Broker broker = CaseStudyGrid.broker();
        List<BrokerEvent> story = new ArrayList<>();
        broker.addListener(story::add);

        assertThatThrownBy(() -> broker.reserveTogether(Collections.nCopies(63, PENDING.get(1)),
                JointObjective.HIGHEST_PRIORITY)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The requests to decide by priority (63) must be 62 at most.");

        assertThat(story).isEmpty();
    }

    @Test
    void neverMovesAPromiseMadeBefore() {
        Broker broker = CaseStudyGrid.broker();
        Reservation before = ((Outcome.Reserved) broker.reserve(request("before", 4, 0, 60, 60), "gradi"))
                .reservation();

        broker.reserveTogether(PENDING, JointObjective.MOST_REQUESTS);

        assertThat(broker.find(before.id())).contains(before);
    }

    @Test
    void plansOneAnewWhenItsManagerRefusesWithoutTakingWhatAnotherWasGiven() {
        CaseStudyGrid study = CaseStudyGrid.open();
        study.simulated.occupy("Cluster_1", new OtherWork("night run", OtherWork.Kind.LOCAL_RESERVATION, 4,
                new TimeWindow(minute(0), minute(60))));

        List<Outcome> together = study.broker.reserveTogether(PENDING, JointObjective.MOST_REQUESTS);

        assertThat(together).filteredOn(Outcome.Reserved.class::isInstance).hasSize(2);
        assertThat(study.broker.state().reservations()).filteredOn(one -> one.state().holdsCapacity())
                .hasSize(2).allMatch(one -> one.state() == ReservationState.COMMITTED);
    }

    @Test
    void callsProvenOnlyWhatCameOutAsItWasDecided() {
        CaseStudyGrid undisturbed = CaseStudyGrid.open();
        CaseStudyGrid disturbed = CaseStudyGrid.open();
        disturbed.simulated.occupy("Cluster_1", new OtherWork("night run", OtherWork.Kind.LOCAL_RESERVATION,
                4, new TimeWindow(minute(0), minute(60))));

        assertThat(isProven(undisturbed.broker)).isTrue();
        assertThat(isProven(disturbed.broker)).as("a manager left less of it").isFalse();
    }

    private static boolean isProven(Broker broker) {
        List<Boolean> told = new ArrayList<>();
        broker.addListener(event -> {
            if (event instanceof BrokerEvent.DecidedTogether decided) {
                told.add(decided.isProven());
            }
        });
        broker.reserveTogether(PENDING, JointObjective.MOST_REQUESTS);
        assertThat(told).as("it is told once").hasSize(1);
        return told.get(0);
    }

    @Test
    void holdsNothingForARequestThatEveryManagerRefused() {
        CaseStudyGrid study = CaseStudyGrid.open();
        for (String cluster : List.of("Cluster_02", "Cluster_03", "Cluster_1", "Cluster_2")) {
            study.simulated.occupy(cluster, new OtherWork("night run", OtherWork.Kind.LOCAL_RESERVATION, 3,
                    new TimeWindow(minute(0), minute(60))));
        }

        Outcome outcome = study.broker.reserve(request("late", 3, 0, 60, 60), "co-allocation");

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(study.broker.state().reservations()).noneMatch(one -> one.state().holdsCapacity());
        assertThat(study.broker.cancel("R1")).as("there is nothing to give back").isEmpty();
    }

    @Test
    void needsARequest() {
        assertThatThrownBy(() -> CaseStudyGrid.broker().reserveTogether(List.of(),
                JointObjective.MOST_REQUESTS)).isInstanceOf(IllegalArgumentException.class);
    }
}
