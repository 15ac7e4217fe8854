package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gradi.broker.CaseStudyGrid.minute;
import static org.gradi.broker.CaseStudyGrid.request;
import static org.gradi.broker.CaseStudyGrid.user0;
import static org.gradi.broker.CaseStudyGrid.user1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.simulated.FaultScript;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Importance;
import org.gradi.model.Offer;
import org.gradi.model.Part;
import org.gradi.model.Quantity;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private static final String GRADI = "gradi";
    private static final OtherWork NIGHT_RUN = new OtherWork("night run", OtherWork.Kind.LOCAL_RESERVATION, 3,
            new TimeWindow(minute(30), minute(40)));

    @Test
    void reservesTheSmallestSufficientClusterForTheFirstUserOfTheCaseStudy() {
        Outcome outcome = CaseStudyGrid.broker().reserve(user0(), GRADI);

        assertThat(reserved(outcome).plan().parts()).extracting(Part::cluster, Part::processors, Part::window)
                .containsExactly(tuple("Cluster_03", 2, new TimeWindow(minute(10), minute(70))));
    }

    @Test
    void coReservesTwoCanadianClustersForTheSecondUserWithoutEarlierReservations() {
        Outcome outcome = CaseStudyGrid.broker().reserve(user1(), GRADI);

        assertThat(reserved(outcome).plan().parts()).extracting(Part::cluster)
                .containsExactly("Cluster_02", "Cluster_03");
        assertThat(reserved(outcome).plan().processors()).isEqualTo(6);
        assertThat(reserved(outcome).plan().window()).isEqualTo(new TimeWindow(minute(20), minute(80)));
    }

    @Test
    void coReservesTheBrazilianClustersForTheSecondUserAfterTheFirst() {
        Broker broker = CaseStudyGrid.broker();
        broker.reserve(user0(), GRADI);

        Outcome outcome = broker.reserve(user1(), GRADI);

        assertThat(reserved(outcome).plan().parts()).extracting(Part::cluster, Part::processors, Part::window)
                .containsExactly(tuple("Cluster_1", 4, new TimeWindow(minute(20), minute(80))),
                        tuple("Cluster_2", 2, new TimeWindow(minute(20), minute(80))));
        assertThat(reserved(outcome).plan().links()).singleElement()
                .satisfies(link -> assertThat(link.bitsPerSecond()).isEqualTo(10_000_000L));
    }

    @Test
    void selectsByProcessorsOnlyUnderTheStaticStrategy() {
        Broker broker = CaseStudyGrid.broker();

        assertThat(broker.select(user0(), "static").selected()).extracting(Cluster::name)
                .containsExactly("Cluster_02", "Cluster_03", "Cluster_1", "Cluster_2");
        assertThat(broker.select(user1(), "static").selected()).isEmpty();
        assertThat(broker.select(user1(), GRADI).selected())
                .as("small clusters stay candidates for co-allocation")
                .hasSize(4);
    }

    @Test
    void refusesWithACauseForEveryClusterWhenNothingIsFreeInTime() {
        Broker broker = CaseStudyGrid.broker();
        fillFor200Minutes(broker);

        Outcome outcome = broker.reserve(user0(), GRADI);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                assertThat(refused.causes())
                .extracting(Cause::cluster, Cause::constraint)
                .contains(tuple("Cluster_01", "diskSpace"), tuple("Cluster_02", "processors"),
                        tuple("Cluster_03", "processors"), tuple("Cluster_1", "processors"),
                        tuple("Cluster_2", "processors")));
    }

    @Test
    void offersALaterStartAndDoingWithoutTheRequirementThatKeepsAFreeClusterOut() {
        Broker broker = CaseStudyGrid.broker();
        fillFor200Minutes(broker);

        assertThat(broker.offers(user0(), GRADI)).extracting(offer -> offer.plan().window().start())
                .as("after the long jobs, or at once on the cluster with the small disk")
                .containsExactlyInAnyOrder(minute(200), minute(10));
    }

    @Test
    void offersTheSameWhetherOrNotAPreferenceIsSatisfied() {
        Broker broker = CaseStudyGrid.broker();
        fillFor200Minutes(broker);
        Requirement disk = user0().requirements().get(0);
        Request wishing = user0().withRequirements(List.of(disk, new Requirement(disk.property(),
                disk.relation(), new Value.Amount(Quantity.of(900, Unit.TERABYTE)), Importance.PREFERRED)));
        assertThat(broker.select(wishing, GRADI).selected()).as("a preference keeps nothing out")
                .isEqualTo(broker.select(user0(), GRADI).selected());

        assertThat(broker.offers(wishing, GRADI)).extracting(offer -> offer.plan().window())
                .isEqualTo(broker.offers(user0(), GRADI).stream().map(offer -> offer.plan().window())
                .toList());
        assertThat(broker.offers(wishing, GRADI)).extracting(Offer::toString)
                .noneMatch(words -> words.contains("asking for disk space ≥ 900"));
    }

    @Test
    void offersNothingOnAClusterWhoseManagerTakesNoReservationsOfOurs() {
        FaultScript refusing = FaultScript.parse("reserve every refuse");
        CaseStudyGrid study = CaseStudyGrid.open(Map.of("Cluster_03", refusing, "Cluster_02", refusing,
                "Cluster_1", refusing, "Cluster_2", refusing), Map.of());

        Outcome.Refused refused = (Outcome.Refused) study.broker.reserve(user0(), GRADI);

        assertThat(study.broker.offers(refused)).flatExtracting(offer -> offer.plan().parts())
                .extracting(Part::cluster).as("the one that is left, with its small disk")
                .containsOnly("Cluster_01");
    }

    @Test
    void saysInARefusalHowManyProcessorsAreOutOfService() {
        CaseStudyGrid study = CaseStudyGrid.open();
        List.of("Cluster_02", "Cluster_03", "Cluster_1", "Cluster_2").forEach(cluster ->
                study.simulated.occupy(cluster, new OtherWork("drained", OtherWork.Kind.OUT_OF_SERVICE, 3,
                        OtherWork.outOfService(minute(0)))));
        study.broker.refresh();

        Outcome.Refused refused = (Outcome.Refused) study.broker.reserve(user0(), GRADI);

        assertThat(refused.causes()).extracting(cause -> cause.text().english())
                .contains("Cluster_03 has 3 of its 3 processors out of service.",
                        "Cluster_02 has 3 of its 4 processors out of service.")
                .as("it does not suit the request anyway")
                .noneMatch(text -> text.startsWith("Cluster_01 has 3"));
    }

    @Test
    void offersALaterTimeWhereAManagerHadNoRoom() {
        CaseStudyGrid study = CaseStudyGrid.open();
        List.of("Cluster_02", "Cluster_03", "Cluster_1", "Cluster_2").forEach(cluster ->
                study.simulated.occupy(cluster, NIGHT_RUN));

        Outcome.Refused refused = (Outcome.Refused) study.broker.reserve(user0(), GRADI);

        assertThat(study.broker.offers(refused)).flatExtracting(offer -> offer.plan().parts())
                .extracting(Part::cluster).contains("Cluster_03");
    }

    @Test
    void plansAgainWithoutTheClusterWhoseManagerRefusesAndLeavesNothingBehind() {
        CaseStudyGrid study = CaseStudyGrid.open();
        study.simulated.occupy("Cluster_03", NIGHT_RUN);

        Outcome outcome = study.broker.reserve(user0(), GRADI);

        assertThat(reserved(outcome).plan().parts()).extracting(Part::cluster).containsExactly("Cluster_02");
        assertThat(ours(study, "Cluster_03")).isZero();
    }

    @Test
    void undoesEveryPartWhenOneManagerOfACoReservationRefuses() {
        CaseStudyGrid study = CaseStudyGrid.open();
        study.simulated.occupy("Cluster_03", NIGHT_RUN);
        List<BrokerEvent> story = new ArrayList<>();
        study.broker.addListener(story::add);

        Outcome outcome = study.broker.reserve(user1(), GRADI);

        assertThat(reserved(outcome).plan().parts()).extracting(Part::cluster)
                .containsExactly("Cluster_1", "Cluster_2");
        assertThat(ours(study, "Cluster_02")).as("granted first, then undone").isZero();
        assertThat(story).hasAtLeastOneElementOfType(BrokerEvent.Denied.class)
                .hasAtLeastOneElementOfType(BrokerEvent.Undone.class);
        assertThat(study.broker.check(user0()).links()).filteredOn(of -> of.link().joins("Cluster_02"))
                .allSatisfy(of -> assertThat(of.usedBitsPerSecond()).isZero());
    }

    @Test
    void saysNothingOfWhatIsFreeWhereAManagerHasNeverAnswered() {
        CaseStudyGrid study = CaseStudyGrid.open(Map.of("Cluster_03",
                FaultScript.parse("look 1 silent-before; look 3 silent-before")), Map.of());

        assertThat(freeOn(study, "Cluster_03")).as("it did not answer the first time").isEmpty();
        assertThat(freeOn(study, "Cluster_02")).as("another one did").contains(4L);

        study.broker.refresh();
        assertThat(freeOn(study, "Cluster_03")).as("it answers").contains(3L);

        study.broker.refresh();
        assertThat(freeOn(study, "Cluster_03")).as("what it said last, when it is silent again").contains(3L);
    }

    private static Optional<Long> freeOn(CaseStudyGrid study, String cluster) {
        return study.broker.check(user0()).clusters().stream()
                .filter(of -> of.cluster().name().equals(cluster)).findFirst().orElseThrow()
                .free().map(Availability.Free::now);
    }

    @Test
    void takesASilentManagerThatActedForGranted() {
        CaseStudyGrid study = CaseStudyGrid.open(Map.of("Cluster_03",
                FaultScript.parse("reserve 1 silent-after")), Map.of());

        Outcome outcome = study.broker.reserve(user0(), GRADI);

        assertThat(reserved(outcome).plan().parts()).extracting(Part::cluster).containsExactly("Cluster_03");
    }

    @Test
    void isInDoubtWhileAManagerStaysSilentAndRepairsItWhenItAnswersAgain() {
        CaseStudyGrid study = CaseStudyGrid.open(Map.of("Cluster_03",
                FaultScript.parse("reserve 1 silent-after; find 1 silent-before; release 1 silent-before")),
                Map.of());

        Outcome outcome = study.broker.reserve(user0(), GRADI);

        assertThat(outcome).isInstanceOf(Outcome.InDoubt.class);
        String id = ((Outcome.InDoubt) outcome).reservation().id();
        assertThat(ours(study, "Cluster_03")).as("the part is there although nobody said so").isOne();

        study.broker.refresh();

        assertThat(study.broker.find(id)).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.CANCELLED);
        assertThat(ours(study, "Cluster_03")).isZero();
    }

    @Test
    void reservesImmediately() {
        Broker broker = CaseStudyGrid.broker();
        broker.advanceTo(minute(5));

        Outcome outcome = broker.reserve(request("now", 2, 0, 60, 65), GRADI);

        assertThat(reserved(outcome).plan().window().start()).isEqualTo(minute(5));
    }

    @Test
    void followsAReservationFromCommittedToCompleted() {
        Broker broker = CaseStudyGrid.broker();
        String id = reserved(broker.reserve(user0(), GRADI)).id();
        List<ReservationState> states = new ArrayList<>();
        broker.addListener(event -> {
            if (event instanceof BrokerEvent.Changed changed) {
                states.add(changed.reservation().state());
            }
        });

        broker.advanceTo(minute(10));
        assertThat(broker.find(id).orElseThrow().state()).isEqualTo(ReservationState.ACTIVE);
        broker.advanceTo(minute(200));

        assertThat(states).containsExactly(ReservationState.ACTIVE, ReservationState.COMPLETED);
    }

    @Test
    void passesThroughTheEndOfWhatBeginsAtOnce() {
        Broker broker = CaseStudyGrid.broker();
        reserved(broker.reserve(request("now", 2, 0, 60, 60), GRADI));
        List<Instant> told = new ArrayList<>();
        broker.addListener(event -> {
            if (event instanceof BrokerEvent.Changed changed) {
                told.add(changed.at());
            }
        });

        broker.advanceTo(minute(300));

        assertThat(told).as("begun and completed").containsExactly(minute(0), minute(60));
    }

    @Test
    void givesEverythingBackOnCancellation() {
        CaseStudyGrid study = CaseStudyGrid.open();
        String id = reserved(study.broker.reserve(user1(), GRADI)).id();

        assertThat(study.broker.cancel(id)).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.CANCELLED);

        assertThat(ours(study, "Cluster_02") + ours(study, "Cluster_03")).isZero();
        assertThat(study.broker.check(user1()).clusters())
                .allSatisfy(of -> assertThat(of.free().orElseThrow().inWindow())
                        .isEqualTo(of.cluster().processors()));
        assertThat(study.broker.cancel(id)).as("there is nothing left to cancel").isEmpty();
    }

    private static void fillFor200Minutes(Broker broker) {
        for (int processors : List.of(3, 4, 4, 4)) {
            reserved(broker.reserve(request("fill", processors, 0, 200, 200), GRADI));
        }
    }

    private static Reservation reserved(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Reserved.class);
        return ((Outcome.Reserved) outcome).reservation();
    }

    private static int ours(CaseStudyGrid study, String cluster) {
        Answer<LocalState> answer = study.simulated.manager(cluster)
                .look(new TimeWindow(minute(0), minute(500)));
        return ((Answer.Done<LocalState>) answer).result().reservations().size();
    }
}
