package org.gradi.planning;

import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.profile.FreeCapacity;

/** What a strategy may see of a grid: its clusters and links, and what is free of them over time. */
public interface GridView {

    Grid grid();

    /** The processors of a cluster of this grid that are neither reserved nor known to be used otherwise. */
    FreeCapacity processors(Cluster cluster);

    /** The bandwidth of a link of this grid, in bits per second, that is not reserved. */
    FreeCapacity bandwidth(Link link);
}
