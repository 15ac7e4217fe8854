package org.gradi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What crashes and bad disks leave behind: an end is cut, anything else is refused, nothing is invented. */
class TornJournalTest {
    private static final List<List<String>> CALLS = List.of(numbered(1, 2), numbered(2, 1), numbered(3, 3),
            numbered(6, 1));

    @TempDir
    private Path parent;

    @Test
    void aWriteTornAtAnyByteLeavesWholeCallsOnlyAndKeepsWhatWasCut() throws Exception {
        byte[] whole = Files.readAllBytes(Records.written(parent.resolve("whole"), CALLS));
        int head = lineEnds(whole).get(0);
        for (int length = head; length <= whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            Path folder = Records.holding(parent, torn);
            List<String> expected = wholeCalls(lineEnds(torn).size() - 1);
            try (Journal journal = FileJournal.open(folder)) {
                assertThat(journal.lines()).as("cut at byte %d", length).isEqualTo(expected);
                assertThat(journal.notices()).as("notices when cut at byte %d", length)
                        .hasSize(endsWithACall(torn, length) ? 0 : 1);
                journal.append(List.of("{\"later\":true}"));
            }
            expected.add("{\"later\":true}");
            assertThat(reopened(folder)).as("written after a cut at byte %d", length).isEqualTo(expected);
            assertThat(torn).as("what was cut at byte %d is kept", length).endsWith(Records.cut(folder));
        }
    }

    @Test
    void aLastWriteWithHolesIsCut() throws Exception {
        byte[] last = sharedWrite();
        byte[] before = Files.readAllBytes(Records.written(parent.resolve("before"), CALLS));
        for (int start = 0; start < last.length; start += 7) {
            for (int end = start + 1; end <= last.length; end += 13) {
                byte[] holed = last.clone();
                Arrays.fill(holed, start, end, (byte) 0);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.writeBytes(before);
                bytes.writeBytes(holed);
                Path folder = Records.holding(parent, bytes.toByteArray());

                List<String> expected = Records.flat(CALLS);
                if (start >= lineEnds(last).get(1)) {
                    expected.addAll(List.of("{\"a\":1}", "{\"a\":2}"));
                }
                assertThat(reopened(folder)).as("a hole from %d to %d", start, end).isEqualTo(expected);
            }
        }
    }

