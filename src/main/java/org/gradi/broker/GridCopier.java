package org.gradi.broker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;

/** Makes clusters to try things out on from what the managers of others tell. */
public interface GridCopier {

    /**
     * Clusters that begin as these are; nothing done to them reaches the managers that told.
     *
     * @param start  the time at which the copy begins
     * @param states what each manager told, one for each cluster, in grid order
     */
    Copy copy(Instant start, List<LocalState> states);

    /**
     * The copied clusters.
     *
     * @param managers by the cluster's name, one for each state
     * @param clock    the time they live by
     */
    record Copy(Map<String, LocalResourceManager> managers, GridClock clock) {
        public Copy {
            managers = Map.copyOf(managers);
            Objects.requireNonNull(clock, "clock");
        }
    }
}
