package org.gradi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gradi.cluster.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileJournalTest {
    private static final int THREADS = 8;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    @TempDir
    private Path parent;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void keepsWhatAListWouldKeepThroughAppendingReplacingAndReopening(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> model = new ArrayList<>();
        Journal journal = open();
        for (int step = 0; step < 60; step++) {
            List<String> lines = IntStream.range(0, random.nextInt(5))
                    .mapToObj(line -> Records.random(random)).toList();
            switch (random.nextInt(6)) {
                case 0 -> {
                    journal.replace(lines);
                    model.clear();
                    model.addAll(lines);
                }
                case 1 -> {
                    journal.close();
                    journal = open();
                }
                default -> {
                    journal.append(lines);
                    model.addAll(lines);
                }
            }
            assertThat(journal.lines()).as("after step %d", step).isEqualTo(model);
            assertThat(journal.notices()).as("notices after step %d", step).isEmpty();
        }
        journal.close();
    }

    @Test
    void isAFileThatPeopleCanReadAndCompare() throws Exception {
        try (Journal journal = open()) {
            journal.append(List.of("{\"a\":1}", "{\"b\":2}"));
            journal.append(List.of("{\"c\":\"\u00e9\"}"));
        }
        assertThat(file()).hasContent("""
                {"format":"gradi/journal","version":1,"after":0,"crc":"875f3e62"}
                {"seq":1,"more":1,"kept":0,"crc":"7d6a0dea","record":{"a":1}}
                {"seq":2,"more":0,"kept":0,"crc":"28a945c9","record":{"b":2}}
                {"seq":3,"more":0,"kept":2,"crc":"ecd711d7","record":{"c":"\u00e9"}}
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "}", "{}{}", "{}}", "{\"a\":\"}", "[]", "{}\n", "{\"a\":\n1}",
        "{\"a\":\"\\\n\"}", " {}", "{} ", "{\"a\":\"\u0000\"}", "{\"a\":\"\ud83d\"}", "{\"a\\\":1}"})
    void refusesALineThatIsNotOneObjectAndRecordsNothingOfTheCall(String line) throws Exception {
        try (Journal journal = open()) {
            assertThatThrownBy(() -> journal.append(List.of("{\"good\":1}", line)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> journal.replace(List.of("{\"good\":1}", line)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(journal.lines()).as("recorded").isEmpty();
        }
    }

    @Test
    void takesVeryLongLinesAndRefusesLongerOnes() throws Exception {
        String longest = "{\"a\":\"" + "x".repeat(MOST_BYTES - 8) + "\"}";
        try (Journal journal = open()) {
            journal.append(List.of(longest, "{}"));
            assertThatThrownBy(() -> journal.append(List.of(longest.replace("\"}", "x\"}"))))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("16777217");
        }
        try (Journal journal = open()) {
            assertThat(journal.lines().equals(List.of(longest, "{}"))).as("the long line is back").isTrue();
        }
    }

    @Test
    @Timeout(60)
    void callersWhoComeAtTheSameTimeShareOneWrite() throws Exception {
        CountDownLatch firstWrite = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger forced = new AtomicInteger();
        AtomicInteger opening = new AtomicInteger(Integer.MAX_VALUE);
        try (Journal journal = FileJournal.open(folder(), file -> {
            if (forced.incrementAndGet() == opening.get()) {
                firstWrite.countDown();
                await(goOn);
            }
            Forcing.ON_DISK.force(file);
        })) {
            int before = forced.get();
            opening.set(before + 1);
            List<Thread> threads = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                threads.add(appending(journal, number));
                if (number == 0) {
                    firstWrite.await();
                }
            }
            Until.isSo("the others wait", () -> threads.stream()
                    .filter(thread -> thread.getState() == Thread.State.WAITING).count() == THREADS);
            goOn.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(forced.get() - before).as("forced writes for %d callers", THREADS).isEqualTo(2);
            assertThat(journal.lines()).as("recorded").hasSize(THREADS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static Thread appending(Journal journal, int number) {
        Thread thread = new Thread(() -> {
            try {
                journal.append(List.of(Records.numbered(number)));
            } catch (JournalProblem problem) {
                throw new AssertionError(problem);
            }
        });
        thread.start();
        return thread;
    }

    @Test
    @Timeout(120)
    void keepsTheCallsOfManyThreadsWholeAndEachThreadsInOrder() throws Exception {
        int calls = 200;
        try (Journal journal = open()) {
            List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = IntStream.range(0, THREADS).mapToObj(thread -> new Thread(() -> {
                try {
                    for (int number = 0; number < calls; number++) {
                        journal.append(AppendingProgram.lines(thread, number, 0).toList());
                    }
                } catch (JournalProblem problem) {
                    thrown.add(problem);
                }
            })).toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(thrown).as("problems").isEmpty();
        }
        try (Journal journal = open()) {
            List<String> lines = journal.lines();
            assertThat(lines).as("all lines").hasSize(THREADS * calls * 2);
            for (int thread = 0; thread < THREADS; thread++) {
                int before = -1;
                for (int number = 0; number < calls; number++) {
                    List<String> call = AppendingProgram.lines(thread, number, 0).toList();
                    int at = lines.indexOf(call.get(0));
                    assertThat(at).as("place of call %d of thread %d", number, thread).isGreaterThan(before);
                    assertThat(lines.get(at + 1)).as("its second line").isEqualTo(call.get(1));
                    before = at;
                }
            }
        }
    }

    @Test
    void aFailedWriteLeavesTheFileAsBeforeAndALaterOneWorks() throws Exception {
        AtomicInteger failures = new AtomicInteger();
        try (Journal journal = FileJournal.open(folder(), failing(failures))) {
            journal.append(List.of("{\"before\":1}"));
            byte[] before = Files.readAllBytes(file());
            failures.set(1);
            assertThatThrownBy(() -> journal.append(List.of("{\"lost\":1}", "{\"lost\":2}")))
                    .isInstanceOf(JournalProblem.class).hasMessageContaining("the disk broke")
                    .hasMessageContaining(file().toString());
            assertThat(file()).as("the file after a failure").hasBinaryContent(before);
            failures.set(2);
            assertThatThrownBy(() -> journal.append(List.of("{\"lost\":3}")))
                    .as("writing and taking back both fail").isInstanceOf(JournalProblem.class);
            failures.set(1);
            assertThatThrownBy(() -> journal.append(List.of("{\"lost\":4}")))
                    .as("taking back fails once more").isInstanceOf(JournalProblem.class);
            failures.set(1);
            assertThatThrownBy(() -> journal.replace(List.of("{\"lost\":5}")))
                    .isInstanceOf(JournalProblem.class);
            journal.append(List.of("{\"after\":1}"));
        }
        try (Journal journal = open()) {
            assertThat(journal.lines()).containsExactly("{\"before\":1}", "{\"after\":1}");
            assertThat(journal.notices()).as("nothing was torn").isEmpty();
        }
    }

    private static Forcing failing(AtomicInteger failures) {
        return file -> {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("the disk broke");
            }
            Forcing.ON_DISK.force(file);
        };
    }

    @Test
    void anInterruptedThreadWritesLikeAnyOther() throws Exception {
        try (Journal journal = open()) {
            Thread.currentThread().interrupt();
            journal.append(List.of("{\"a\":1}"));
            journal.replace(List.of("{\"a\":2}"));
            journal.append(List.of("{\"a\":3}"));
            assertThat(Thread.interrupted()).as("the interruption is still known").isTrue();
            assertThat(journal.lines()).containsExactly("{\"a\":2}", "{\"a\":3}");
        }
    }

    @Test
    void whoUsesItAfterItsEndIsToldSo() throws Exception {
        Journal journal = open();
        journal.close();
        journal.close();
        assertThatThrownBy(() -> journal.append(List.of("{}"))).isInstanceOf(JournalProblem.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> journal.replace(List.of())).isInstanceOf(JournalProblem.class)
                .hasMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":\"gradi/journal\",\"version\":2,\"after\":0,\"made\":\"later\"}\n",
        "{\"format\":\"gradi/journal\",\"version\":12345}\nanything"})
    void refusesAnUnknownVersionByItsNumber(String text) throws Exception {
        Files.createDirectories(folder());
        Files.writeString(file(), text);
        assertThatThrownBy(this::open).isInstanceOf(JournalProblem.class)
                .hasMessageContaining(text.contains("12345") ? "version 12345" : "version 2")
                .hasMessageContaining("reads version 1").hasMessageContaining(file() + ", line 1: ");
        assertThat(file()).as("the file stays").hasContent(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "[]", "{\"format\":\"gradi/journal\",\"version\":1", "\u0000\u0000\n"})
    void refusesAFileThatIsNoJournal(String text) throws Exception {
        Files.createDirectories(folder());
        Files.writeString(file(), text);
        assertThatThrownBy(this::open).isInstanceOf(JournalProblem.class)
                .hasMessageContaining(file() + ", line 1: ");
        assertThat(Files.readString(file())).as("the file stays").isEqualTo(text);
    }

    @Test
    void aJournalThatKeepsNothingTakesEverything() throws Exception {
        try (Journal journal = Journal.keepingNothing()) {
            journal.append(List.of("{}"));
            journal.replace(List.of("{}"));
            assertThat(journal.lines()).isEmpty();
            assertThat(journal.notices()).isEmpty();
        }
    }

    private Path folder() {
        return parent.resolve("a").resolve("folder");
    }

    private Path file() {
        return folder().resolve("journal.jsonl");
    }

    private FileJournal open() throws JournalProblem {
        return FileJournal.open(folder());
    }
}
