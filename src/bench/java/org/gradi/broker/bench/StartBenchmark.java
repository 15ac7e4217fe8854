package org.gradi.broker.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradi.broker.Broker;
import org.gradi.broker.Outcome;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalReservation;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.Released;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.journal.FileJournal;
import org.gradi.journal.Journal;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Vocabulary;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Distribution;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.ResourceSelector;
import org.gradi.selection.Selection;

/**
 * How long a broker takes to go on where a journal of many reservations ends, in a program just started.
 *
 * <p>{@code write FOLDER LIVE ENDED} makes the journal, as a broker writes it; {@code read FOLDER}, in a
 * program of its own, prints how long reading it and going on takes, in milliseconds. The managers do not
 * answer, so that only the journal counts.
 */
public final class StartBenchmark {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final int CLUSTERS = 20;

    private StartBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("write")) {
            write(folder, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            read(folder);
        }
    }

    private static void write(Path folder, int live, int ended) throws Exception {
        Files.createDirectories(folder);
        OpenGrid opened = grid();
        SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
        try (FileJournal journal = FileJournal.open(folder)) {
            Remembered remembered = new Remembered(new ArrayList<>());
            Broker broker = Broker.goingOn(opened, simulated.managers(), simulated.clock(), strategies(),
                    Runnable::run, remembered, "bench1");
            for (int i = 0; i < live + ended; i++) {
                Outcome outcome = broker.reserve(request(i), Strategies.DEFAULT);
                String id = ((Outcome.Reserved) outcome).reservation().id();
                if (i < ended) {
                    broker.cancel(id);
                }
                if (i % 1_000 == 0) {
                    broker.watch();
                }
            }
            broker.watch();
            journal.replace(remembered.lines());
            long bytes = Files.size(folder.resolve("journal.jsonl"));
            System.out.printf("%d live, %d ended: %d lines, %.1f MB%n", live, ended,
                    remembered.lines().size(), bytes / 1e6);
        }
    }

    private static void read(Path folder) throws Exception {
        OpenGrid opened = grid();
        Map<String, LocalResourceManager> silent = new HashMap<>();
        opened.grid().clusters().forEach(cluster -> silent.put(cluster.name(), new Silent(cluster.name())));
        SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
        Strategies strategies = strategies();
        long begin = System.nanoTime();
        try (FileJournal journal = FileJournal.open(folder)) {
            long read = System.nanoTime();
            Broker broker = Broker.goingOn(opened, silent, simulated.clock(), strategies, Runnable::run,
                    journal, "bench1");
            long end = System.nanoTime();
            System.out.printf("%d reservations: journal %d ms, broker %d ms, together %d ms%n",
                    broker.state().reservations().size(), (read - begin) / 1_000_000,
                    (end - read) / 1_000_000, (end - begin) / 1_000_000);
        }
    }

    private static Strategies strategies() {
        return new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(), new ChocoJointSolver());
    }

    private static OpenGrid grid() {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 1; i <= CLUSTERS; i++) {
            clusters.add(new Cluster("Cluster_" + i, "VO-" + i % 4, 1_000, ManagerAccess.simulated()));
        }
        Grid grid = new Grid("bench", EPOCH, ZoneOffset.UTC, clusters, List.of());
        return new OpenGrid("bench", grid, new Vocabulary(List.of(), List.of()), new EverySuits(grid),
                List.of());
    }

    private static Request request(int i) {
        Instant start = EPOCH.plus(Duration.ofMinutes(10 + i % 5_000));
        return new Request("user_" + i, List.of(), ProcessorRange.exactly(1 + i % 5),
                CommunicationPattern.PEER_TO_PEER, 0,
                new TimeConstraint(start, Duration.ofHours(1), start.plus(Duration.ofHours(5))), true);
    }

    /** A journal in memory, so that writing does not wait for the disk a hundred thousand times. */
    private record Remembered(List<String> lines) implements Journal {
        @Override
        public List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void append(List<String> more) {
            lines.addAll(more);
        }

        @Override
        public void replace(List<String> others) {
            lines.clear();
            lines.addAll(others);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    private record EverySuits(Grid grid) implements ResourceSelector {
        @Override
        public Selection select(List<Requirement> requirements) {
            return new Selection(grid.clusters().stream()
                    .map(cluster -> new ClusterAssessment(cluster, List.of())).toList());
        }

        @Override
        public Distribution distribution(String property) {
            return new Distribution(property, CLUSTERS, CLUSTERS, List.of());
        }
    }

    /** A manager that does not answer, so that only the journal counts. */
    private record Silent(String cluster) implements LocalResourceManager {
        private static <T> Answer<T> none() {
            return new Answer.InDoubt<>("It does not answer.");
        }

        @Override
        public Answer<LocalState> look(TimeWindow window) {
            return none();
        }

        @Override
        public Answer<LocalReservation> reserve(String key, int processors, TimeWindow window) {
            return none();
        }

        @Override
        public Answer<LocalReservation> confirm(String key) {
            return none();
        }

        @Override
        public Answer<LocalReservation> change(String key, int processors, TimeWindow window) {
            return none();
        }

        @Override
        public Answer<Released> release(String key) {
            return none();
        }

        @Override
        public Answer<LocalReservation> find(String key) {
            return none();
        }
    }
}
