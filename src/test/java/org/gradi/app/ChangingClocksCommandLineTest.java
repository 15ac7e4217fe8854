package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on a grid whose clocks are put back during its jobs. */
class ChangingClocksCommandLineTest {
    @TempDir
    private Path folder;

    /** The case study in Lisbon, in the night in which summer ends. */
    private String grid() throws IOException {
        Path ontologies = Path.of("ontologies");
        try (Stream<Path> files = Files.walk(ontologies)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(ontologies.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        }
        Path grid = folder.resolve("case-study/grid.ttl");
        Files.writeString(grid, Files.readString(grid).replace("grid:zone \"UTC\"",
                "grid:zone \"Europe/Lisbon\"").replace("2026-01-01T00:00:00Z", "2026-10-25T00:20:00Z"));
        return grid.toString();
    }

    @Test
    void tellsTheTwoMomentsApartThatTheClocksShowAlike() throws IOException {
        String grid = grid();
        String state = folder.resolve("state").toString();

        Shell.Ran reserved = Shell.run("reserve", sample("user_0"), "--grid", grid, "--state", state);
        Shell.Ran listed = Shell.run("list", "--grid", grid, "--state", state);

        for (String text : List.of(reserved.out(), listed.out())) {
            assertThat(text).contains("2026-10-25 01:30:00 +01:00").contains("2026-10-25 01:30:00 +00:00");
        }
    }

    @Test
    void namesTheZoneOfTheOffersAndOfTheStepsOfARequest() throws IOException {
        Shell.Ran ran = Shell.run("reserve", sample("user_0"), sample("user_1"), sample("user_1"),
                sample("user_1"), "--grid", grid());

        assertThat(ran.out()).contains("user_1: refused", "Could be had instead (Europe/Lisbon):")
                .containsPattern("asked 2026-10-25 .* committed 2026-10-25 .* \\(Europe/Lisbon\\)");
    }
}
