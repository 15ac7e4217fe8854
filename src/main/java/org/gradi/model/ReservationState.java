package org.gradi.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a reservation is in its life, and where it may go from there (source figures 3.3 and 3.14). */
public enum ReservationState {
    REQUESTED, HELD, COMMITTED, ACTIVE, COMPLETED, REFUSED, CANCELLED, EXPIRED, TERMINATED, FAILED,
    /** A manager did not answer; whether its part exists is not known. */
    IN_DOUBT;

    /** The states that may follow this one; none for an end state. */
    public Set<ReservationState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(HELD, REFUSED, CANCELLED, FAILED, IN_DOUBT);
            case HELD -> EnumSet.of(COMMITTED, CANCELLED, EXPIRED, REFUSED, FAILED, IN_DOUBT);
            case COMMITTED -> EnumSet.of(ACTIVE, CANCELLED, FAILED, IN_DOUBT);
            case ACTIVE -> EnumSet.of(COMPLETED, CANCELLED, TERMINATED, FAILED, IN_DOUBT);
            case IN_DOUBT -> EnumSet.of(COMMITTED, ACTIVE, COMPLETED, CANCELLED, REFUSED, FAILED);
            case COMPLETED, REFUSED, CANCELLED, EXPIRED, TERMINATED, FAILED ->
                    EnumSet.noneOf(ReservationState.class);
        };
    }

    public boolean mayBecome(ReservationState other) {
        return next().contains(other);
    }

    /** Whether the reservation holds capacity. */
    public boolean holdsCapacity() {
        return this == HELD || this == COMMITTED || this == ACTIVE || this == IN_DOUBT;
    }

    public boolean isEnd() {
        return next().isEmpty();
    }

    /** The word in files and on screens: {@code in-doubt}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
