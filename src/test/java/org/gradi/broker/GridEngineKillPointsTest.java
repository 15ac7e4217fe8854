package org.gradi.broker;

import org.gradi.cluster.gridengine.GridEnginePair;
import org.gradi.cluster.gridengine.RealGridEngine;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program is killed while it reserves at two clusters under Grid Engine. */
@ExtendWith(RealGridEngine.class)
class GridEngineKillPointsTest extends RealKillPoints {

    GridEngineKillPointsTest(GridEnginePair engines) {
        super(Struck.gridEngine(engines.larger(), engines.smaller()), 40);
    }
}
