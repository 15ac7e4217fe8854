package org.gradi.broker;

import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program is killed at every step, and as often again, while it reserves at three Slurm clusters. */
@ExtendWith(RealSlurm.class)
class SlurmKillPointsTest extends RealKillPoints {

    SlurmKillPointsTest(SlurmClusters clusters) {
        super(Struck.slurm(clusters, "beta", "gamma", "delta"), 130);
    }
}
