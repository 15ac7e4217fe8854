package org.gradi.ui.reservations;

import java.util.Objects;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;

/** A request and what has become of it: one row of the list. */
public sealed interface ListedRequest {

    /** The broker's id for it, the same as the reservation's. */
    String id();

    Request request();

    String strategy();

    ReservationState state();

    /** It holds, or held, places and times. */
    record Placed(Reservation reservation) implements ListedRequest {
        public Placed {
            Objects.requireNonNull(reservation, "reservation");
        }

        @Override
        public String id() {
            return reservation.id();
        }

        @Override
        public Request request() {
            return reservation.request();
        }

        @Override
        public String strategy() {
            return reservation.plan().strategy();
        }

        @Override
        public ReservationState state() {
            return reservation.state();
        }
    }

    /** It was refused; nothing is left of it but the refusal. */
    record TurnedDown(String id, Request request, String strategy, Refusal refusal) implements ListedRequest {
        public TurnedDown {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(strategy, "strategy");
            Objects.requireNonNull(refusal, "refusal");
        }

        @Override
        public ReservationState state() {
            return ReservationState.REFUSED;
        }
    }
}
