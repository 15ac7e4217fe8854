package org.gradi.cluster.slurm;

import java.util.Map;
import org.gradi.cluster.LocalResourceManagerContract;
import org.gradi.cluster.ManagerFixture;
import org.gradi.cluster.ssh.LoginNodes;
import org.gradi.cluster.ssh.LoopbackSshd;
import org.gradi.cluster.ssh.RealSshd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by a real cluster under Slurm that is reached through a real SSH server. */
@ExtendWith({RealSlurm.class, RealSshd.class})
class SlurmThroughSshContractTest extends LocalResourceManagerContract {
    private static LoopbackSshd sshd;
    private static LoginNodes nodes;
    private final SlurmClusters clusters;

    SlurmThroughSshContractTest(SlurmClusters clusters) {
        this.clusters = clusters;
    }

    @BeforeAll
    static void logIn() {
        sshd = new LoopbackSshd();
        nodes = sshd.nodes();
    }

    @AfterAll
    static void logOut() {
        nodes.close();
        sshd.close();
    }

    @Override
    protected ManagerFixture fixture() {
        return new SlurmFixture(clusters, "alpha", sshd.runner(nodes, Map.of()));
    }
}
