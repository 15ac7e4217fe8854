package org.gradi.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that is killed while it writes: every line it was told of is there, and no half of a call. */
class KilledJournalTest {
    private static final int SEEDS = 20;

    @TempDir
    private Path parent;

    static List<Long> seeds() {
        return new Random(5).longs(SEEDS).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Timeout(120)
    void nothingThatWasAcknowledgedIsLost(long seed) throws Exception {
        Random random = new Random(seed);
        Path folder = parent.resolve("folder");
        int threads = 1 + random.nextInt(8);
        int padding = random.nextInt(3) * 5000;
        int until = random.nextInt(400);
        Process program = OtherProgram.start(AppendingProgram.class, parent.resolve("errors"), List.of(),
                folder, threads, padding);
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = program.inputReader()) {
            while (acknowledged.size() < until) {
                acknowledged.add(out.readLine());
            }
            program.toHandle().destroyForcibly();
            out.lines().forEach(acknowledged::add);
        }
        assertThat(Files.readString(parent.resolve("errors"))).as("complaints of the program").isEmpty();
        checkThatAllIsThere(folder, acknowledged, threads, padding);
    }

    private static void checkThatAllIsThere(Path folder, List<String> acknowledged, int threads, int padding)
            throws JournalProblem {
        try (Journal journal = FileJournal.open(folder)) {
            List<String> lines = journal.lines();
            assertThat(lines).as("no line is there twice").doesNotHaveDuplicates();
            int calls = 0;
            Set<String> recorded = new HashSet<>(lines);
            for (int thread = 0; thread < threads; thread++) {
                for (int number = 0; recorded.contains(first(thread, number, padding)); number++) {
                    int at = lines.indexOf(first(thread, number, padding));
                    assertThat(lines.subList(at, at + 2)).as("call %d of thread %d", number, thread)
                            .isEqualTo(AppendingProgram.lines(thread, number, padding).toList());
                    acknowledged.remove("%d %d".formatted(thread, number));
                    calls++;
                }
            }
            assertThat(acknowledged).as("acknowledged and not recorded").isEmpty();
            assertThat(lines).as("nothing but whole calls").hasSize(calls * 2);
        }
    }

    private static String first(int thread, int number, int padding) {
        return AppendingProgram.lines(thread, number, padding).findFirst().orElseThrow();
    }
}
