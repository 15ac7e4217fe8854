package org.gradi.cluster.slurm;

import org.gradi.cluster.LocalResourceManagerContract;
import org.gradi.cluster.ManagerFixture;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by a real cluster under Slurm. */
@ExtendWith(RealSlurm.class)
class SlurmManagerContractTest extends LocalResourceManagerContract {
    private final SlurmClusters clusters;

    SlurmManagerContractTest(SlurmClusters clusters) {
        this.clusters = clusters;
    }

    @Override
    protected ManagerFixture fixture() {
        return new SlurmFixture(clusters, "alpha");
    }
}
