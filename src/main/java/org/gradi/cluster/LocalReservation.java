package org.gradi.cluster;

import java.util.Objects;
import org.gradi.model.TimeWindow;

/**
 * A reservation of ours as the manager holds it.
 *
 * @param key        our name for it
 * @param processors how many
 * @param window     the window granted, which may be later than the one asked
 * @param confirmed  whether it is permanent
 */
public record LocalReservation(String key, int processors, TimeWindow window, boolean confirmed) {

    public LocalReservation {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(window, "window");
        if (processors < 1) {
            throw new IllegalArgumentException(
                    "The processors (%d) of local reservation (%s) must be at least 1."
                            .formatted(processors, key));
        }
    }
}
