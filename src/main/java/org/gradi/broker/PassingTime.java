package org.gradi.broker;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradi.cluster.AdvanceableClock;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** Lets the time of a simulated grid pass through every start and end of a reservation on the way. */
record PassingTime(AdvanceableClock clock, ReservationBook reservations) {

    /** @param refresh brings the book up to the clock, whenever that has moved */
    void passUntil(Instant moment, Runnable refresh) {
        if (reservations.live().stream().anyMatch(this::hasBegunUnseen)) {
            refresh.run();
        }
        for (Optional<Instant> due = nextDue(moment); due.isPresent(); due = nextDue(moment)) {
            clock.advanceTo(due.get());
            refresh.run();
        }
        if (moment.isAfter(clock.now())) {
            clock.advanceTo(moment);
        }
        refresh.run();
    }

    private boolean hasBegunUnseen(Reservation reservation) {
        return reservation.state() == ReservationState.COMMITTED
                && !reservation.plan().window().start().isAfter(clock.now());
    }

    private Optional<Instant> nextDue(Instant latest) {
        Instant now = clock.now();
        return reservations.live().stream().flatMap(reservation -> switch (reservation.state()) {
            case COMMITTED -> Stream.of(reservation.plan().window().start());
            case ACTIVE -> Stream.of(reservation.plan().window().end());
            default -> Stream.<Instant>empty();
        }).filter(due -> due.isAfter(now) && !due.isAfter(latest)).min(Comparator.naturalOrder());
    }
}
