package org.gradi.timemap;

import java.util.Objects;
import org.gradi.model.TimeWindow;

/**
 * Work on a cluster that did not come through the workbench: a local job or a local reservation.
 *
 * @param cluster    the cluster's name
 * @param name       what its manager calls the work, not blank; need not be unique
 * @param processors how many it takes, at least 1
 * @param window     from when to when
 */
public record LocalWork(String cluster, String name, int processors, TimeWindow window) {

    public LocalWork {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(window, "window");
        if (name.isBlank()) {
            throw new IllegalArgumentException("The local work on cluster (%s, %s) needs a name."
                    .formatted(cluster, window));
        }
        if (processors < 1) {
            throw new IllegalArgumentException(
                    "The processors (%d) of local work (%s) on cluster (%s) must be at least 1."
                    .formatted(processors, name, cluster));
        }
    }
}
