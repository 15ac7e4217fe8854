package org.gradi.cluster.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradi.cluster.simulated.TestGrids.EPOCH;
import static org.gradi.cluster.simulated.TestGrids.cluster;
import static org.gradi.cluster.simulated.TestGrids.deniedFor;
import static org.gradi.cluster.simulated.TestGrids.done;
import static org.gradi.cluster.simulated.TestGrids.gridOf;
import static org.gradi.cluster.simulated.TestGrids.minutes;

import java.time.Duration;
import java.util.Map;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedGridTest {

    @Test
    void givesEachClusterAManagerOfItsOwnAndAllOneClock() {
        SimulatedGrid grid = TestGrids.simulated(
                gridOf(cluster("beta", 4, Map.of()), cluster("alpha", 2, Map.of())));

        done(grid.manager("alpha").reserve("one", 2, minutes(0, 10)));

        assertThat(grid.clock().now()).as("the grid's epoch").isEqualTo(EPOCH);
        assertThat(grid.managers().keySet()).as("in grid order").containsExactly("beta", "alpha");
        assertThat(deniedFor(grid.manager("beta").find("one"))).isEqualTo("key");
        grid.clock().advance(Duration.ofMinutes(1));
        assertThat(done(grid.manager("beta").look(minutes(0, 10))).asOf()).isEqualTo(EPOCH.plusSeconds(60));
    }

    @Test
    void leavesClustersOfOtherKindsAlone() throws ManagerSettingsProblem {
        Cluster real = new Cluster("real", "vo", 4, new ManagerAccess("slurm", Map.of("host", "login")));
        SimulatedGrid grid = SimulatedGrid.of(gridOf(cluster("alpha", 4, Map.of()), real));

        assertThat(grid.managers().keySet()).containsExactly("alpha");
        assertThatIllegalArgumentException().isThrownBy(() -> grid.manager("real"))
                .withMessageContaining("real").withMessageContaining("alpha");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "localLoad        | 10    | known are faults, holdSeconds, localLoadPercent, localLoadSeed",
            "localLoadPercent | 91    | from 0 to 90",
            "localLoadPercent | -1    | from 0 to 90",
            "localLoadPercent | half  | whole number",
            "localLoadSeed    | 1.5   | whole number",
            "holdSeconds      | 0     | from 1 to",
            "holdSeconds      | PT5M  | whole number",
            "shiftWithin      | 30    | ISO duration",
            "shiftWithin      | -PT1S | ISO duration",
            "shiftWithin      | PT0.5S | ISO duration",
            "shiftWithin      | PT99999999H | 366 days",
            "faults           | reserve first refuse | silent-before"})
    void namesClusterSettingValueAndWhatWouldBeRight(String setting, String value, String right) {
        Cluster wrong = cluster("Cluster_02", 4, Map.of(setting, value));

        assertThatExceptionOfType(ManagerSettingsProblem.class)
                .isThrownBy(() -> SimulatedGrid.of(gridOf(wrong)))
                .withMessageContaining("Cluster_02").withMessageContaining(setting)
                .withMessageContaining("(" + value + ")").withMessageContaining(right);
    }

    @Test
    void takesFaultsFromTheSettingsUnlessOthersAreHandedIn() throws ManagerSettingsProblem {
        Cluster alpha = cluster("alpha", 4, Map.of("faults", "reserve every refuse"));

        SimulatedGrid asSet = SimulatedGrid.of(gridOf(alpha));
        assertThat(deniedFor(asSet.manager("alpha").reserve("one", 1, minutes(0, 10)))).isEqualTo("manager");
        done(new SimulatedGrid(gridOf(alpha), Map.of("alpha", FaultScript.none()), length -> { })
                .manager("alpha").reserve("one", 1, minutes(0, 10)));
    }

    @Test
    void refusesFaultsForAClusterItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulatedGrid(gridOf(cluster("alpha", 4, Map.of())),
                        Map.of("alfa", FaultScript.none()), length -> { }))
                .withMessageContaining("alfa").withMessageContaining("alpha");
    }
}
