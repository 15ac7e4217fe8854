package org.gradi.broker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The jobs that were submitted into reservations, by reservation. Used by the deciding thread alone. */
final class JobBook {
    private final Map<String, Map<Place, PartJob>> byReservation = new TreeMap<>();

    private record Place(String cluster, String name) {
    }

    void put(String id, PartJob job) {
        byReservation.computeIfAbsent(id, any -> new LinkedHashMap<>())
                .put(new Place(job.cluster(), job.name()), job);
    }

    void remove(String id, String cluster, String name) {
        byReservation.computeIfPresent(id, (any, jobs) -> {
            jobs.remove(new Place(cluster, name));
            return jobs.isEmpty() ? null : jobs;
        });
    }

    Optional<PartJob> find(String id, String cluster, String name) {
        return Optional.ofNullable(
                byReservation.getOrDefault(id, Map.of()).get(new Place(cluster, name)));
    }

    /** Those of one reservation, in the order in which they were submitted. */
    List<PartJob> of(String id) {
        return List.copyOf(byReservation.getOrDefault(id, Map.of()).values());
    }

    int size() {
        return byReservation.values().stream().mapToInt(Map::size).sum();
    }
}
