package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files where people count with digits of their own: what is written can be read, by everybody. */
class OtherDigitsTest {
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    @TempDir
    private Path folder;

    @BeforeEach
    void countInPersian() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("fa-IR"));
        assertThat("%d".formatted(1)).as("a digit of this place").isNotEqualTo("1");
    }

    @AfterEach
    void countAsUsual() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @Test
    void aStateFolderIsReadInTheNextRun() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", Shell.sample("user_1"), "--state", state);

        Shell.Ran listed = Shell.run("list", "--state", state);

        assertThat(listed.exitCode()).as(listed.err()).isZero();
        assertThat(listed.out()).contains("R1 ");
    }

    @Test
    void aGeneratedGridCanBeOpened() throws IOException {
        Path made = folder.resolve("made");
        Shell.run("generate", made.toString(), "--clusters", "12", "--organisations", "3", "--links", "2");

        requireUsualDigits(made);
        Shell.Ran checked = Shell.run("validate", made.resolve("grid.ttl").toString());
        assertThat(checked.exitCode()).as(checked.out()).isZero();
    }

    @Test
    void anImportedGridCanBeOpened() throws IOException {
        Path published = Files.writeString(folder.resolve("beta"), """
                NodeName=b0 Arch=x86_64 CPUTot=16 RealMemory=64000
                   OS=Linux 6.1.0 #1 SMP
                   Partitions=p State=IDLE
                """);
        Path made = folder.resolve("made");
        Shell.Ran imported = Shell.run("import", "--from", "slurm", published.toString(), "--organisation",
                "Here", "-o", made.toString());

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        requireUsualDigits(made);
        Shell.Ran checked = Shell.run("validate", made.resolve("grid.ttl").toString());
        assertThat(checked.exitCode()).as(checked.out()).isZero();
    }

    private static void requireUsualDigits(Path made) throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(2).allSatisfy(file -> {
                assertThat(file.getFileName().toString()).matches("\\p{ASCII}+");
                assertThat(file).content().as(file.getFileName().toString()).matches("\\p{ASCII}+");
            });
        }
    }
}
