package org.gradi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.function.Consumer;
import org.gradi.profile.FreeCapacity.Step;
import org.junit.jupiter.api.Test;

/** The contract of the profile, read as small schedules of 8 processors. */
class CapacityProfileTest {
    private static final long NO_BEGIN = Long.MIN_VALUE;
    private static final long NO_END = Long.MAX_VALUE;

    private final CapacityProfile profile = new CapacityProfile(8);

    @Test
    void countsTheStartInAndTheEndOut() {
        profile.take(10, 20, 3);

        assertThat(profile.freeAt(9)).isEqualTo(8);
        assertThat(profile.freeAt(10)).isEqualTo(5);
        assertThat(profile.freeAt(19)).isEqualTo(5);
        assertThat(profile.freeAt(20)).isEqualTo(8);
        assertThat(profile.leastFree(0, 10)).isEqualTo(8);
        assertThat(profile.leastFree(0, 11)).isEqualTo(5);
        assertThat(profile.leastFree(20, 30)).isEqualTo(8);
    }

    @Test
    void listsAStepOnlyWhereTheFreeAmountChanges() {
        profile.take(10, 20, 3);
        profile.take(20, 30, 3);
        profile.take(25, 40, 1);

        assertThat(profile.steps(5, 40)).as("the two touching bookings of 3 make one step")
                .containsExactly(new Step(5, 8), new Step(10, 5), new Step(25, 4), new Step(30, 7));
    }

    @Test
    void refusesToTakeMoreThanIsFreeAndSaysWhatIsLeftSinceWhen() {
        profile.take(10, 20, 3);
        profile.take(15, 30, 4);
        var before = profile.steps(NO_BEGIN, NO_END);

        assertThatIllegalStateException().isThrownBy(() -> profile.take(0, 40, 2))
                .withMessage("The amount (2) is not free in every second of [0, 40): "
                        + "only 1 of 8 are from second 15 on.");
        assertThatIllegalStateException().isThrownBy(() -> profile.take(16, 17, 2))
                .withMessageContaining("from second 16 on");
        assertThat(profile.steps(NO_BEGIN, NO_END)).isEqualTo(before);
    }

    @Test
    void refusesToGiveBackWhatWasNotTakenAndSaysWhere() {
        profile.take(10, 20, 3);
        var before = profile.steps(NO_BEGIN, NO_END);

        assertThatIllegalStateException().isThrownBy(() -> profile.giveBack(12, 21, 3))
                .withMessage("The amount (3) was not taken in every second of [12, 21): "
                        + "only 0 of 8 are taken from second 20 on.");
        assertThatIllegalStateException().isThrownBy(() -> profile.giveBack(12, 15, 4))
                .withMessageContaining("only 3 of 8 are taken from second 12 on");
        assertThatIllegalStateException().isThrownBy(() -> profile.giveBack(12, 15, NO_END))
                .withMessageContaining("only 3 of 8");
        assertThat(profile.steps(NO_BEGIN, NO_END)).isEqualTo(before);
    }

    @Test
    void findsTheEarliestStartWhoseWholeDurationIsFree() {
        profile.take(10, 20, 6);
        profile.take(25, 40, 6);

        assertThat(profile.earliestFit(2, 100, 0, 100)).hasValue(0);
        assertThat(profile.earliestFit(4, 10, 0, 100)).as("it may end when the next begins").hasValue(0);
        assertThat(profile.earliestFit(4, 5, 6, 100)).as("it may begin when one ends").hasValue(20);
        assertThat(profile.earliestFit(4, 6, 6, 100)).hasValue(40);
        assertThat(profile.earliestFit(4, 6, 6, 46)).hasValue(40);
        assertThat(profile.earliestFit(4, 6, 6, 45)).isEmpty();
        assertThat(profile.earliestFit(4, 11, 0, 10)).as("the window is too short").isEmpty();
        assertThat(profile.earliestFit(9, 1, 0, 100)).as("more than there ever is").isEmpty();
    }

    @Test
    void prefersTheShortestIdleIntervalByItsOwnLength() {
        profile.take(0, 10, 8);
        profile.take(30, 40, 8);
        profile.take(50, 60, 8);
        profile.take(70, 80, 8);

        assertThat(profile.shortestFit(1, 5, 0, 80)).as("the earlier of two of length 10")
                .contains(new IdleInterval(40, 50));
        assertThat(profile.shortestFit(1, 5, 22, 46)).as("only the overlap with the window may be used")
                .contains(new IdleInterval(40, 50));
        assertThat(profile.shortestFit(1, 5, 22, 44)).contains(new IdleInterval(10, 30));
        assertThat(profile.shortestFit(1, 11, 0, 200)).contains(new IdleInterval(10, 30));
        assertThat(profile.shortestFit(1, 21, 0, 200)).contains(new IdleInterval(80, NO_END));
        assertThat(profile.shortestFit(1, 21, 0, 80)).isEmpty();
        assertThat(profile.shortestFit(9, 1, 0, 80)).isEmpty();
    }

