package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gradi.cluster.Until;
import org.gradi.cluster.gridengine.RealGridEngine;
import org.gradi.cluster.gridengine.RunningGridEngine;
import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.gradi.cluster.ssh.LoopbackSshd;
import org.gradi.cluster.ssh.RealSshd;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real clusters describe themselves, and what they say can be asked for. */
class LiveImportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "kind=torque | The kind (torque) of cluster alpha must be slurm or gridengine",
        "kind=glue2 | The kind (glue2) of cluster alpha must be slurm or gridengine",
        "slurmConf=/x | The kind () of cluster alpha must be slurm or gridengine",
        "kind=slurm slurmconf=/x | slurmconf (/x) of cluster alpha is not known",
        "kind=gridengine qmasterPort=0 | qmasterPort (0) of cluster alpha must be a port from 1 to 65535",
        "kind=gridengine execdPort=70000 | execdPort (70000) of cluster alpha must be a port from 1 to 65535",
        "kind=slurm slurmConf=x | slurmConf (x)", "kind=slurm sshPort=22 | without the setting sshHost",
        "kind=slurm sshHost=-x | sshHost (-x)"})
    void saysWhichSettingIsWrong(String with, String why) {
        Shell.Ran ran = imported(List.of("--live", "alpha", "--with"), with.split(" "));

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(why);
        assertThat(folder.resolve("vo")).doesNotExist();
    }

    @Test
    void takesEitherFilesOrLiveClustersAndOneKindOnly() {
        assertThat(imported(List.of()).exitCode()).isEqualTo(2);
        assertThat(imported(List.of("nodes.txt", "--live", "alpha", "--with", "kind=slurm")).exitCode())
                .isEqualTo(2);
        assertThat(imported(List.of("--live", "alpha", "--with", "kind=slurm", "--live", "beta", "--with",
                "kind=gridengine")).err()).contains("gridengine", "beta", "slurm");
        assertThat(imported(List.of("--from", "glue2", "--live", "alpha", "--with", "kind=slurm")).err())
                .as("what is ignored is refused").contains("--from: (glue2)", "leave it out");
    }

    @Test
    void isInDoubtAboutAClusterThatDoesNotAnswer() {
        Shell.Ran ran = imported(List.of("--live", "alpha", "--with", "kind=gridengine",
                "commands=/no/such"));

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("alpha did not answer");
        assertThat(folder.resolve("vo")).as("nothing is written").doesNotExist();
    }

    private Shell.Ran imported(List<String> first, String... others) {
        List<String> arguments = new ArrayList<>(List.of("import"));
        arguments.addAll(first);
        arguments.addAll(List.of(others));
        arguments.addAll(List.of("--organisation", "Live", "-o", folder.resolve("vo").toString()));
        return Shell.run(arguments.toArray(String[]::new));
    }

    /** The names of the clusters that suit a request of one property. */
    private List<String> selected(String property, String value) throws IOException {
        Path request = folder.resolve("request.json");
        Files.writeString(request, """
                {"format": "gradi/request", "version": 1, "name": "live",
                 "requirements": [{"property": "%s", %s}],
                 "processors": 1, "communication": "peer-to-peer", "bandwidth": "10 Mbit/s",
                 "start": "PT10M", "duration": "PT60M", "deadline": "PT80M"}
                """.formatted(property, value));
        Shell.Ran ran = Shell.run("select", "--json", "--grid",
                folder.resolve("vo").resolve("grid.ttl").toString(), request.toString());
        assertThat(ran.err()).isEmpty();
        return StreamSupport.stream(ran.json().getAsJsonArray("selected").spliterator(), false)
                .map(JsonElement::getAsString).toList();
    }

    private String grid() throws IOException {
        return Files.readString(folder.resolve("vo").resolve("grid.ttl"));
    }

    @Nested
    @ExtendWith(RealSlurm.class)
    class OnRealSlurm {

        @Test
        void describesClustersThatCanThenBeSelected(SlurmClusters clusters) throws IOException {
            Shell.Ran ran = imported(List.of("--live", "alpha", "--with", "kind=slurm",
                    "slurmConf=" + clusters.conf("alpha"), "--live", "pairs", "--with", "kind=slurm",
                    "slurmConf=" + clusters.conf("pairs"), "partition=main"));

            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.out()).contains("grid:manager [ grid:kind \"slurm\" ; grid:slurmConf \""
                    + clusters.conf("alpha") + "\" ].");
            assertThat(grid()).contains("\"alpha\" ; grid:processors 7", "\"pairs\" ; grid:processors 6");
            assertThat(selected("memory", "\"atLeast\": \"100 MiB\"")).containsExactly("alpha", "pairs");
            assertThat(selected("memory", "\"atLeast\": \"101 MiB\"")).isEmpty();
            assertThat(selected("operatingSystem", "\"is\": \"Linux\"")).containsExactly("alpha", "pairs");
            assertThat(selected("nodes", "\"atMost\": 6")).as("pairs has three nodes")
                    .containsExactly("pairs");
        }

        @Test
        @ExtendWith(RealSshd.class)
        void describesAClusterAtALoginNode(SlurmClusters clusters) throws IOException {
            try (LoopbackSshd sshd = new LoopbackSshd()) {
                List<String> arguments = new ArrayList<>(List.of("--live", "beta", "--with", "kind=slurm",
                        "slurmConf=" + clusters.conf("beta")));
                sshd.settings().forEach((name, value) -> arguments.add(name + "=" + value));
                assertThat(imported(arguments).exitCode()).isZero();
                assertThat(grid()).contains("\"beta\" ; grid:processors 4");

                arguments.add("sshKnownHosts=/no/such/file");
                Shell.Ran unknown = imported(arguments);
                assertThat(unknown.exitCode()).isEqualTo(3);
                assertThat(unknown.err()).contains("is not known", "SHA256:");
            }
        }
    }

    @Nested
    @ExtendWith(RealGridEngine.class)
    class OnRealGridEngine {

        @Test
        void describesAClusterThatCanThenBeSelected(RunningGridEngine engine) throws IOException {
            List<String> arguments = new ArrayList<>(List.of("--live", "zeta", "--with", "kind=gridengine"));
            for (Map.Entry<String, String> setting : engine.settings().entrySet()) {
                arguments.add(setting.getKey() + "=" + setting.getValue());
            }
            Until.isSo("the host has reported what it is made of", () ->
                    imported(arguments).exitCode() == 0);

            assertThat(grid()).as("its slots, not the processors of this machine").contains(
                    "\"zeta\" ; grid:processors " + RunningGridEngine.SLOTS);
            assertThat(selected("memory", "\"atLeast\": \"1 MiB\"")).containsExactly("zeta");
            assertThat(selected("operatingSystem", "\"is\": \"Linux\"")).containsExactly("zeta");
            assertThat(selected("memory", "\"atLeast\": \"1000 TiB\"")).isEmpty();
        }
    }
}
