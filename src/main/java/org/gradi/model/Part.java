package org.gradi.model;

import java.util.Objects;

/**
 * The share of one cluster in a reservation.
 *
 * @param organisation whose cluster it is
 * @param cluster      the cluster's name
 * @param processors   how many, at least 1
 * @param window       from when to when
 */
public record Part(String organisation, String cluster, int processors, TimeWindow window) {

    public Part {
        Check.name("organisation", organisation);
        Check.name("cluster", cluster);
        if (processors < 1) {
            Check.atLeast(1, "processors of the part on " + cluster, processors);
        }
        Objects.requireNonNull(window, "window");
    }

    public Part at(TimeWindow other) {
        return window.equals(other) ? this : new Part(organisation, cluster, processors, other);
    }
}
