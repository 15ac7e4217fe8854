package org.gradi.broker;

import java.util.Objects;
import org.gradi.model.TimeWindow;

/**
 * A reservation at a manager that has a key of this installation but is not known to its journal; somebody
 * has to look into it, so it is reported and released on demand only.
 *
 * @param cluster    where it is
 * @param key        under which key
 * @param processors how many it takes
 * @param window     from when to when
 */
public record Orphan(String cluster, String key, int processors, TimeWindow window) {

    public Orphan {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(window, "window");
    }
}
