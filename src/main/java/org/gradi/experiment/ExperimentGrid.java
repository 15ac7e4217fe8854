package org.gradi.experiment;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;

/** The five clusters of the case study without local work, open to every user, and requests for them. */
final class ExperimentGrid {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final long GIGABIT = 1_000_000_000L;
    private static final String CANADA = "VO-C";
    private static final String BRAZIL = "VO-B";

    private ExperimentGrid() {
    }

    static Grid grid() {
        return new Grid("experiment", EPOCH, ZoneOffset.UTC, List.of(cluster("Cluster_01", CANADA, 7),
                cluster("Cluster_02", CANADA, 4), cluster("Cluster_03", CANADA, 3),
                cluster("Cluster_1", BRAZIL, 4), cluster("Cluster_2", BRAZIL, 4)),
                List.of(new Link("Cluster_01", "Cluster_02", GIGABIT),
                        new Link("Cluster_01", "Cluster_03", GIGABIT),
                        new Link("Cluster_02", "Cluster_03", GIGABIT),
                        new Link("Cluster_1", "Cluster_2", GIGABIT)));
    }

    private static Cluster cluster(String name, String organisation, int processors) {
        return new Cluster(name, organisation, processors, ManagerAccess.simulated());
    }

    static Instant epoch() {
        return EPOCH;
    }

    static Instant minute(int minute) {
        return EPOCH.plus(Duration.ofMinutes(minute));
    }

    /** Processes that depend on each other, no requirement of the environment, no bandwidth named. */
    static Request request(InstanceUser user, double slack) {
        Instant start = minute(user.startMinute());
        Duration duration = Duration.ofMinutes(user.durationMinutes());
        // In decimals, as the slack was written: in binary 0.58 of 50 is less than 29.
        Duration slip = Duration.ofMinutes(BigDecimal.valueOf(slack)
                .multiply(BigDecimal.valueOf(user.durationMinutes())).longValue());
        return new Request("user_" + user.user(), List.of(), ProcessorRange.exactly(user.processes()),
                CommunicationPattern.PEER_TO_PEER, 0,
                new TimeConstraint(start, duration, start.plus(duration).plus(slip)), true);
    }
}
