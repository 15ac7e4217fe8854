package org.gradi.cluster.slurm;

import java.util.List;
import org.gradi.model.TimeWindow;

/**
 * A job that occupies nodes.
 *
 * @param id          its number
 * @param nodes       the nodes it is on
 * @param window      from its start to its time limit
 * @param reservation the name of the reservation it runs in; {@code (null)} when it runs in none
 */
record SlurmJob(String id, List<String> nodes, TimeWindow window, String reservation) {

    SlurmJob {
        nodes = List.copyOf(nodes);
    }
}
