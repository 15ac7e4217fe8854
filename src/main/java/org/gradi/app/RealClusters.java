package org.gradi.app;

import java.nio.file.Path;
import java.time.Clock;
import org.gradi.cli.LiveClusters;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SelfDescribing;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.gridengine.GridEngineManager;
import org.gradi.cluster.slurm.SlurmManager;
import org.gradi.cluster.ssh.LoginNodes;
import org.gradi.model.Cluster;

/** Reaches the managers of real clusters, here or through SSH, as the user who runs the program. */
final class RealClusters implements LiveClusters {

    @Override
    public Answer<SelfDescribing.Description> describe(Cluster cluster) throws ManagerSettingsProblem {
        try (LoginNodes nodes = new LoginNodes(Path.of(System.getProperty("user.home")),
                System.getProperty("user.name"))) {
            return manager(cluster, nodes.runner(cluster)).describe();
        }
    }

    private static SelfDescribing manager(Cluster cluster, CommandRunner runner)
            throws ManagerSettingsProblem {
        SystemGridClock clock = new SystemGridClock(Clock.systemUTC());
        return switch (cluster.manager().kind()) {
            case SlurmManager.KIND -> SlurmManager.of(cluster, clock, runner);
            case GridEngineManager.KIND -> GridEngineManager.of(cluster, clock, runner);
            default -> throw new ManagerSettingsProblem(
                    "The kind (%s) of cluster %s must be %s or %s.".formatted(cluster.manager().kind(),
                            cluster.name(), SlurmManager.KIND, GridEngineManager.KIND));
        };
    }
}
