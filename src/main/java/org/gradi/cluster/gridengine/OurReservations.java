package org.gradi.cluster.gridengine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradi.cluster.ReservationNames;

/**
 * Tells which of the advance reservations of a cluster stand for our keys. Of those under one key the one of
 * the highest generation does, and of these the one with the lowest number; the others are left over from a
 * change or a request that was made twice.
 */
final class OurReservations {
    private final ReservationNames names;
    private final Map<String, AdvanceReservation> current = new TreeMap<>();

    OurReservations(ReservationNames names, List<AdvanceReservation> all, Instant now) {
        this.names = names;
        all.stream().filter(one -> !one.leaving() && one.slots() > 0 && one.window().end().isAfter(now))
                .forEach(one -> ReservationName.read(names, one.name()).ifPresent(name ->
                        current.merge(name.key(), one, this::standing)));
    }

    private AdvanceReservation standing(AdvanceReservation one, AdvanceReservation other) {
        Comparator<AdvanceReservation> order = Comparator.comparing(this::generation).reversed()
                .thenComparing(AdvanceReservation::id);
        return order.compare(one, other) <= 0 ? one : other;
    }

    int generation(AdvanceReservation one) {
        return ReservationName.read(names, one.name()).map(ReservationName::generation).orElse(0);
    }

    Optional<AdvanceReservation> under(String key) {
        return Optional.ofNullable(current.get(key));
    }

    /** Those that stand for a key, in the order in which Grid Engine took them on. */
    List<AdvanceReservation> all() {
        return current.values().stream().sorted(Comparator.comparing(AdvanceReservation::id)).toList();
    }
}
