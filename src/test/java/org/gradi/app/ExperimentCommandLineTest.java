package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentCommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void theSameSeedGrantsTheSameUsersAndAnotherSeedOthers() {
        assertThat(granted("7")).isEqualTo(granted("7")).isNotEqualTo(granted("8000000"));
    }

    private static String granted(String seed) {
        JsonObject json = Shell.run("experiment", "--users", "5,20", "--runs", "3", "--strategy",
                "gradi,joint", "--seed", seed, "--json").json();
        json.getAsJsonArray("results").forEach(run -> run.getAsJsonObject().remove("milliseconds"));
        return json.getAsJsonArray("results").toString();
    }

    @Test
    void aNumberOfUsersThatIsNamedTwiceIsRunOnce() {
        JsonObject json = Shell.run("experiment", "--users", "5,5", "--runs", "2", "--strategy", "gradi",
                "--json").json();

        assertThat(json.getAsJsonArray("results")).hasSize(2);
    }

    @Test
    void everyRunAndBothChartsAreWrittenToFiles() throws IOException {
        for (String chart : new String[] {"charts.svg", "charts.png"}) {
            Shell.Ran ran = Shell.run("experiment", "--users", "5", "--runs", "2", "--strategy", "best-fit",
                    "--csv", folder.resolve("runs.csv").toString(),
                    "--chart", folder.resolve(chart).toString());
            assertThat(ran.exitCode()).as(ran.err()).isZero();
        }

        assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(3);
        assertThat(Files.readString(folder.resolve("charts.svg"))).contains("Requests granted per number",
                "Decision time per number", "best-fit");
        assertThat(Files.size(folder.resolve("charts.png"))).isPositive();
    }

    @Test
    void anObjectiveIsForRequestsDecidedTogether() {
        for (String objective : new String[] {"requests", "processor-time", "priority"}) {
            Shell.Ran ran = Shell.run("reserve", "--together", "--objective", objective, sample("user_0"),
                    sample("user_1"), "--json");
            assertThat(ran.exitCode()).as(objective).isZero();
            assertThat(ran.json().getAsJsonArray("outcomes")).hasSize(2);
            assertThat(ran.json().get("proven").getAsBoolean()).as("the best there is").isTrue();
            assertThat(Shell.run("reserve", "--together", "--objective", objective, sample("user_0"),
                    sample("user_1")).out()).startsWith("Decided together; proven");
        }
        assertRefused(Shell.run("reserve", "--together", "--objective", "luck", sample("user_0")),
                "(luck) is not known; known are requests, processor-time, priority");
        assertRefused(Shell.run("reserve", "--objective", "requests", sample("user_0")), "--together");
    }

    @Test
    void aMeanOfOneRunHasNoInterval() {
        assertThat(Shell.run("experiment", "--users", "5", "--runs", "1", "--strategy", "best-fit", "--json")
                .out()).contains("\"grantedInterval95\": null", "\"millisecondsInterval95\": null");
        assertThat(Shell.run("experiment", "--users", "5", "--runs", "1", "--strategy", "best-fit").out())
                .containsPattern("\\d\\.\\d +- ");
    }

    @Test
    void wrongOptionsAreRefusedBeforeAnythingIsDecided() {
        assertRefused(Shell.run("experiment", "--users", "5", "--chart", "charts.gif"), "charts.gif");
        assertRefused(Shell.run("experiment", "--instances", folder.toString(), "--seed", "7"), "--seed");
    }

    private static void assertRefused(Shell.Ran ran, String words) {
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(words);
        assertThat(ran.out()).isEmpty();
    }
}
