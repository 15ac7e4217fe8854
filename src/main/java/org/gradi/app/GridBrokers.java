package org.gradi.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradi.broker.Broker;
import org.gradi.broker.GridCopier;
import org.gradi.broker.LiveBroker;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.Pause;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.journal.FileJournal;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.GridProblem;
import org.gradi.selection.GridSource;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.session.StateFolder;

/** Puts a broker together: the grid read, the managers of its clusters, the strategies under one control. */
final class GridBrokers implements LiveBrokerFactory {
    private final GridSource grids;
    private final Strategies strategies;
    private final RealGrids real;
    private final Pause pause;

    /**
     * @param control limits co-reservations
     * @param real    opens the grids that have real clusters
     * @param pause   how the latencies of simulated clusters pass
     */
    GridBrokers(GridSource grids, FuzzyControl control, RealGrids real, Pause pause) {
        this.grids = Objects.requireNonNull(grids, "grids");
        this.strategies = strategies(control);
        this.real = Objects.requireNonNull(real, "real");
        this.pause = Objects.requireNonNull(pause, "pause");
    }

    /** Every strategy, its co-reservations under that control. */
    static Strategies strategies(FuzzyControl control) {
        return new Strategies(control, FclPriorityControl.builtIn(), new ChocoJointSolver());
    }

    @Override
    public Broker open(String gridLocation) throws GridProblem {
        return simulated(grids.open(gridLocation, OpeningProgress.unwatched()));
    }

    @Override
    public OpenGrid read(String gridLocation, OpeningProgress progress) throws GridProblem {
        return grids.open(gridLocation, progress);
    }

    @Override
    public LiveBroker goLive(OpenGrid opened, Optional<Path> stateFolder) throws GridProblem {
        if (stateFolder.isPresent()) {
            requireOwn(opened, stateFolder.get());
        }
        return opened.grid().isSimulated() ? LiveBroker.simulated(simulated(opened))
                : real.open(opened, strategies, stateFolder, pause);
    }

    /** A journal beside a session is what counts: there was a real grid before somebody put the session. */
    private static void requireOwn(OpenGrid opened, Path folder) throws GridProblem {
        boolean hasJournal = FileJournal.isIn(folder);
        if (opened.grid().isSimulated() && hasJournal) {
            throw new GridProblem(("The state folder %s has the journal of a grid with real clusters, and "
                    + "grid (%s) is simulated; name the grid of the journal, or another folder.")
                    .formatted(folder, opened.location()));
        }
        if (!opened.grid().isSimulated() && !hasJournal && StateFolder.hasSession(folder)) {
            throw new GridProblem(("The state folder %s has what was done on simulated clusters, and grid "
                    + "(%s) has real ones; name another folder.").formatted(folder, opened.location()));
        }
    }

    @Override
    public Broker whatIf(Broker live) {
        return live.copy((start, states) -> {
            SimulatedGrid copy = SimulatedGrid.copyOf(start, states);
            return new GridCopier.Copy(copy.managers(), copy.clock());
        });
    }

    private Broker simulated(OpenGrid opened) throws GridProblem {
        try {
            SimulatedGrid simulated = new SimulatedGrid(allSimulated(opened.grid()), Map.of(), pause);
            return new Broker(opened, simulated.managers(), simulated.clock(), strategies);
        } catch (ManagerSettingsProblem problem) {
            throw new GridProblem(opened.location() + ": " + problem.getMessage(), problem);
        }
    }

    private static Grid allSimulated(Grid grid) {
        return new Grid(grid.name(), grid.epoch(), grid.zone(), grid.clusters().stream()
                .map(cluster -> ClusterManagers.isReal(cluster) ? new Cluster(cluster.name(),
                        cluster.organisation(), cluster.processors(), ManagerAccess.simulated()) : cluster)
                .toList(), grid.links());
    }
}
