package org.gradi.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gradi.model.Reservation;

/**
 * Every reservation that holds capacity and the last that ended, by id, in the order of arrival, and what is
 * still to be done about it. Written by one thread at a time; read by any without waiting.
 */
final class ReservationBook {
    /** So many that have ended are kept, also over a restart. */
    private static final int LISTED_ENDED = 1_000;

    private final ByNumber<JournalEntry.Kept> byNumber = new ByNumber<>();
    private final ByNumber<JournalEntry.Kept> live = new ByNumber<>();
    private final Deque<Integer> lastEnded = new ArrayDeque<>();
    private volatile int issued;

    /** An id that no reservation of this book has had. */
    String newId() {
        issued++;
        return Keys.id(issued);
    }

    /** How many ids were given out. */
    int issued() {
        return issued;
    }

    /** Ids up to this number were given out before. */
    void skipTo(int number) {
        issued = Math.max(issued, number);
    }

    void put(Reservation reservation) {
        put(reservation, Aim.CANCEL);
    }

    /** @param aim where it is to be brought, when it is in doubt */
    void put(Reservation reservation, Aim aim) {
        put(new JournalEntry.Kept(reservation, aim));
    }

    void put(JournalEntry.Kept kept) {
        int number = Keys.number(kept.reservation().id()).orElseThrow();
        boolean hadEnded = byNumber.find(number)
                .filter(before -> !before.reservation().state().holdsCapacity()).isPresent();
        byNumber.put(number, kept);
        if (kept.reservation().state().holdsCapacity()) {
            live.put(number, kept);
        } else if (!hadEnded) {
            live.remove(number);
            lastEnded.addLast(number);
            if (lastEnded.size() > LISTED_ENDED) {
                byNumber.remove(lastEnded.removeFirst());
            }
        }
    }

    Optional<Reservation> find(String id) {
        return in(byNumber, id).map(JournalEntry.Kept::reservation);
    }

    /** One that holds capacity. */
    Optional<Reservation> findLive(String id) {
        return in(live, id).map(JournalEntry.Kept::reservation);
    }

    private static Optional<JournalEntry.Kept> in(ByNumber<JournalEntry.Kept> some, String id) {
        OptionalInt number = Keys.number(id);
        return number.isPresent() ? some.find(number.getAsInt()) : Optional.empty();
    }

    Aim aim(Reservation reservation) {
        return in(byNumber, reservation.id()).map(JournalEntry.Kept::aim).orElse(Aim.CANCEL);
    }

    List<Reservation> all() {
        return reservations(byNumber);
    }

    /** Those that hold capacity at this moment. */
    List<Reservation> live() {
        return reservations(live);
    }

    private static List<Reservation> reservations(ByNumber<JournalEntry.Kept> some) {
        List<JournalEntry.Kept> kept = some.values();
        List<Reservation> reservations = new ArrayList<>(kept.size());
        for (JournalEntry.Kept one : kept) {
            reservations.add(one.reservation());
        }
        return reservations;
    }

    /** What the next start needs to know: those that ended last, and those that hold capacity. */
    List<JournalEntry.Kept> worthKeeping() {
        List<JournalEntry.Kept> kept = new ArrayList<>(entries());
        lastEnded.forEach(number -> byNumber.find(number).ifPresent(kept::add));
        kept.addAll(live.values());
        return kept;
    }

    /** Roughly how many {@link #worthKeeping} gives. */
    int entries() {
        return live.size() + lastEnded.size();
    }
}
