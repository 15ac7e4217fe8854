package org.gradi.cluster.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.Answer;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.model.TimeWindow;

/** Small grids for the tests of this room; times count from {@link #EPOCH}. */
final class TestGrids {
    static final Instant EPOCH = Instant.parse("2030-05-06T00:00:00Z");

    private TestGrids() {
    }

    static Grid gridOf(Cluster... clusters) {
        return new Grid("test", EPOCH, ZoneOffset.UTC, List.of(clusters), List.of());
    }

    static Cluster cluster(String name, int processors, Map<String, String> settings) {
        return new Cluster(name, "vo", processors, new ManagerAccess("simulated", settings));
    }

    /** A grid whose only cluster is called alpha; no latency takes real time. */
    static SimulatedGrid alpha(int processors, Map<String, String> settings) {
        return simulated(gridOf(cluster("alpha", processors, settings)));
    }

    static SimulatedGrid simulated(Grid grid) {
        try {
            return SimulatedGrid.of(grid);
        } catch (ManagerSettingsProblem wrongSettings) {
            throw new IllegalArgumentException(wrongSettings);
        }
    }

    static TimeWindow minutes(long from, long to) {
        return new TimeWindow(EPOCH.plus(Duration.ofMinutes(from)), EPOCH.plus(Duration.ofMinutes(to)));
    }

    static <T> T done(Answer<T> answer) {
        if (answer instanceof Answer.Done<T> done) {
            return done.result();
        }
        throw new AssertionError("The call should have been done, but the answer was " + answer);
    }

    /** The constraint for which the answer is denied; fails when it is not. */
    static String deniedFor(Answer<?> answer) {
        if (answer instanceof Answer.Denied<?> denied) {
            return denied.constraint();
        }
        throw new AssertionError("The call should have been denied, but the answer was " + answer);
    }
}
