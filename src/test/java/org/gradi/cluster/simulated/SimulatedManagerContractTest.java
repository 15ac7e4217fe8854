package org.gradi.cluster.simulated;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalResourceManagerContract;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.ManagerFixture;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.model.TimeWindow;

class SimulatedManagerContractTest extends LocalResourceManagerContract {

    @Override
    protected ManagerFixture fixture() {
        return new SimulatedFixture();
    }

    private static final class SimulatedFixture implements ManagerFixture {
        private static final String CLUSTER = "alpha";
        private final SimulatedGrid grid = gridOfOne(new Cluster(CLUSTER, "vo", 7, ManagerAccess.simulated()));

        @Override
        public LocalResourceManager manager() {
            return grid.manager(CLUSTER);
        }

        @Override
        public String cluster() {
            return CLUSTER;
        }

        @Override
        public int processors() {
            return 7;
        }

        @Override
        public Instant now() {
            return grid.clock().now();
        }

        @Override
        public void occupy(String name, int processors, TimeWindow window) {
            grid.occupy(CLUSTER, new OtherWork(name, OtherWork.Kind.LOCAL_RESERVATION, processors, window));
        }

        @Override
        public LocalResourceManager silentManager() {
            FaultScript silence = FaultScript.none().and(FaultRule.onEveryCall(Fault.silentBefore()));
            return new ScriptedManager(manager(), silence, grid.clock(), length -> { });
        }

        @Override
        public void close() {
            // A simulated grid leaves nothing behind.
        }

        private static SimulatedGrid gridOfOne(Cluster cluster) {
            try {
                return new SimulatedGrid(new Grid("test", Instant.parse("2030-05-06T00:00:00Z"), ZoneOffset.UTC,
                        List.of(cluster), List.of()), Map.of(), length -> { });
            } catch (ManagerSettingsProblem wrongSettings) {
                throw new IllegalStateException(wrongSettings);
            }
        }
    }
}
