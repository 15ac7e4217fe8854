package org.gradi.broker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Cause;
import org.gradi.model.Message;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.Request;
import org.gradi.model.Reservation;

/** One step of the story the broker tells, in the order in which it happened. */
public sealed interface BrokerEvent {

    /** When, by the grid's clock. */
    Instant at();

    /** One about a request, or the reservation it became. */
    sealed interface OfReservation extends BrokerEvent {

        /** The id given when the request was received. */
        String id();
    }

    /**
     * A request arrived and was given an id, under which its reservation will be known.
     *
     * @param replaces the id of the reservation in whose place it is to be
     */
    record Received(Instant at, String id, Request request, String strategy, Optional<String> replaces)
            implements OfReservation {
    }

    /** What is promised is to serve this request instead; until it is committed anew it stands as it is. */
    record ChangeBegun(Instant at, String id, Request request, String strategy) implements OfReservation {
    }

    /** The static selection is done. */
    record Selected(Instant at, String id, List<String> clusters) implements OfReservation {
    }

    /** A plan was made and its capacity is held in our book. */
    record Held(Instant at, String id, Plan plan) implements OfReservation {
    }

    /** A manager was asked for a part. */
    record Asked(Instant at, String id, Part part) implements OfReservation {
    }

    /** A manager granted a part; its window may be later than the one asked. */
    record Granted(Instant at, String id, Part part) implements OfReservation {
    }

    /** A manager refused a part. */
    record Denied(Instant at, String id, Part part, Cause cause) implements OfReservation {
    }

    /** A manager did not answer. */
    record Silent(Instant at, String id, Part part, Message text) implements OfReservation {
    }

    /** A part was given back because another one was not granted, or on cancellation. */
    record Undone(Instant at, String id, Part part) implements OfReservation {
    }

    /** A part that had been granted for a change is again as promised, because the change is not made. */
    record PutBack(Instant at, String id, Part part) implements OfReservation {
    }

    /** A manager no longer has a part that was promised; it is asked for once more. */
    record Lost(Instant at, String id, Part part) implements OfReservation {
    }

    /** Every part is confirmed; the reservation is promised. */
    record Committed(Instant at, Reservation reservation) implements OfReservation {
        @Override
        public String id() {
            return reservation.id();
        }
    }

    /** The request was refused for good. */
    record Refused(Instant at, String id, Refusal refusal) implements OfReservation {
    }

    /** A reservation went on to another state. */
    record Changed(Instant at, Reservation reservation) implements OfReservation {
        @Override
        public String id() {
            return reservation.id();
        }
    }

    /**
     * Requests that were pending together were decided jointly, and their managers have answered.
     *
     * @param isProven whether it is proven that no decision within organisations is worth more than what was
     *                 reserved, by what was known when it was made; else that is the best that was found, or
     *                 what the managers left of it
     */
    record DecidedTogether(Instant at, int requests, boolean isProven) implements BrokerEvent {
    }

    /** The managers were looked at, or the clock moved; what is free may have changed. */
    record Refreshed(Instant at) implements BrokerEvent {
    }
}
