package org.gradi.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.gridengine.GridEngineManager;
import org.gradi.cluster.simulated.Pause;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.cluster.slurm.SlurmManager;
import org.gradi.cluster.ssh.LoginNodes;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;

/** Makes the managers of clusters by the kind their grid file names. */
final class ClusterManagers {
    private static final String KINDS = String.join(", ", SimulatedGrid.KIND, SlurmManager.KIND,
            GridEngineManager.KIND);

    private ClusterManagers() {
    }

    /** Whether a cluster is reached through the commands of a real manager. */
    static boolean isReal(Cluster cluster) {
        return !cluster.manager().isSimulated();
    }

    /** The managers of a grid with real clusters; those that are simulated follow the time of day. */
    static Map<String, LocalResourceManager> at(Grid grid, SystemGridClock clock, LoginNodes nodes,
            Pause pause) throws ManagerSettingsProblem {
        SimulatedGrid simulated = SimulatedGrid.following(clock, grid, pause);
        Map<String, LocalResourceManager> managers = new LinkedHashMap<>();
        SharedManagers shared = new SharedManagers();
        for (Cluster cluster : grid.clusters()) {
            managers.put(cluster.name(), isReal(cluster) ? real(cluster, clock, nodes, shared)
                    : simulated.manager(cluster.name()));
        }
        return managers;
    }

    /**
     * Whether a manager can be made of what the grid file says of this cluster; nobody is asked.
     *
     * @param shared the clusters that were checked before
     */
    static void check(Cluster cluster, SystemGridClock clock, LoginNodes nodes, SharedManagers shared)
            throws ManagerSettingsProblem {
        if (isReal(cluster)) {
            real(cluster, clock, nodes, shared);
        } else {
            SimulatedGrid.check(cluster);
        }
    }

    private static LocalResourceManager real(Cluster cluster, GridClock clock, LoginNodes nodes,
            SharedManagers shared) throws ManagerSettingsProblem {
        LocalResourceManager manager = real(cluster, clock, nodes.runner(cluster));
        shared.add(cluster);
        return manager;
    }

    private static LocalResourceManager real(Cluster cluster, GridClock clock, CommandRunner runner)
            throws ManagerSettingsProblem {
        return switch (cluster.manager().kind()) {
            case SlurmManager.KIND -> SlurmManager.of(cluster, clock, runner);
            case GridEngineManager.KIND -> GridEngineManager.of(cluster, clock, runner);
            default -> throw new ManagerSettingsProblem(
                    "The cluster (%s) names a manager of kind (%s); known are %s.".formatted(cluster.name(),
                            cluster.manager().kind(), KINDS));
        };
    }
}
