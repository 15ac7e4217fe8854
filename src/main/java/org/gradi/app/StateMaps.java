package org.gradi.app;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradi.broker.GridState;
import org.gradi.timemap.LocalWork;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.TimeLabels;

/** Turns the state of a grid into what a map shows. */
final class StateMaps {

    private StateMaps() {
    }

    static MapContent content(GridState state) {
        List<LocalWork> localWork = state.otherWork().entrySet().stream()
                .flatMap(ofCluster -> ofCluster.getValue().stream()
                        .map(work -> new LocalWork(ofCluster.getKey(), work.name(), work.processors(),
                        work.window())))
                .toList();
        MapContent content = MapContent.of(state.grid(), state.reservations(), state.now())
                .withLocalWork(localWork).withSilent(silent(state));
        return isReal(state) ? content.withLabels(TimeLabels.CLOCK).withRange(content.ahead())
                : content.withRange(content.extent());
    }

    /** Offsets from an epoch mean nothing where time passes by itself. */
    private static boolean isReal(GridState state) {
        return state.grid().clusters().stream().anyMatch(ClusterManagers::isReal);
    }

    private static Map<String, Instant> silent(GridState state) {
        Map<String, Instant> silent = new LinkedHashMap<>();
        state.lastSeen().forEach((cluster, seen) -> seen.silence()
                .ifPresent(silence -> silent.put(cluster, silence.since())));
        return silent;
    }
}
