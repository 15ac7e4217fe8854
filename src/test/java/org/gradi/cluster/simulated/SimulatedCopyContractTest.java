package org.gradi.cluster.simulated;

import java.util.List;
import org.gradi.cluster.LocalResourceManagerContract;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.ManagerFixture;

/** The contract, kept by the copy of an empty cluster. */
class SimulatedCopyContractTest extends LocalResourceManagerContract {

    @Override
    protected ManagerFixture fixture() {
        return new SimulatedManagerContractTest.SimulatedFixture(SimulatedGrid.copyOf(TestGrids.EPOCH,
                List.of(new LocalState("alpha", 7, List.of(), List.of(), TestGrids.EPOCH))));
    }
}
