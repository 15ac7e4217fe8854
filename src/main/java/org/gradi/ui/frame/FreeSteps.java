package org.gradi.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradi.broker.GridState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Cluster;
import org.gradi.model.Part;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity.Step;

/** Free processors of a cluster over a stretch of time, for drawing. */
final class FreeSteps {

    private FreeSteps() {
    }

    /** One step at the window's start and one at each change within it; never below zero. */
    static List<Step> of(GridState state, Cluster cluster, TimeWindow window) {
        TreeMap<Long, Long> changes = new TreeMap<>();
        changes.put(window.startSecond(), 0L);
        state.reservations().stream().filter(reservation -> reservation.state().holdsCapacity())
                .flatMap(reservation -> reservation.plan().parts().stream())
                .filter(part -> part.cluster().equals(cluster.name()))
                .forEach(part -> take(changes, part, window));
        for (OtherWork work : state.otherWork().getOrDefault(cluster.name(), List.of())) {
            take(changes, work.window(), work.processors(), window);
        }
        List<Step> steps = new ArrayList<>();
        long free = cluster.processors();
        for (Map.Entry<Long, Long> change : changes.entrySet()) {
            free += change.getValue();
            steps.add(new Step(change.getKey(), Math.max(0, free)));
        }
        return steps;
    }

    private static void take(TreeMap<Long, Long> changes, Part part, TimeWindow window) {
        take(changes, part.window(), part.processors(), window);
    }

    private static void take(TreeMap<Long, Long> changes, TimeWindow taken, long processors,
            TimeWindow window) {
        if (taken.overlaps(window)) {
            changes.merge(Math.max(taken.startSecond(), window.startSecond()), -processors, Long::sum);
            if (taken.endSecond() < window.endSecond()) {
                changes.merge(taken.endSecond(), processors, Long::sum);
            }
        }
    }
}
