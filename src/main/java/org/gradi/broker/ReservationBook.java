package org.gradi.broker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.gradi.model.Reservation;

/**
 * Every reservation by its id, in the order of arrival. Written by one thread at a time; read by any without
 * waiting.
 */
final class ReservationBook {
    private final Map<Integer, Reservation> byNumber = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> numberById = new ConcurrentHashMap<>();
    private int numbers;

    /** An id that no reservation of this book has had. */
    String newId() {
        numbers++;
        String id = "R" + numbers;
        numberById.put(id, numbers);
        return id;
    }

    void put(Reservation reservation) {
        byNumber.put(numberById.get(reservation.id()), reservation);
    }

    Optional<Reservation> find(String id) {
        return Optional.ofNullable(numberById.get(id)).map(byNumber::get);
    }

    List<Reservation> all() {
        return List.copyOf(byNumber.values());
    }
}
