package org.gradi.broker;

import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.junit.jupiter.api.extension.ExtendWith;

/** A controller among three under Slurm is struck. */
@ExtendWith(RealSlurm.class)
class SlurmBlowsTest extends RealBlows {

    SlurmBlowsTest(SlurmClusters clusters) {
        super(Struck.slurm(clusters, "beta", "gamma", "delta"), 1);
    }
}
