package org.gradi.broker;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.gradi.model.Reservation;

/**
 * Every reservation by its id, in the order of arrival, and what is still to be done about it. Written by one
 * thread at a time; read by any without waiting.
 */
final class ReservationBook {
    /** So many that have ended are still worth listing after a restart. */
    private static final int LISTED_ENDED = 1_000;

    private final Map<Integer, Reservation> byNumber = new ConcurrentSkipListMap<>();
    private final Map<Integer, Reservation> live = new ConcurrentSkipListMap<>();
    private final Map<Integer, Aim> aims = new ConcurrentHashMap<>();
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
        int number = Keys.number(reservation.id()).orElseThrow();
        byNumber.put(number, reservation);
        if (reservation.state().holdsCapacity()) {
            live.put(number, reservation);
        } else {
            live.remove(number);
            lastEnded.addLast(number);
            if (lastEnded.size() > LISTED_ENDED) {
                lastEnded.removeFirst();
            }
        }
        if (aim == Aim.CANCEL) {
            aims.remove(number);
        } else {
            aims.put(number, aim);
        }
    }

    Optional<Reservation> find(String id) {
        return number(id).map(byNumber::get);
    }

    /** One that holds capacity. */
    Optional<Reservation> findLive(String id) {
        return number(id).map(live::get);
    }

    private static Optional<Integer> number(String id) {
        return Keys.number(id).stream().boxed().findFirst();
    }

    Aim aim(Reservation reservation) {
        return number(reservation.id()).map(aims::get).orElse(Aim.CANCEL);
    }

    List<Reservation> all() {
        return List.copyOf(byNumber.values());
    }

    /** Those that hold capacity. */
    Collection<Reservation> live() {
        return live.values();
    }

    /** Roughly how many entries {@link #live} and {@link #lastEnded} give. */
    int entries() {
        return live.size() + lastEnded.size();
    }

    /** Those that ended last, as many as are worth listing after a restart. */
    List<Reservation> lastEnded() {
        return lastEnded.stream().map(byNumber::get).toList();
    }
}