    /** Two calls of two lines in one write after {@link #CALLS}. */
    private byte[] sharedWrite() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int last = Records.flat(CALLS).size();
        for (int index = 0; index < 4; index++) {
            JournalRecord record = JournalRecord.of("{\"a\":%d}".formatted(index + 1));
            new RecordLine(last + 1 + index, 1 - index % 2, last, record).writeTo(out);
        }
        return out.toByteArray();
    }

    @Test
    void noFlippedBitChangesARecord() throws Exception {
        byte[] whole = Files.readAllBytes(Records.written(parent.resolve("whole"), CALLS));
        List<String> all = Records.flat(CALLS);
        int refused = 0;
        for (int index = 0; index < whole.length; index++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[index] ^= (byte) (1 << bit);
                Path folder = Records.holding(parent, flipped);
                try (Journal journal = FileJournal.open(folder)) {
                    assertThat(all.subList(0, journal.lines().size()))
                            .as("bit %d of byte %d flipped", bit, index).isEqualTo(journal.lines());
                    assertThat(journal.lines()).as("only the last call can look torn")
                            .hasSize(all.size() - 1);
                    assertThat(journal.notices()).as("it is said that something was cut").hasSize(1);
                } catch (JournalProblem damaged) {
                    refused++;
                    assertThat(Files.readAllBytes(folder.resolve("journal.jsonl")))
                            .as("a refused file stays as it is").isEqualTo(flipped);
                }
            }
        }
        assertThat(refused).as("refused openings").isGreaterThan(whole.length * 8 * 9 / 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void damageToAnyLineButTheLastIsRefusedWithFileAndLine(long seed) throws Exception {
        Random random = new Random(seed);
        Path file = Records.written(parent.resolve("whole"), IntStream.range(0, 20)
                .mapToObj(number -> List.of(Records.random(random))).toList());
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int line = 1 + random.nextInt(lines.size() - 3);
        switch ((int) seed % 4) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(line, lines.get(line));
            case 2 -> Collections.swap(lines, line, line + 1);
            default -> lines.set(line, lines.get(line).replace("any", "ANY"));
        }
        Files.write(file, lines);

        int reported = seed % 4 == 1 ? line + 2 : line + 1;
        assertThatThrownBy(() -> FileJournal.open(parent.resolve("whole"))).isInstanceOf(JournalProblem.class)
                .as("damage of kind %d at line %d", seed % 4, line + 1)
                .hasMessageContaining(file + ", line " + reported + ": ")
                .hasMessageContaining("Nothing was changed");
        assertThat(Files.readAllLines(file)).as("the file stays").isEqualTo(lines);
    }

    @Test
    void aSnapshotWasCompleteBeforeItGotItsNameSoAMissingEndIsDamage() throws Exception {
        Path folder = parent.resolve("folder");
        try (Journal journal = FileJournal.open(folder)) {
            journal.append(numbered(1, 3));
            journal.replace(numbered(10, 5));
        }
        Path file = folder.resolve("journal.jsonl");
        byte[] whole = Files.readAllBytes(file);
        for (int length = lineEnds(whole).get(1); length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> FileJournal.open(folder)).isInstanceOf(JournalProblem.class)
                    .as("a snapshot of %d bytes", length);
        }
    }

    @Test
    void aReplacementThatDidNotComeToItsEndLeavesTheOldLines() throws Exception {
        Path folder = parent.resolve("folder");
        Records.written(folder, CALLS);
        byte[] next = Files.readAllBytes(Records.written(parent.resolve("next"), List.of(numbered(50, 9))));
        for (int length = 0; length <= next.length; length++) {
            Files.write(folder.resolve("journal.jsonl.next"), Arrays.copyOf(next, length));
            assertThat(reopened(folder)).as("%d bytes of the replacement were written", length)
                    .isEqualTo(Records.flat(CALLS));
            assertThat(folder.resolve("journal.jsonl.next")).as("the rest of it").doesNotExist();
        }
    }

    @Test
    void cutsAreKeptBesideEachOther() throws Exception {
        Path folder = parent.resolve("folder");
        Path file = Records.written(folder, List.of(numbered(1, 1)));
        for (String torn : List.of("{\"se", "{\"seq\":2,")) {
            Files.writeString(file, Files.readString(file) + torn);
            FileJournal.open(folder).close();
        }
        assertThat(folder.resolve("journal.cut-after-1")).hasContent("{\"se");
        assertThat(folder.resolve("journal.cut-after-1-2")).hasContent("{\"seq\":2,");
    }

    private static List<String> reopened(Path folder) throws JournalProblem {
        try (Journal journal = FileJournal.open(folder)) {
            return journal.lines();
        }
    }

    private static List<String> numbered(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Records::numbered).toList();
    }

    private static List<String> wholeCalls(int lines) {
        List<String> whole = new ArrayList<>();
        for (List<String> call : CALLS) {
            if (whole.size() + call.size() > lines) {
                break;
            }
            whole.addAll(call);
        }
        return whole;
    }

    private static boolean endsWithACall(byte[] torn, int length) throws IOException {
        List<Integer> ends = lineEnds(torn);
        int lines = ends.size() - 1;
        return ends.get(lines) == length && wholeCalls(lines).size() == lines;
    }

    /** After which byte each line ends, in order. */
    private static List<Integer> lineEnds(byte[] bytes) {
        return IntStream.range(0, bytes.length).filter(index -> bytes[index] == '\n')
                .mapToObj(index -> index + 1).toList();
    }
}
