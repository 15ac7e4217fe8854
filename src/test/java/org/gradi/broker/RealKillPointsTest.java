package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gradi.broker.RealGrid.Size;
import org.gradi.cluster.Until;
import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.gradi.journal.FileJournal;
import org.gradi.journal.OtherProgram;
import org.gradi.model.ReservationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program of its own that reserves at real Slurm clusters is killed at every step of the protocol; who
 * starts it again finds what was promised, and nothing else.
 */
@ExtendWith(RealSlurm.class)
class RealKillPointsTest {
    private static final int KILLS = 200;
    private static final List<String> CLUSTERS = List.of("beta", "gamma", "delta");

    private final SlurmClusters clusters;
    private final Map<Size, Path> confs = new LinkedHashMap<>();

    @TempDir
    private Path parent;

    RealKillPointsTest(SlurmClusters clusters) {
        this.clusters = clusters;
        CLUSTERS.forEach(name -> confs.put(new Size(name, clusters.processors(name)), clusters.conf(name)));
    }

    @AfterEach
    void empty() {
        CLUSTERS.forEach(clusters::empty);
    }

    @Test
    void aKillAtAnyStepLosesNoPromiseAndLeavesNothingBehind() throws Exception {
        int steps = Integer.parseInt(run(parent.resolve("whole"), Integer.MAX_VALUE).said.stream()
                .filter(line -> line.startsWith("steps ")).findFirst().orElseThrow().substring(6));
        CLUSTERS.forEach(clusters::empty);
        assertThat(steps).as("steps at which the program can be killed").isGreaterThan(40);
        SplittableRandom random = new SplittableRandom(7);
        Set<Integer> reached = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int step = kill < steps ? kill + 1 : 1 + random.nextInt(steps);
            Ran ran = run(parent.resolve("kill" + kill), step);
            if (ran.exit == KilledProgram.KILLED) {
                reached.add(step);
            }
            checkAfterRestart(parent.resolve("kill" + kill), ran.said, "killed at step " + step);
        }
        assertThat(reached.size()).as("steps at which it really was killed").isGreaterThan(steps / 2);
    }

    private record Ran(int exit, List<String> said) {
    }

    private Ran run(Path folder, int step) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of(folder, step, start().getEpochSecond(),
                name(folder)));
        confs.forEach((size, conf) -> arguments.addAll(List.of(size.cluster(), size.processors(), conf)));
        Path errors = parent.resolve("errors");
        Process program = OtherProgram.start(KilledProgram.class, errors, List.of(), arguments.toArray());
        try (BufferedReader out = program.inputReader()) {
            List<String> said = out.lines().toList();
            int exit = program.waitFor();
            assertThat(exit).as("how it ended: %s", said).isIn(0, KilledProgram.KILLED);
            return new Ran(exit, said);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private Instant start() {
        return clusters.now().plus(Duration.ofDays(2));
    }

    private void checkAfterRestart(Path folder, List<String> said, String what) throws Exception {
        ExecutorService asking = Executors.newCachedThreadPool();
        RealGrid grid = new RealGrid(name(folder), confs);
        try (FileJournal journal = FileJournal.open(folder)) {
            Broker broker = grid.start(journal, KilledProgram.STRATEGIES, asking, manager -> manager);
            Until.isSo("everything is settled after it was " + what, () -> {
                broker.refresh();
                return isSettled(broker);
            });
            assertThat(grid.atManagers()).as("what Slurm has, %s", what).isEqualTo(grid.inBook(broker));
            assertThat(broker.orphans()).as("orphans, %s", what).isEmpty();
            said.stream().filter(line -> line.startsWith("promised ")).map(line -> line.substring(9))
                    .forEach(id -> assertThat(broker.find(id).orElseThrow().state()).as("%s, %s", id, what)
                            .isIn(possible(id, said)));
            broker.state().reservations().forEach(one -> broker.cancel(one.id()));
            assertThat(grid.atManagers()).as("what is left after all is cancelled, %s", what).isEmpty();
        } finally {
            asking.shutdown();
        }
    }

    /** What a promised reservation may be: only the first is cancelled, as the last thing but one. */
    private static Set<ReservationState> possible(String id, List<String> said) {
        if (!id.equals("R1")) {
            return Set.of(ReservationState.COMMITTED);
        }
        return said.contains("cancelled R1") ? Set.of(ReservationState.CANCELLED)
                : Set.of(ReservationState.COMMITTED, ReservationState.CANCELLED);
    }

    private static boolean isSettled(Broker broker) {
        return broker.state().reservations().stream().noneMatch(one ->
                one.state() == ReservationState.HELD
                        || one.state() == ReservationState.IN_DOUBT);
    }
}
