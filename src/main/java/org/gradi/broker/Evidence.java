package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gradi.broker.WatchedManager.Sight;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalState;
import org.gradi.model.Part;

/** What looks at the managers prove of our reservations there. Used by the deciding thread alone. */
final class Evidence {
    /** A manager whose clock is ahead has dropped a reservation before it ends by ours. */
    private static final Duration NEAR_THE_END = Duration.ofSeconds(5);

    private final Set<String> answering = new HashSet<>();
    private final Map<String, Map<String, LocalReservation>> byCluster = new LinkedHashMap<>();
    private final Map<String, Instant> asOf = new HashMap<>();

    /** @param undisturbed whether we have done nothing at the manager since the look began */
    Evidence(List<Sight> sights, Predicate<Sight> undisturbed) {
        for (Sight sight : sights) {
            if (sight.state().isPresent()) {
                answering.add(sight.cluster());
                if (undisturbed.test(sight)) {
                    keep(sight.state().get());
                }
            }
        }
    }

    private void keep(LocalState state) {
        Map<String, LocalReservation> byKey = new LinkedHashMap<>();
        state.reservations().forEach(reservation -> byKey.put(reservation.key(), reservation));
        byCluster.put(state.cluster(), byKey);
        asOf.put(state.cluster(), state.asOf());
    }

    /** Whether the cluster's manager answers. */
    boolean isAnswering(String cluster) {
        return answering.contains(cluster);
    }

    /** Whether it is proved that the part is there or is not. */
    boolean proves(Part part) {
        Instant seen = asOf.get(part.cluster());
        return seen != null && part.window().end().isAfter(seen.plus(NEAR_THE_END))
                && part.window().start().isBefore(seen.plus(Watch.HORIZON));
    }

    Optional<LocalReservation> find(String cluster, String key) {
        return Optional.ofNullable(byCluster.getOrDefault(cluster, Map.of()).get(key));
    }

    /** The clusters of which anything is proved. */
    Collection<String> clusters() {
        return byCluster.keySet();
    }

    /** Every reservation of ours or of other installations that is there. */
    Collection<LocalReservation> at(String cluster) {
        return byCluster.get(cluster).values();
    }
}
