package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradi.broker.WatchedManager.Sight;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.model.Cluster;
import org.gradi.model.TimeWindow;

/**
 * Looks at the managers of a grid side by side, holding up nobody else. Safe for use by many threads.
 *
 * <p>A manager is due at once after we acted there, and once more when what we did has become durable;
 * otherwise the later, the longer it takes to answer, and later and later while it is silent.
 */
final class Watch {
    /** How far ahead managers are asked about. */
    static final Duration HORIZON = Duration.ofDays(366);

    private final Map<String, WatchedManager> managers = new LinkedHashMap<>();
    private final Together together;
    private final Supplier<Instant> clock;

    Watch(List<Cluster> clusters, Map<String, LocalResourceManager> managers, Together together,
            Supplier<Instant> clock) {
        clusters.forEach(cluster -> this.managers.put(cluster.name(),
                new WatchedManager(managers.get(cluster.name()), clock)));
        this.together = together;
        this.clock = clock;
    }

    /** The manager of a cluster of this grid. */
    WatchedManager manager(String cluster) {
        return managers.get(cluster);
    }

    /** Looks at every manager. */
    List<Sight> lookAtAll() {
        return lookAt(List.copyOf(managers.values()));
    }

    /** Looks at those whose time has come. */
    List<Sight> lookAtDue() {
        Instant now = clock.get();
        return lookAt(managers.values().stream().filter(manager -> manager.isDue(now)).toList());
    }

    /** Looks at those that did not answer when they were asked last. */
    List<Sight> lookAtSilent() {
        List<WatchedManager> silent = managers.values().stream()
                .filter(manager -> manager.lastSeen().silence().isPresent()).toList();
        return silent.isEmpty() ? List.of() : lookAt(silent);
    }

    private List<Sight> lookAt(List<WatchedManager> some) {
        Map<String, Sight> sights = new LinkedHashMap<>();
        some.forEach(manager -> sights.put(manager.cluster(), null));
        together.ask(some, manager -> { }, manager -> manager.sight(stretch()), reply -> {
            reply.result().ifPresent(sight -> sights.put(sight.cluster(), sight));
            return true;
        });
        List<Sight> seen = new ArrayList<>(sights.values());
        seen.removeIf(sight -> sight == null);
        return seen;
    }

    /** What every manager tells now, by cluster; those that do not answer are left out. */
    Map<String, LocalState> states() {
        Map<String, LocalState> states = new LinkedHashMap<>();
        managers.keySet().forEach(cluster -> states.put(cluster, null));
        together.ask(List.copyOf(managers.values()), manager -> { }, manager -> manager.state(stretch()),
                reply -> {
                    if (reply.result() instanceof Answer.Done<LocalState> done) {
                        states.put(reply.to().cluster(), done.result());
                    }
                    return true;
                });
        states.values().removeIf(state -> state == null);
        return states;
    }

    /** Looks at one manager; empty when somebody does so already. */
    Optional<Sight> lookAt(String cluster) {
        return manager(cluster).sight(stretch());
    }

    private TimeWindow stretch() {
        return TimeWindow.of(clock.get(), HORIZON);
    }

    /** How old what is known of each cluster is. */
    Map<String, LastSeen> lastSeen() {
        Map<String, LastSeen> seen = new LinkedHashMap<>();
        managers.forEach((cluster, manager) -> seen.put(cluster, manager.lastSeen()));
        return seen;
    }
}
