package org.gradi.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What was promised for a request, or is being asked for, and how far it has come.
 *
 * @param id        unique in a book; also the stem of the names under which managers know its parts
 * @param request   what was asked
 * @param plan      what is taken: the windows are those the managers granted
 * @param state     how far it has come
 * @param requested when it was asked for
 */
public record Reservation(String id, Request request, Plan plan, ReservationState state, Instant requested) {

    public Reservation {
        Check.name("reservation", id);
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(requested, "requested");
    }

    /**
     * The same reservation one step on; fails with {@link IllegalStateException} when it may not go there.
     */
    public Reservation become(ReservationState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "The reservation (%s) is %s and cannot become %s; it may become %s."
                    .formatted(id, state.key(), next.key(), state.next()));
        }
        return new Reservation(id, request, plan, next, requested);
    }

    public Reservation withPlan(Plan other) {
        return new Reservation(id, request, other, state, requested);
    }
}
