package org.gradi.broker;

import java.util.List;
import org.gradi.cluster.gridengine.GridEnginePair;
import org.gradi.cluster.gridengine.RealGridEngine;
import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program is killed while it reserves at Slurm and Grid Engine together. */
@ExtendWith({RealSlurm.class, RealGridEngine.class})
class MixedKillPointsTest extends RealKillPoints {

    MixedKillPointsTest(SlurmClusters clusters, GridEnginePair engines) {
        super(List.of(new Struck.UnderSlurm(clusters, "beta"),
                new Struck.UnderGridEngine(engines.smaller())), 40);
    }
}
