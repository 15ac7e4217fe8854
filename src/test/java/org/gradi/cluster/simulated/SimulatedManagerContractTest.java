package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalResourceManagerContract;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.ManagerFixture;
import org.gradi.model.TimeWindow;

class SimulatedManagerContractTest extends LocalResourceManagerContract {

    @Override
    protected ManagerFixture fixture() {
        return new SimulatedFixture(TestGrids.alpha(7, Map.of()));
    }

    /** A grid whose cluster alpha has 7 processors. */
    static final class SimulatedFixture implements ManagerFixture {
        private static final String CLUSTER = "alpha";
        private final SimulatedGrid grid;

        SimulatedFixture(SimulatedGrid grid) {
            this.grid = grid;
        }

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
            OtherWork work = new OtherWork(name, OtherWork.Kind.LOCAL_RESERVATION, processors, window);
            assertThat(grid.occupy(CLUSTER, work)).as("the processors are free").isTrue();
        }

        @Override
        public LocalResourceManager silentManager() {
            FaultScript silence = FaultScript.none().and(FaultRule.onEveryCall(Fault.silentBefore()));
            return new ScriptedManager(manager(), silence, grid.clock(), length -> { });
        }

        @Override
        public void letPass(Duration length) {
            grid.clock().advance(length);
        }

        @Override
        public void close() {
            // A simulated grid leaves nothing behind.
        }
    }
}
