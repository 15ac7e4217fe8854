package org.gradi.model;

import java.util.Objects;

/**
 * Processors under one local resource manager.
 *
 * @param name         unique in its grid
 * @param organisation the virtual organisation that owns it
 * @param processors   how many it has, at least 1
 * @param manager      how its manager is reached
 */
public record Cluster(String name, String organisation, int processors, ManagerAccess manager) {

    public Cluster {
        Check.name("cluster", name);
        Check.name("organisation", organisation);
        Check.atLeast(1, "processors of cluster " + name, processors);
        Objects.requireNonNull(manager, "manager");
    }
}
