package org.gradi.app;

import java.util.List;
import org.gradi.broker.GridState;
import org.gradi.timemap.LocalWork;
import org.gradi.timemap.MapContent;

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
                .withLocalWork(localWork);
        return content.withRange(content.extent());
    }
}
