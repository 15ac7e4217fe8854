package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real time that calls of simulated managers take when their fault scripts say so. */
class LatencyTest {
    @TempDir
    private Path folder;

    @Test
    void ofAGridFilePassesInTheProgram() throws IOException {
        Shell.run("generate", folder.toString(), "--clusters", "1", "--organisations", "1");
        Path grid = folder.resolve("grid.ttl");
        Files.writeString(grid, Files.readString(grid).replace("grid:kind \"simulated\"",
                "grid:kind \"simulated\" ; "
                        + "grid:faults \"reserve 1 latency PT3S; confirm 1 latency PT0.5S\""));
        List<Duration> passed = new ArrayList<>();

        int exitCode = CommandLineWiring.tool(new ChartPictures(), passed::add, false).run(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), "reserve",
                Shell.sample("no-requirements"), "--grid", grid.toString());

        assertThat(exitCode).isZero();
        assertThat(passed).containsExactly(Duration.ofSeconds(3), Duration.ofMillis(500));
    }

    @Test
    void endsAtOnceForAThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();

        new RealPause().pause(Duration.ofDays(300));

        assertThat(Thread.interrupted()).as("the thread is told that it was").isTrue();
    }
}
