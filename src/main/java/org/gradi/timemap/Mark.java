package org.gradi.timemap;

import java.util.Locale;
import java.util.Optional;
import org.gradi.model.Label;
import org.gradi.model.ReservationState;

/**
 * What a bar is, as the map distinguishes it: by letter, by pattern and by colour.
 *
 * <p>A mark either takes capacity, and then its bars are stacked and counted, or is an outline that lies over
 * the map and counts nowhere.
 */
public enum Mark {
    COMMITTED("C", true, "committed", "efetivada"),
    ACTIVE("A", true, "active", "ativa"),
    HELD("H", true, "held", "retida"),
    COMPLETED("D", true, "completed", "conclu\u00edda"),
    TERMINATED("T", true, "terminated", "encerrada"),
    IN_DOUBT("?", true, "in doubt", "em d\u00favida"),
    LOCAL("L", true, "local work", "trabalho local"),
    PLANNED("P", false, "planned", "planejada"),
    REQUESTED("Q", false, "requested", "solicitada"),
    REFUSED("R", false, "refused", "recusada"),
    FAILED("F", false, "failed", "falhou");

    private final String letter;
    private final boolean takesCapacity;
    private final Label label;

    Mark(String letter, boolean takesCapacity, String english, String portuguese) {
        this.letter = letter;
        this.takesCapacity = takesCapacity;
        this.label = new Label(english, portuguese);
    }

    /**
     * The mark of a reservation in that state; empty for cancelled and expired ones, which gave back what
     * they had and are not on the map.
     */
    public static Optional<Mark> of(ReservationState state) {
        return Optional.ofNullable(switch (state) {
            case REQUESTED -> REQUESTED;
            case HELD -> HELD;
            case COMMITTED -> COMMITTED;
            case ACTIVE -> ACTIVE;
            case COMPLETED -> COMPLETED;
            case TERMINATED -> TERMINATED;
            case IN_DOUBT -> IN_DOUBT;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
            case CANCELLED, EXPIRED -> null;
        });
    }

    /** One character that tells the mark where colours do not. */
    public String letter() {
        return letter;
    }

    public boolean takesCapacity() {
        return takesCapacity;
    }

    /** Whether it belongs to a reservation, rather than to local work or to a plan. */
    public boolean isReservation() {
        return this != LOCAL && this != PLANNED;
    }

    /** The word on screens. */
    public String in(Locale locale) {
        return label.in(locale);
    }
}
