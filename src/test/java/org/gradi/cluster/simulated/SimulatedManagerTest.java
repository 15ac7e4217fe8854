package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.cluster.simulated.TestGrids.EPOCH;
import static org.gradi.cluster.simulated.TestGrids.deniedFor;
import static org.gradi.cluster.simulated.TestGrids.done;
import static org.gradi.cluster.simulated.TestGrids.minutes;

import java.time.Duration;
import java.util.Map;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState.OtherWork;
import org.junit.jupiter.api.Test;

/** What simulated managers do beyond the contract: holds, the passing of time, later windows. */
class SimulatedManagerTest {
    private SimulatedGrid grid = TestGrids.alpha(4, Map.of());
    private LocalResourceManager manager = grid.manager("alpha");

    private void setUp(Map<String, String> settings) {
        grid = TestGrids.alpha(4, settings);
        manager = grid.manager("alpha");
    }

    private void advanceToSecond(long second) {
        grid.clock().advanceTo(EPOCH.plusSeconds(second));
    }

    @Test
    void dropsAHoldExactlyWhenItsTimeIsOver() {
        advanceToSecond(17);
        done(manager.reserve("one", 4, minutes(60, 120)));

        advanceToSecond(17 + 299);
        assertThat(done(manager.find("one")).confirmed()).as("the last second of the hold").isFalse();

        advanceToSecond(17 + 300);
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
        assertThat(deniedFor(manager.confirm("one"))).isEqualTo("key");
        assertThat(done(manager.reserve("two", 4, minutes(60, 120))).window()).as("all is free again")
                .isEqualTo(minutes(60, 120));
    }

    @Test
    void holdsAsLongAsItIsSet() {
        setUp(Map.of("holdSeconds", "5"));
        done(manager.reserve("one", 4, minutes(60, 120)));

        advanceToSecond(4);
        done(manager.find("one"));
        advanceToSecond(5);
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
    }

    @Test
    void doesNotBeginAHoldAnewWhenAskedAgainOrChanged() {
        done(manager.reserve("one", 2, minutes(60, 120)));
        advanceToSecond(200);
        done(manager.reserve("one", 2, minutes(60, 120)));
        done(manager.change("one", 3, minutes(90, 200)));

        advanceToSecond(299);
        assertThat(done(manager.find("one"))).isEqualTo(
                new LocalReservation("one", 3, minutes(90, 200), false));
        advanceToSecond(300);
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
    }

    @Test
    void keepsAConfirmedReservationUntilItsWindowEndsAndNoLonger() {
        done(manager.reserve("one", 4, minutes(10, 70)));
        done(manager.confirm("one"));

        advanceToSecond(70 * 60 - 1);
        assertThat(done(manager.find("one")).confirmed()).isTrue();
        assertThat(deniedFor(manager.reserve("two", 1, minutes(69, 80)))).isEqualTo("processors");

        advanceToSecond(70 * 60);
        assertThat(deniedFor(manager.find("one"))).as("it is completed").isEqualTo("key");
        assertThat(done(manager.look(minutes(0, 100))).reservations()).isEmpty();
        done(manager.reserve("two", 4, minutes(70, 80)));
    }

    @Test
    void dropsAHoldThatOutlivesItsOwnWindowWhenTheWindowEnds() {
        done(manager.reserve("one", 1, minutes(0, 2)));

        advanceToSecond(119);
        done(manager.find("one"));
        advanceToSecond(120);
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
    }

    @Test
    void keepsTheWholeHoldTimeWhenAShortHoldIsMadeLonger() {
        done(manager.reserve("one", 1, minutes(0, 2)));
        done(manager.change("one", 1, minutes(0, 60)));

        advanceToSecond(299);
        done(manager.find("one"));
        advanceToSecond(300);
        assertThat(deniedFor(manager.find("one"))).isEqualTo("key");
    }

    @Test
    void grantsAWindowThatHasBegunButNotOneThatHasEnded() {
        advanceToSecond(600);

        assertThat(done(manager.reserve("begun", 1, minutes(5, 20))).window()).isEqualTo(minutes(5, 20));
        assertThat(deniedFor(manager.reserve("ended", 1, minutes(5, 10)))).isEqualTo("time");
    }

    @Test
    void movesTheEndOfAReservationThatHasBegunButNotItsStart() {
        done(manager.reserve("one", 2, minutes(0, 60)));
        done(manager.confirm("one"));
        advanceToSecond(600);

        assertThat(deniedFor(manager.change("one", 2, minutes(20, 60)))).isEqualTo("time");
        assertThat(done(manager.find("one")).window()).as("as it was").isEqualTo(minutes(0, 60));
        assertThat(done(manager.change("one", 1, minutes(0, 90))))
                .isEqualTo(new LocalReservation("one", 1, minutes(0, 90), true));
    }

    @Test
    void refusesABusyWindowWhenItIsNotSetToShift() {
        done(manager.reserve("busy", 3, minutes(10, 20)));

        Answer<LocalReservation> answer = manager.reserve("one", 2, minutes(15, 25));

        assertThat(answer).isInstanceOfSatisfying(Answer.Denied.class, denied -> {
            assertThat(denied.constraint()).isEqualTo("processors");
            assertThat(denied.asked().english())
                    .isEqualTo("2 processors in 2030-05-06T00:15:00Z/2030-05-06T00:25:00Z");
            assertThat(denied.has().english()).isEqualTo("at most 1 free all the time");
            assertThat(denied.text().english()).isEqualTo("alpha was asked for 2 processors in "
                    + "2030-05-06T00:15:00Z/2030-05-06T00:25:00Z and has at most 1 free all the time.");
        });
    }

    @Test
    void grantsTheNextFreeWindowOfTheSameLengthWhenItIsNearEnough() {
        setUp(Map.of("shiftWithin", "PT5M"));
        done(manager.reserve("busy", 3, minutes(10, 20)));

        assertThat(done(manager.reserve("near", 2, minutes(15, 25))).window())
                .as("five minutes later and not a second more").isEqualTo(minutes(20, 30));
        done(manager.release("near"));
        assertThat(deniedFor(manager.reserve("far", 2, minutes(14, 24)))).as("six minutes would be needed")
                .isEqualTo("processors");
        assertThat(done(manager.reserve("exact", 1, minutes(14, 24))).window()).as("one is free at once")
                .isEqualTo(minutes(14, 24));
    }

    @Test
    void answersARepetitionWithTheLaterWindowItGranted() {
        setUp(Map.of("shiftWithin", "PT1H"));
        done(manager.reserve("busy", 4, minutes(0, 30)));
        LocalReservation shifted = done(manager.reserve("one", 1, minutes(10, 20)));

        assertThat(shifted.window()).isEqualTo(minutes(30, 40));
        assertThat(done(manager.reserve("one", 1, minutes(10, 20)))).isEqualTo(shifted);
    }

    @Test
    void servesSomebodyElseOnlyWithWhatIsFree() {
        OtherWork all = new OtherWork("theirs", OtherWork.Kind.LOCAL_JOB, 4, minutes(0, 10));
        assertThat(grid.occupy("alpha", all)).isTrue();
        assertThat(grid.occupy("alpha", all)).as("taken").isFalse();
        assertThat(done(manager.look(minutes(0, 5))).otherWork()).containsExactly(all);

        grid.clock().advance(Duration.ofMinutes(10));

        assertThat(grid.occupy("alpha", all)).as("over").isFalse();
        assertThat(done(manager.look(minutes(0, 20))).otherWork()).isEmpty();
    }
}
