package org.gradi.app;

import java.util.Objects;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerFactory;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.model.Cluster;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.GridProblem;
import org.gradi.selection.GridSource;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;

/** Puts a broker together: the grid read, its clusters simulated, the strategies under one fuzzy control. */
final class GridBrokers implements BrokerFactory {
    private final GridSource grids;
    private final Strategies strategies;

    GridBrokers(GridSource grids, FuzzyControl control) {
        this.grids = Objects.requireNonNull(grids, "grids");
        this.strategies = strategies(control);
    }

    /** Every strategy, its co-reservations under that control. */
    static Strategies strategies(FuzzyControl control) {
        return new Strategies(control, FclPriorityControl.builtIn(), new ChocoJointSolver());
    }

    @Override
    public Broker open(String gridLocation) throws GridProblem {
        return open(gridLocation, OpeningProgress.unwatched());
    }

    @Override
    public Broker open(String gridLocation, OpeningProgress progress) throws GridProblem {
        OpenGrid opened = grids.open(gridLocation, progress);
        for (Cluster cluster : opened.grid().clusters()) {
            if (!cluster.manager().kind().equals(SimulatedGrid.KIND)) {
                throw new GridProblem(
                        "%s: the cluster (%s) names a manager of kind (%s); known is %s.".formatted(
                        gridLocation, cluster.name(), cluster.manager().kind(), SimulatedGrid.KIND));
            }
        }
        try {
            SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
            return new Broker(opened, simulated.managers(), simulated.clock(), strategies);
        } catch (ManagerSettingsProblem problem) {
            throw new GridProblem(gridLocation + ": " + problem.getMessage(), problem);
        }
    }
}
