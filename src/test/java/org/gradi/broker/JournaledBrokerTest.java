package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.model.Cause;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournaledBrokerTest {
    private final ShakyGrid grid = new ShakyGrid(new SplittableRandom(1));

    @Test
    void goesOnWithWhatWasPromised() {
        Reservation before = reserved(grid.start(), "wide", 6);

        Broker after = grid.start();

        assertThat(after.find(before.id())).contains(before);
        assertThat(after.reserve(grid.request("other", 7, 10, 30, 0), "gradi"))
                .as("its processors are taken").isInstanceOf(Outcome.Refused.class);
        assertThat(keys("A")).containsExactly("abc123-R1");
    }

    @Test
    void promisesNothingThatCannotBeRecorded() {
        Broker broker = grid.start();
        grid.journal.failIn(100);

        assertThat(broker.reserve(grid.request("lost", 6, 10, 30, 0), "gradi"))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused ->
                        assertThat(refused.causes()).extracting(Cause::constraint)
                                .containsExactly("journal"));

        assertThat(keys("A")).isEmpty();
        grid.journal.failIn(0);
        reserved(broker, "kept", 6);
    }

    @Test
    void cancelsLaterWhatItCannotRecordNow() {
        Broker broker = grid.start();
        String id = reserved(broker, "wide", 6).id();
        grid.journal.failIn(100);

        assertThat(broker.cancel(id)).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.COMMITTED);
        grid.journal.failIn(0);
        broker.refresh();

        assertThat(broker.find(id)).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.CANCELLED);
        assertThat(keys("A")).isEmpty();
    }

    @Test
    void asksAgainForWhatAManagerLostInACrash() {
        Broker broker = grid.start();
        List<BrokerEvent> story = new ArrayList<>();
        broker.addListener(story::add);
        Reservation promised = reserved(broker, "wide", 6);
        grid.managers.get("A").crash();
        grid.managers.get("A").start();
        assertThat(keys("A")).as("it has forgotten").isEmpty();

        broker.watch();

        assertThat(keys("A")).containsExactly("abc123-" + promised.id());
        assertThat(broker.find(promised.id())).contains(promised);
        assertThat(story).hasAtLeastOneElementOfType(BrokerEvent.Lost.class);
    }

    @Test
    void givesUpWhatCannotBeHadAgainAndReservesItAnew() {
        Broker broker = grid.start();
        Reservation promised = reserved(broker, "movable", 3);
        loseForGood(promised);

        broker.refresh();
        broker.refresh();

        assertThat(broker.find(promised.id())).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.FAILED);
        assertThat(broker.find("R2")).get().matches(anew -> anew.state() == ReservationState.COMMITTED
                && anew.request().equals(promised.request()));
    }

    @Test
    void givesUpWhatWasLostForGoodAlsoWhereEachProgramLooksOnlyOnce() {
        Reservation promised = reserved(grid.start(), "movable", 3);
        loseForGood(promised);

        Broker after = grid.start();

        requireReservedAnew(promised, after);
    }

    @Test
    void recordsACancellationBeforeItIsTold() {
        Broker broker = grid.start();
        Reservation promised = reserved(broker, "gone", 6);

        broker.cancel(promised.id());
        grid.managers.values().forEach(ShakyManager::crash);

        assertThat(grid.start().find(promised.id())).get().extracting(Reservation::state)
                .as("though no manager answers any more").isEqualTo(ReservationState.CANCELLED);
    }

    @Test
    void plansLaterWhereAManagerShowsAfterItsRefusalWhatIsInTheWay() {
        Broker broker = grid.start();
        TimeWindow inTheWay = TimeWindow.of(grid.request("any", 1, 10, 30, 0).time().earliestStart(),
                Duration.ofMinutes(30));
        grid.simulated.occupy("A", new LocalState.OtherWork("unseen",
                LocalState.OtherWork.Kind.LOCAL_RESERVATION, 1, inTheWay));

        Reservation later = ((Outcome.Reserved) broker.reserve(grid.request("wide", 7, 10, 30, 120), "gradi"))
                .reservation();

        assertThat(later.plan().window().start()).as("when that has ended").isEqualTo(inTheWay.end());
    }

    @ParameterizedTest(name = "killed at step {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void reservesAnewOnceThoughTheProgramIsKilledMeanwhile(int step) {
        Broker broker = grid.start();
        Reservation promised = reserved(broker, "movable", 3);
        loseForGood(promised);
        broker.refresh();
        grid.fuse.burnIn(step);
        try {
            broker.refresh();
        } catch (Fuse.Killed killed) {
            assertThat(killed).as("at step %d", step).isNotNull();
        }
        grid.fuse.burnIn(Fuse.NEVER);

        Broker after = grid.start();
        after.refresh();
        after.refresh();

        requireReservedAnew(promised, after);
    }

    /** Its first part is gone from the manager, and others have what it had. */
    private void loseForGood(Reservation promised) {
        String cluster = promised.plan().parts().get(0).cluster();
        grid.simulated.manager(cluster).release("abc123-" + promised.id());
        grid.simulated.occupy(cluster, new LocalState.OtherWork("night run",
                LocalState.OtherWork.Kind.LOCAL_RESERVATION, 3, promised.plan().window()));
    }

    private static void requireReservedAnew(Reservation promised, Broker after) {
        assertThat(after.find(promised.id())).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.FAILED);
        assertThat(after.state().reservations()).as("in its place")
                .filteredOn(one -> one.state() == ReservationState.COMMITTED).singleElement()
                .matches(anew -> anew.request().equals(promised.request()));
    }

    @Test
    void countsReservationsOfOtherInstallationsAsTaken() {
        Broker broker = grid.start();
        TimeWindow window = reserved(broker, "mine", 1).plan().window();
        grid.simulated.manager("A").reserve("zzz999-R1", 2, window);
        grid.simulated.manager("A").confirm("zzz999-R1");

        broker.refresh();

        assertThat(broker.check(grid.request("q", 1, 10, 30, 0)).clusters().stream()
                .mapToLong(of -> of.free().orElseThrow().inWindow()).sum()).isEqualTo(7 - 1 - 2);
        assertThat(keys("A")).contains("zzz999-R1");
        assertThat(broker.orphans()).isEmpty();
    }

    @Test
    void releasesWhatItGaveBackBeforeAndReportsWhatItDoesNotKnow() {
        Broker broker = grid.start();
        Reservation cancelled = reserved(broker, "gone", 6);
        broker.cancel(cancelled.id());
        grid.simulated.manager("A").reserve("abc123-" + cancelled.id(), 1, cancelled.plan().window());
        grid.simulated.manager("A").reserve("abc123-R77", 1, cancelled.plan().window());

        broker.refresh();

        assertThat(keys("A")).containsExactly("abc123-R77");
        Orphan orphan = new Orphan("A", "abc123-R77", 1, cancelled.plan().window());
        assertThat(broker.orphans()).containsExactly(orphan);
        assertThat(broker.releaseOrphan(orphan)).isTrue();
        assertThat(keys("A")).isEmpty();
        assertThat(broker.orphans()).isEmpty();
    }

    @Test
    void looksAtASilentManagerLessAndLessAndSaysSinceWhenItIsSilent() {
        Broker broker = grid.start();
        grid.managers.get("B").crash();
        grid.pass(60);
        List<Integer> lookedAt = new ArrayList<>();
        LastSeen.Silence first = null;
        for (int second = 0; second < 300; second++) {
            int before = grid.managers.get("B").looks();
            broker.watch();
            if (grid.managers.get("B").looks() > before) {
                lookedAt.add(second);
            }
            grid.pass(1);
            LastSeen seen = broker.state().lastSeen().get("B");
            first = first == null ? seen.silence().orElseThrow() : first;
            assertThat(seen.silence()).get().extracting(LastSeen.Silence::since).isEqualTo(first.since());
        }

        assertThat(lookedAt).containsExactly(0, 5, 10, 18, 34, 66, 126, 186, 246);
        assertThat(broker.state().lastSeen().get("B").asOf()).contains(ShakyGrid.EPOCH);
        assertThat(broker.state().lastSeen().get("A").silence()).isEmpty();
    }

    @Test
    void plansWithoutAManagerThatIsSilentAndNamesItWhenItIsNeeded() {
        Broker broker = grid.start();
        grid.managers.get("B").crash();
        broker.watch();
        grid.pass(5);
        broker.refresh();
        List<BrokerEvent> story = new ArrayList<>();
        broker.addListener(story::add);

        assertThat(reserved(broker, "narrow", 4).plan().parts()).as("on those that answer")
                .extracting(part -> part.cluster()).containsExactlyInAnyOrder("A", "C");
        Outcome wide = broker.reserve(grid.request("wide", 7, 100, 30, 0), "gradi");

        assertThat(wide).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.isForSilence()).as("may be granted later").isTrue();
            assertThat(refused.causes()).filteredOn(cause -> cause.cluster().equals("B")).singleElement()
                    .satisfies(cause -> {
                        assertThat(cause.constraint()).isEqualTo("manager");
                        assertThat(cause.text().english())
                                .contains("B has not answered since 2026-01-01T00:00:05Z");
                    });
        });
        assertThat(story).as("it was not asked").noneMatch(event -> event instanceof BrokerEvent.Silent);
        assertThat(broker.offers(grid.request("wide", 7, 100, 30, 0), "gradi")).as("offers without it")
                .isNotEmpty().allSatisfy(offer -> assertThat(offer.plan().parts())
                        .noneMatch(part -> part.cluster().equals("B")));

        grid.managers.get("B").start();
        broker.refresh();
        assertThat(broker.reserve(grid.request("wide", 7, 100, 30, 0), "gradi"))
                .as("when it answers again").isInstanceOf(Outcome.Reserved.class);
    }

    @Test
    void aCopyHasWhatIsPromisedAndThereAndLeavesItAlone() {
        Broker broker = grid.start();
        Reservation promised = reserved(broker, "mine", 2);
        TimeWindow window = promised.plan().window();
        grid.simulated.occupy("A", new LocalState.OtherWork("night run",
                LocalState.OtherWork.Kind.LOCAL_RESERVATION, 1, window));
        grid.managers.get("C").crash();
        List<String> lines = grid.journal.lines();

        Broker copy = broker.copy((start, states) -> {
            SimulatedGrid simulated = SimulatedGrid.copyOf(start, states);
            return new GridCopier.Copy(simulated.managers(), simulated.clock());
        });

        assertThat(copy.state().reservations()).containsExactly(promised);
        List<Availability.OfCluster> known = copy.check(grid.request("q", 1, 10, 30, 0)).clusters().stream()
                .filter(of -> of.free().isPresent()).toList();
        assertThat(known).as("of C nobody knows").extracting(of -> of.cluster().name())
                .containsExactly("A", "B");
        assertThat(known.stream()
                .mapToLong(of -> of.cluster().processors() - of.free().orElseThrow().inWindow()).sum())
                .as("what is taken").isEqualTo(2 + 1);
        assertThat(copy.state().lastSeen().get("C").silence()).isPresent();
        assertThat(copy.reserve(grid.request("all of B", 2, 10, 30, 0), "gradi"))
                .isInstanceOf(Outcome.Reserved.class);
        assertThat(copy.cancel(promised.id())).get().extracting(Reservation::state)
                .isEqualTo(ReservationState.CANCELLED);
        assertThat(broker.state().reservations()).as("the original").containsExactly(promised);
        assertThat(grid.journal.lines()).isEqualTo(lines);
    }

    @Test
    void keepsTheJournalShortAndEverythingThatCountsInIt() {
        Broker broker = grid.start();
        Reservation kept = reserved(broker, "kept", 6);
        for (int i = 0; i < 1_500; i++) {
            broker.cancel(reserved(broker, "brief" + i, 1).id());
        }
        int before = grid.journal.lines().size();

        broker.refresh();

        assertThat(grid.journal.lines()).hasSizeLessThan(before / 4);
        Broker after = grid.start();
        assertThat(after.find(kept.id())).contains(kept);
        assertThat(after.state().reservations()).as("the last that ended can still be listed").hasSize(1_001);
        assertThat(reserved(after, "next", 1).id()).isEqualTo("R1502");
    }

    @Test
    void namesAJournalOfAnotherGridAndALineThatCannotBeRead() throws Exception {
        reserved(grid.start(), "wide", 6);
        List<String> lines = grid.journal.lines();
        grid.journal.replace(lines.stream().map(line -> line.replace("\"A\"", "\"Z\"")).toList());
        assertThatThrownBy(grid::start).hasMessageContaining("R1").hasMessageContaining("Z");

        grid.journal.replace(List.of(lines.get(0), "{\"is\":\"nonsense\"}"));
        assertThatThrownBy(grid::start).hasMessageContaining("nonsense");
    }

    private Reservation reserved(Broker broker, String name, int processors) {
        Outcome outcome = broker.reserve(grid.request(name, processors, 10, 30, 0), "gradi");
        assertThat(outcome).isInstanceOf(Outcome.Reserved.class);
        return ((Outcome.Reserved) outcome).reservation();
    }

    private List<String> keys(String cluster) {
        Answer<LocalState> answer = grid.simulated.manager(cluster)
                .look(TimeWindow.of(grid.now(), Duration.ofDays(30)));
        return ((Answer.Done<LocalState>) answer).result().reservations().stream().map(LocalReservation::key)
                .toList();
    }
}
