package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;
import org.gradi.model.Vocabulary;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.OpenGrid;

/** Three linked clusters whose managers, journal and program can break at any step. */
final class ShakyGrid {
    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    static final Strategies STRATEGIES = new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(),
            new ChocoJointSolver());
    private static final ManagerAccess ACCESS =
            new ManagerAccess(SimulatedGrid.KIND, Map.of("holdSeconds", "120"));
    private static final Grid GRID = new Grid("shaky", EPOCH, ZoneOffset.UTC,
            List.of(new Cluster("A", "VO", 3, ACCESS), new Cluster("B", "VO", 2, ACCESS),
                    new Cluster("C", "VO", 2, ACCESS)),
            List.of(new Link("A", "B", 1_000_000_000L), new Link("A", "C", 1_000_000_000L),
                    new Link("B", "C", 1_000_000_000L)));
    private static final OpenGrid OPENED = new OpenGrid("shaky", GRID, new Vocabulary(List.of(), List.of()),
            new EveryClusterSuits(GRID), List.of());

    final Fuse fuse = new Fuse();
    final ShakyJournal journal;
    final SimulatedGrid simulated;
    final Map<String, ShakyManager> managers = new LinkedHashMap<>();

    ShakyGrid(SplittableRandom random) {
        try {
            simulated = SimulatedGrid.of(GRID);
        } catch (ManagerSettingsProblem wrongFixture) {
            throw new IllegalStateException(wrongFixture);
        }
        journal = new ShakyJournal(random, fuse);
        GRID.clusters().forEach(cluster -> managers.put(cluster.name(),
                new ShakyManager(simulated.manager(cluster.name()), simulated.clock(), random, fuse)));
    }

    static Grid grid() {
        return GRID;
    }

    /** The program is started. */
    Broker start() {
        try {
            return Broker.goingOn(OPENED, Map.<String, LocalResourceManager>copyOf(managers),
                    simulated.clock(), STRATEGIES, Runnable::run, journal, "abc123");
        } catch (JournalProblem problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Nothing goes wrong any more. */
    void calm() {
        fuse.burnIn(Fuse.NEVER);
        journal.failIn(0);
        managers.values().forEach(manager -> {
            manager.faultIn(0);
            manager.start();
        });
    }

    Instant now() {
        return simulated.clock().now();
    }

    void pass(int seconds) {
        simulated.clock().advance(Duration.ofSeconds(seconds));
    }

    /** Starts in so many minutes, with as many minutes to spare as asked. */
    Request request(String name, int processors, int startMinute, int minutes, int slackMinutes) {
        Instant start = EPOCH.plus(Duration.ofMinutes(startMinute));
        return new Request(name, List.of(), ProcessorRange.exactly(processors),
                CommunicationPattern.PEER_TO_PEER, 1_000_000L,
                new TimeConstraint(start, Duration.ofMinutes(minutes),
                        start.plus(Duration.ofMinutes(minutes + slackMinutes))), true);
    }
}
