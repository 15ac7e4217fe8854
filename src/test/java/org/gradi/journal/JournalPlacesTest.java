package org.gradi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that are in use, cannot be written, or are full. */
class JournalPlacesTest {
    private static final int REFUSED = 3;

    @TempDir
    private Path parent;

    @Test
    void aSecondUserInTheSameProgramIsRefusedUntilTheFirstOneEnds() throws Exception {
        Journal first = FileJournal.open(parent);
        assertThatThrownBy(() -> FileJournal.open(parent)).isInstanceOf(JournalProblem.class)
                .hasMessageContaining(parent.toString()).hasMessageContaining("open in another program")
                .hasMessageContaining("name another folder");
        first.append(List.of("{}"));
        first.close();
        try (Journal second = FileJournal.open(parent)) {
            assertThat(second.lines()).hasSize(1);
        }
    }

    @Test
    @Timeout(120)
    void anotherProgramIsRefusedAlsoAfterASecondUserOfThisOneWas() throws Exception {
        try (Journal first = FileJournal.open(parent)) {
            assertThatThrownBy(() -> FileJournal.open(parent)).isInstanceOf(JournalProblem.class);
            assertThat(otherProgram(List.of(), parent)).contains("open in another program");
            first.append(List.of("{}"));
        }
        try (Journal later = FileJournal.open(parent)) {
            assertThat(later.lines()).as("only the first one wrote").hasSize(1);
        }
    }

    /** What a program complains of that opens this folder, and is refused. */
    private String otherProgram(List<String> prefix, Path folder) throws Exception {
        Path errors = parent.resolve("errors");
        Process other = OtherProgram.start(OpeningProgram.class, errors, prefix, folder);
        assertThat(other.waitFor()).as("exit of a program that wants the folder").isEqualTo(REFUSED);
        return Files.readString(errors);
    }

    @Test
    void aFolderThatNobodyCanWriteIsRefused() {
        assertThatThrownBy(() -> FileJournal.open(Path.of("/proc/gradi"))).isInstanceOf(JournalProblem.class)
                .hasMessageContaining("/proc/gradi").hasMessageContaining("name a folder that can be");
        assertThatThrownBy(() -> FileJournal.open(Path.of("/proc/sys/kernel")))
                .isInstanceOf(JournalProblem.class).hasMessageContaining("/proc/sys/kernel");
    }

    @Test
    @Timeout(120)
    void aFolderWithoutWritePermissionIsRefusedAndStaysAsItIs() throws Exception {
        Path folder = parent.resolve("folder");
        byte[] before = Files.readAllBytes(Records.written(folder, List.of(List.of("{}"))));
        for (String lock : List.of("journal.lock", "journal.lock-program")) {
            Files.delete(folder.resolve(lock));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(otherProgram(bound(), folder)).contains(folder.toString(), "cannot be opened");
            assertThat(folder.resolve("journal.jsonl")).as("the journal").hasBinaryContent(before);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** What makes permissions count for the administrator too. */
    private static List<String> bound() throws IOException {
        boolean isRoot = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
        return isRoot ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
                : List.of();
    }

    @Test
    void aPlaceThatIsAFileIsRefused() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> FileJournal.open(file)).isInstanceOf(JournalProblem.class)
                .hasMessageContaining(file.toString());
        Files.createDirectories(parent.resolve("folder").resolve("journal.jsonl"));
        assertThatThrownBy(() -> FileJournal.open(parent.resolve("folder")))
                .isInstanceOf(JournalProblem.class);
    }

    /** With a limit on the size of files a part is written and then no more, as on a full disk. */
    @Test
    @Timeout(120)
    void aWriteThatTheSystemBreaksOffIsTakenBack() throws Exception {
        Path folder = parent.resolve("folder");
        Process program = OtherProgram.start(AppendingProgram.class, parent.resolve("errors"),
                List.of("prlimit", "--fsize=100000"), folder, 1, 7000);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = program.inputReader()) {
            out.lines().forEach(said::add);
        }
        assertThat(program.waitFor()).as("exit, having said %s", said).isEqualTo(REFUSED);
        assertThat(said.get(said.size() - 1)).contains("not recorded", "the journal is as it was before",
                "make room on the disk");
        byte[] before = Files.readAllBytes(folder.resolve("journal.jsonl"));
        assertThat(before[before.length - 1]).as("the file ends with a line").isEqualTo((byte) '\n');
        try (Journal journal = FileJournal.open(folder)) {
            assertThat(journal.notices()).as("nothing torn is left").isEmpty();
            assertThat(journal.lines()).as("what was acknowledged").hasSize((said.size() - 1) * 2);
        }
    }

    @Test
    void aFullDiskRefusesUntilThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(parent.resolve("disk"));
        Assumptions.assumeTrue(isMounted(disk),
                "only an administrator may mount a small disk; the limit on file sizes stands for it");
        int recorded = 0;
        String line = "{\"text\":\"" + "x".repeat(5000) + "\"}";
        try {
            try (Journal journal = FileJournal.open(disk)) {
                Path filler = Files.write(disk.resolve("filler"), new byte[40_000]);
                while (isAppended(journal, line)) {
                    recorded += 2;
                }
                assertThatThrownBy(() -> journal.replace(List.of(line, line)))
                        .isInstanceOf(JournalProblem.class).hasMessageContaining(disk.toString());
                assertThat(journal.lines()).as("before there is room").hasSize(recorded);
                Files.delete(filler);
                journal.append(List.of(line, line));
                assertThat(journal.lines()).as("with room").hasSize(recorded + 2);
            }
            try (Journal again = FileJournal.open(disk)) {
                assertThat(again.lines()).as("after reopening").hasSize(recorded + 2);
                assertThat(again.notices()).as("nothing torn").isEmpty();
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean isAppended(Journal journal, String line) {
        try {
            journal.append(List.of(line, line));
            return true;
        } catch (JournalProblem full) {
            assertThat(full).hasMessageContaining("No space left")
                    .hasMessageContaining("make room on the disk");
            return false;
        }
    }

    private static boolean isMounted(Path disk) throws Exception {
        return run("mount", "-t", "tmpfs", "-o", "size=128k", "gradi-test", disk.toString()) == 0;
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