    @Test
    void listsIdleIntervalsInFullEvenBeyondTheWindow() {
        profile.take(10, 20, 6);
        profile.take(15, 40, 2);

        assertThat(profile.idleIntervals(3, 12, 13)).isEmpty();
        assertThat(profile.idleIntervals(3, 5, 30))
                .containsExactly(new IdleInterval(NO_BEGIN, 10), new IdleInterval(20, NO_END));
        assertThat(profile.idleIntervals(7, 30, 40)).isEmpty();
        assertThat(profile.idleIntervals(2, 0, 1)).containsExactly(new IdleInterval(NO_BEGIN, 15));
    }

    @Test
    void holdsBookingsWithoutBeginningOrEnd() {
        profile.take(NO_BEGIN, 0, 8);
        profile.take(100, NO_END, 5);

        assertThat(profile.freeAt(NO_BEGIN)).isZero();
        assertThat(profile.freeAt(NO_END)).isEqualTo(3);
        assertThat(profile.earliestFit(4, 100, NO_BEGIN, NO_END)).hasValue(0);
        assertThat(profile.earliestFit(4, 101, NO_BEGIN, NO_END)).isEmpty();
        assertThat(profile.earliestFit(1, NO_END, NO_BEGIN, NO_END)).hasValue(0);
        assertThat(profile.idleIntervals(8, NO_BEGIN, NO_END)).containsExactly(new IdleInterval(0, 100));
        assertThat(profile.shortestFit(1, 1, NO_BEGIN, NO_END)).contains(new IdleInterval(0, NO_END));

        profile.giveBack(100, NO_END, 5);
        profile.giveBack(NO_BEGIN, 0, 8);
        assertThat(profile.steps(NO_BEGIN, NO_END)).containsExactly(new Step(NO_BEGIN, 8));
    }

    @Test
    void countsBandwidthInBitsPerSecondWithoutLoss() {
        long most = CapacityProfile.MOST_CAPACITY;
        var link = new CapacityProfile(most);
        link.take(0, 10, most - 1);
        link.take(5, 20, 1);

        assertThatIllegalStateException().isThrownBy(() -> link.take(5, 20, most));
        assertThatIllegalStateException().isThrownBy(() -> link.take(5, 20, NO_END));
        assertThatIllegalStateException().isThrownBy(() -> link.giveBack(5, 20, most));
        assertThatIllegalStateException().isThrownBy(() -> link.giveBack(5, 20, NO_END));
        assertThat(link.steps(0, 21)).containsExactly(new Step(0, 1), new Step(5, 0),
                new Step(10, most - 1), new Step(20, most));
    }

    @Test
    void refusesWindowsAmountsAndDurationsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CapacityProfile(0))
                .withMessage("The capacity (0) must be at least 1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapacityProfile(CapacityProfile.MOST_CAPACITY + 1))
                .withMessageContaining("must be at most 4611686018427387903");
        refused(at -> at.take(10, 10, 1), "The end (10) of a window must be later than its start (10).");
        refused(at -> at.giveBack(11, 10, 1), "The end (10) of a window must be later than its start (11).");
        refused(at -> at.take(0, 10, 0), "The amount (0) must be at least 1.");
        refused(at -> at.giveBack(0, 10, -1), "The amount (-1) must be at least 1.");
        refused(at -> at.leastFree(10, 10), "The end (10)");
        refused(at -> at.steps(10, 10), "The end (10)");
        refused(at -> at.idleIntervals(0, 0, 10), "The amount (0)");
        refused(at -> at.idleIntervals(1, 10, 10), "The end (10)");
        refused(at -> at.earliestFit(1, 0, 0, 10), "The duration in seconds (0) must be at least 1.");
        refused(at -> at.earliestFit(0, 1, 0, 10), "The amount (0)");
        refused(at -> at.earliestFit(1, 1, 10, 10), "The end (10)");
        refused(at -> at.shortestFit(1, 0, 0, 10), "The duration in seconds (0)");
        refused(at -> at.shortestFit(1, 1, 11, 10), "The end (10)");
    }

    private void refused(Consumer<CapacityProfile> call, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> call.accept(profile))
                .withMessageStartingWith(message);
    }
}
