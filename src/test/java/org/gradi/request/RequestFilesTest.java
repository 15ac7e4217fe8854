package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFilesTest {
    private static final RequestDraft DRAFT = SomeDraft.create().name("memória e disco").draft();

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws Exception {
        Path file = folder.resolve("one.json");
        RequestFiles.write(file, DRAFT);

        assertThat(RequestFiles.read(file)).isEqualTo(DRAFT);
        assertThat(Files.readString(file)).isEqualTo(RequestJson.write(DRAFT));
        assertThat(names()).as("no temporary file stays behind").containsExactly("one.json");
    }

    @Test
    void replacesAFileThatIsThere() throws Exception {
        Path file = Files.writeString(folder.resolve("one.json"), "something much longer ".repeat(500));

        RequestFiles.write(file, DRAFT);

        assertThat(Files.readString(file)).isEqualTo(RequestJson.write(DRAFT));
    }

    @Test
    void writesThroughASymbolicLinkInsteadOfReplacingIt() throws Exception {
        Path file = Files.writeString(folder.resolve("one.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        RequestFiles.write(link, DRAFT);

        assertThat(link).isSymbolicLink();
        assertThat(RequestFiles.read(file)).isEqualTo(DRAFT);
    }

    @Test
    void keepsTheOldFileWhenTheNewOneCouldNotBeReadBack() throws Exception {
        Path file = folder.resolve("one.json");
        RequestFiles.write(file, DRAFT);
        RequestDraft huge = SomeDraft.create().name("x".repeat(2_000_000)).draft();

        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.write(file, huge))
                .withMessageContaining("one.json").withMessageContaining("1048576");
        assertThat(RequestFiles.read(file)).isEqualTo(DRAFT);
        assertThat(names()).containsExactly("one.json");
    }

    @Test
    void leavesNothingBehindWhenTheNewFileCannotBeMovedIntoPlace() throws Exception {
        Path occupied = Files.createDirectories(folder.resolve("one.json/inside")).getParent();

        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> RequestFiles.write(occupied, DRAFT))
                .withMessageContaining("one.json").withMessageContaining("cannot be written")
                .withMessageContaining("choose another place");
        assertThat(names()).containsExactly("one.json");
        assertThat(occupied.resolve("inside")).exists();
    }

    @Test
    void refusesToWriteIntoAFolderThatDoesNotExist() {
        Path file = folder.resolve("nowhere/one.json");

        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.write(file, DRAFT))
                .withMessageContaining(file.toString()).withMessageContaining("no such file or directory");
    }

    @Test
    void refusesToReadAMissingFile() {
        Path file = folder.resolve("missing.json");

        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.read(file))
                .withMessage(file + ": the file cannot be read: there is no such file or directory.");
    }

    @Test
    void refusesToReadAFolder() {
        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.read(folder))
                .withMessageContaining("cannot be read").withMessageContaining("directory");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        Path file = Files.writeString(folder.resolve("huge.json"), " ".repeat((1 << 20) + 1));

        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.read(file))
                .withMessageContaining("huge.json").withMessageContaining("1048576");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws Exception {
        Path file = Files.write(folder.resolve("latin1.json"), new byte[] {'{', '"', (byte) 0xE9, '"', '}'});

        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.read(file))
                .withMessageContaining("latin1.json").withMessageContaining("not UTF-8");
    }

    @Test
    void namesTheFileInEveryProblemOfItsContent() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\n\"name\": }");

        assertThatExceptionOfType(FileProblem.class).isThrownBy(() -> RequestFiles.read(file))
                .withMessageStartingWith(file + ", line 2: ");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
