package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradi.model.ReservationState.ACTIVE;
import static org.gradi.model.ReservationState.CANCELLED;
import static org.gradi.model.ReservationState.COMMITTED;
import static org.gradi.model.ReservationState.COMPLETED;
import static org.gradi.model.ReservationState.EXPIRED;
import static org.gradi.model.ReservationState.FAILED;
import static org.gradi.model.ReservationState.HELD;
import static org.gradi.model.ReservationState.IN_DOUBT;
import static org.gradi.model.ReservationState.REFUSED;
import static org.gradi.model.ReservationState.REQUESTED;
import static org.gradi.model.ReservationState.TERMINATED;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReservationTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @Test
    void livesFromRequestToCompletion() {
        Reservation reservation = requested();

        for (ReservationState next : List.of(HELD, COMMITTED, ACTIVE, COMPLETED)) {
            reservation = reservation.become(next);
            assertThat(reservation.state()).isEqualTo(next);
        }
        assertThat(reservation.state().isEnd()).isTrue();
        assertThat(reservation.id()).isEqualTo("r1");
    }

    @Test
    void saysWhereItMayGoWhenAskedToGoElsewhere() {
        Reservation active = requested().become(HELD).become(COMMITTED).become(ACTIVE);

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> active.become(HELD))
                .withMessageContaining("(r1)").withMessageContaining("is active and cannot become held")
                .withMessageContaining("COMPLETED");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "REFUSED", "CANCELLED", "EXPIRED", "TERMINATED", "FAILED"})
    void staysInAnEndState(ReservationState end) {
        assertThat(end.isEnd()).isTrue();
        assertThat(end.holdsCapacity()).as("what has ended gives its capacity back").isFalse();
        assertThat(Arrays.stream(ReservationState.values()).filter(end::mayBecome)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void neverBecomesItselfAndReachesAnEnd(ReservationState state) {
        assertThat(state.mayBecome(state)).isFalse();
        Set<ReservationState> reached = EnumSet.of(state);
        for (int step = 0; step < ReservationState.values().length; step++) {
            Set<ReservationState> further = EnumSet.copyOf(reached);
            reached.forEach(one -> further.addAll(one.next()));
            reached = further;
        }
        assertThat(reached).as("no state is a trap").anyMatch(ReservationState::isEnd);
    }

    @Test
    void holdsCapacityFromTheHoldOnAndWhileInDoubt() {
        assertThat(Arrays.stream(ReservationState.values()).filter(ReservationState::holdsCapacity))
                .as("doubt must never lead to promising the same processors twice")
                .containsExactlyInAnyOrder(HELD, COMMITTED, ACTIVE, IN_DOUBT);
    }

    @Test
    void allowsOnlyWhatTheSourceDraws() {
        assertThat(REQUESTED.next()).containsExactlyInAnyOrder(HELD, REFUSED, CANCELLED, FAILED, IN_DOUBT);
        assertThat(HELD.next()).contains(EXPIRED).doesNotContain(ACTIVE, COMPLETED);
        assertThat(COMMITTED.next()).as("a committed reservation does not expire")
                .doesNotContain(EXPIRED, REFUSED);
        assertThat(ACTIVE.next()).contains(TERMINATED);
        assertThat(IN_DOUBT.next()).doesNotContain(HELD, EXPIRED);
    }

    @Test
    void hidesItsStatesFromChangeByCallers() {
        REQUESTED.next().clear();

        assertThat(REQUESTED.next()).isNotEmpty();
    }

    @Test
    void writesStatesInSmallLettersWithHyphens() {
        assertThat(IN_DOUBT.key()).isEqualTo("in-doubt");
        assertThat(COMMITTED.key()).isEqualTo("committed");
    }

    @Test
    void takesWhatTheManagersGranted() {
        Plan granted = requested().plan().at(TimeWindow.of(NOON.plusSeconds(60), Duration.ofMinutes(30)));

        Reservation reservation = requested().become(HELD).withPlan(granted);

        assertThat(reservation.plan()).isEqualTo(granted);
        assertThat(reservation.state()).isEqualTo(HELD);
    }

    @Test
    void refusesNamesThatManagersAndFilesCouldNotHold() {
        for (String id : List.of("", " r1", "a/b", "a\nb", "$(rm)", "a;b", "-x", "x".repeat(121))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Reservation(id, request(), plan(), REQUESTED, NOON))
                    .withMessageContaining("reservation").withMessageContaining("letters, digits");
        }
    }

    private static Reservation requested() {
        return new Reservation("r1", request(), plan(), REQUESTED, NOON);
    }

    private static Plan plan() {
        return Plan.single("gradi", new Part("North", "A", 2, TimeWindow.of(NOON, Duration.ofMinutes(30))));
    }

    private static Request request() {
        return new Request("any", List.of(), ProcessorRange.exactly(2), CommunicationPattern.PEER_TO_PEER, 0,
                new TimeConstraint(NOON, Duration.ofMinutes(30), NOON.plusSeconds(3_600)), true);
    }
}
