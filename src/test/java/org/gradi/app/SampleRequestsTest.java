package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code sample-requests}, on a fresh case study each, with the outcome its name promises. */
class SampleRequestsTest {
    private static final Path FOLDER = Path.of("sample-requests");
    private static final String REFUSED = "refused";
    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("binary-units.json", "Cluster_02:4"),
            Map.entry("co-reserved.json", "Cluster_1:4 Cluster_2:1"),
            Map.entry("deadline-pressure.json", "Cluster_02:4"),
            Map.entry("immediate.json", "Cluster_03:3"),
            Map.entry("impossible-environment.json", REFUSED),
            Map.entry("impossible-processors.json", REFUSED),
            Map.entry("impossible-time.json", "Cluster_1:4"),
            Map.entry("network-technology.json", "Cluster_02:4"),
            Map.entry("no-requirements.json", "Cluster_03:1"),
            Map.entry("not-described.json", "Cluster_03:2"),
            Map.entry("one-cluster-only.json", REFUSED),
            Map.entry("portuguese.json", "Cluster_1:3"),
            Map.entry("processor-range.json", "Cluster_1:4 Cluster_2:4"),
            Map.entry("single.json", "Cluster_02:4"),
            Map.entry("software-environment.json", "Cluster_2:2"),
            Map.entry("upper-bounds.json", "Cluster_02:2"),
            Map.entry("user_0.json", "Cluster_03:2"),
            Map.entry("user_1.json", "Cluster_02:4 Cluster_03:2"),
            Map.entry("version.json", "Cluster_03:2"));

    static Stream<String> requests() {
        return OUTCOMES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everySampleComesOutAsItsNameSays(String file) {
        Shell.Ran ran = Shell.run("reserve", FOLDER.resolve(file).toString(), "--json");

        JsonObject outcome = ran.json().getAsJsonArray("outcomes").get(0).getAsJsonObject();
        assertThat(places(outcome)).isEqualTo(OUTCOMES.get(file));
        if (OUTCOMES.get(file).equals(REFUSED)) {
            assertThat(ran.exitCode()).isEqualTo(1);
            assertThat(outcome.getAsJsonArray("causes")).as("a refusal has causes").isNotEmpty();
            assertThat(outcome.getAsJsonArray("offers")).as("and something to take instead").isNotEmpty();
        } else {
            assertThat(ran.exitCode()).isZero();
        }
    }

    @Test
    void theRequestImpossibleInTimeIsRefusedAfterTheCaseStudy() {
        Shell.Ran ran = Shell.run("reserve", Shell.sample("user_0"), Shell.sample("user_1"),
                Shell.sample("impossible-time"), "--json");

        JsonObject outcome = ran.json().getAsJsonArray("outcomes").get(2).getAsJsonObject();
        assertThat(outcome.get("outcome").getAsString()).isEqualTo(REFUSED);
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void noSampleIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("case-study.session.json")))
                            .containsExactlyInAnyOrderElementsOf(OUTCOMES.keySet());
        }
    }

    private static String places(JsonObject outcome) {
        return outcome.get("outcome").getAsString().equals(REFUSED) ? REFUSED
                : StreamSupport.stream(outcome.getAsJsonArray("parts").spliterator(), false)
                        .map(part -> part.getAsJsonObject().get("cluster").getAsString() + ":"
                                + part.getAsJsonObject().get("processors").getAsInt())
                        .collect(Collectors.joining(" "));
    }
}
