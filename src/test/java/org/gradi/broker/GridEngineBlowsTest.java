package org.gradi.broker;

import java.util.List;
import org.gradi.cluster.gridengine.GridEnginePair;
import org.gradi.cluster.gridengine.RealGridEngine;
import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.junit.jupiter.api.extension.ExtendWith;

/** The master of Grid Engine is struck while it and Slurm are to serve one request. */
@ExtendWith({RealSlurm.class, RealGridEngine.class})
class GridEngineBlowsTest extends RealBlows {

    GridEngineBlowsTest(SlurmClusters clusters, GridEnginePair engines) {
        super(List.of(new Struck.UnderSlurm(clusters, "beta"),
                new Struck.UnderGridEngine(engines.smaller())), 1);
    }
}
