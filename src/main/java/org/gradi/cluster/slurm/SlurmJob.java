package org.gradi.cluster.slurm;

import java.util.List;
import org.gradi.model.TimeWindow;

/**
 * A job that occupies nodes.
 *
 * @param id     its number
 * @param nodes  the nodes it is on
 * @param window from its start to its time limit
 */
record SlurmJob(String id, List<String> nodes, TimeWindow window) {

    SlurmJob {
        nodes = List.copyOf(nodes);
    }
}
