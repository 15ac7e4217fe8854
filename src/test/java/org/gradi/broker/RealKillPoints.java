package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gradi.cluster.Until;
import org.gradi.journal.FileJournal;
import org.gradi.journal.OtherProgram;
import org.gradi.model.Cluster;
import org.gradi.model.ReservationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program of its own that reserves at real clusters is killed at steps of the protocol; who starts it again
 * finds what was promised, and nothing else.
 */
abstract class RealKillPoints {
    private final List<Struck> struck;
    private final List<Cluster> clusters;
    private final int kills;

    @TempDir
    private Path parent;

    /** @param kills how many times it is killed: at every step and some once more, or at some steps only */
    RealKillPoints(List<Struck> struck, int kills) {
        this.struck = struck;
        this.clusters = struck.stream().map(Struck::cluster).toList();
        this.kills = kills;
    }

    @AfterEach
    void empty() {
        struck.forEach(Struck::empty);
    }

    @Test
    void aKillAtAnyStepLosesNoPromiseAndLeavesNothingBehind() throws Exception {
        Ran whole = run(parent.resolve("whole"), Integer.MAX_VALUE);
        assertThat(whole.said).as("it does all it is to do").contains("promised R1", "promised R2",
                "changed R2", "cancelled R1");
        int steps = Integer.parseInt(whole.said.stream()
                .filter(line -> line.startsWith("steps ")).findFirst().orElseThrow().substring(6));
        empty();
        assertThat(steps).as("steps at which the program can be killed").isGreaterThan(12 * clusters.size());
        List<Integer> fatal = fatal(steps);
        Set<Integer> reached = new HashSet<>();
        for (int kill = 0; kill < kills; kill++) {
            int step = fatal.get(kill);
            Ran ran = run(parent.resolve("kill" + kill), step);
            if (ran.exit == KilledProgram.KILLED) {
                reached.add(step);
            }
            checkAfterRestart(parent.resolve("kill" + kill), ran.said, "killed at step " + step);
        }
        assertThat(reached.size()).as("steps at which it really was killed")
                .isGreaterThan(Math.min(steps, kills) / 2);
    }

    /** Every step once, in an order drawn from a seed, and when there are more kills some again. */
    private List<Integer> fatal(int steps) {
        Random random = new Random(7);
        List<Integer> once = new ArrayList<>(IntStream.rangeClosed(1, steps).boxed().toList());
        Collections.shuffle(once, random);
        while (once.size() < kills) {
            once.add(1 + random.nextInt(steps));
        }
        return once;
    }

    private record Ran(int exit, List<String> said) {
    }

    private Ran run(Path folder, int step) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of(folder, step, start().getEpochSecond(),
                name(folder)));
        clusters.forEach(cluster -> arguments.add(KilledProgram.words(cluster)));
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
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(2));
    }

    private void checkAfterRestart(Path folder, List<String> said, String what) throws Exception {
        ExecutorService asking = Executors.newCachedThreadPool();
        RealGrid grid = new RealGrid(name(folder), clusters);
        try (FileJournal journal = FileJournal.open(folder)) {
            Broker broker = grid.start(journal, KilledProgram.STRATEGIES, asking, manager -> manager);
            Until.isSo("everything is settled after it was " + what, () -> {
                broker.refresh();
                return isSettled(broker);
            });
            assertThat(grid.atManagers()).as("what the managers have, %s", what)
                    .isEqualTo(grid.inBook(broker));
            assertThat(broker.orphans()).as("orphans, %s", what).isEmpty();
            said.stream().filter(line -> line.startsWith("promised ")).map(line -> line.substring(9))
                    .forEach(id -> assertThat(broker.find(id).orElseThrow().state()).as("%s, %s", id, what)
                            .isIn(possible(id, said)));
            broker.find("R2").ifPresent(second -> assertThat(second.plan().window().length())
                    .as("the length of what was changed, or not, %s", what).isIn(said.contains("changed R2")
                            ? List.of(KilledProgram.CHANGED)
                            : List.of(Duration.ofHours(1), KilledProgram.CHANGED)));
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
