package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell sees of managers that are described wrongly or are silent. No real one is asked. */
class ManagersCommandLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grid:kind \"pbs\"                                                 | kind (pbs)",
            "grid:kind \"simulated\" ; grid:holdSecond 30                      | holdSecond (30)",
            "grid:kind \"simulated\" ; grid:holdSeconds \"5 min\"              | holdSeconds (5 min)",
            "grid:kind \"simulated\" ; grid:faults \"reserve 1 explode\"       | faults (reserve 1 explode)",
            "grid:kind \"slurm\" ; grid:timeoutSeconds 0                       | timeoutSeconds (0)",
            "grid:kind \"slurm\" ; grid:slurmConf \"rel\"                      | slurmConf (rel)",
            "grid:kind \"slurm\" ; grid:sshUser \"ada\"                        | sshUser (ada)",
            "grid:kind \"gridengine\" ; grid:qmasterPort 0                     | qmasterPort (0)"})
    void validateTellsOfTheSettingsForWhichAGridCannotBeOpened(String manager, String told)
            throws IOException {
        String grid = RealGridFile.write(folder, Map.of("Cluster_02", manager)).toString();

        Shell.Ran ran = Shell.run("validate", grid, "--json");
        assertThat(ran.exitCode()).as(ran.out()).isEqualTo(2);
        assertThat(ran.json().getAsJsonArray("findings")).hasSize(1).first().asString()
                .contains("Cluster_02", told);

        Shell.Ran refused = Shell.run("list", "--grid", grid, "--state", folder.resolve("state").toString());
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "slurm      | partition \"a\" | partition \"a\"  | partition a",
            "slurm      | partition \"a\" | prefix \"other-\" | no partition",
            "gridengine | queue \"a\"     | queue \"a\"      | queue a"})
    void clustersThatShareProcessorsOfOneManagerAreNotTaken(String kind, String one, String other,
            String told) throws IOException {
        String start = "grid:kind \"%s\" ; grid:".formatted(kind);
        String grid = RealGridFile.write(folder, Map.of("Cluster_01", start + one, "Cluster_02",
                start + other)).toString();

        Shell.Ran ran = Shell.run("validate", grid, "--json");

        assertThat(ran.exitCode()).as(ran.out()).isEqualTo(2);
        assertThat(ran.json().getAsJsonArray("findings")).hasSize(1).first().asString()
                .contains("Cluster_01", "Cluster_02", told, "would count twice");
        Shell.Ran refused = Shell.run("reserve", Shell.sample("user_0"), "--grid", grid, "--state",
                folder.resolve("state").toString());
        assertThat(refused.err()).contains("would count twice");
    }

    @Test
    void validateIsContentWithWhatIsRight() throws IOException {
        String tunnel = "grid:kind \"slurm\" ; grid:sshHost \"localhost\" ; grid:sshPort ";
        String grid = RealGridFile.write(folder, Map.of(
                "Cluster_02", RealGridFile.slurm(folder.resolve("none.conf")),
                "Cluster_03", tunnel + "2201", "Cluster_1", tunnel + "2202")).toString();

        Shell.Ran ran = Shell.run("validate", grid);

        assertThat(ran.out()).as("nobody is asked").isEqualTo("All is well.\n");
    }

    @Test
    void cancelSaysWhatIsNotKnownToBeGivenBack() throws IOException {
        Map<String, String> managers = new HashMap<>();
        List.of("Cluster_01", "Cluster_02", "Cluster_03", "Cluster_1", "Cluster_2").forEach(cluster ->
                managers.put(cluster, "grid:kind \"simulated\" ; grid:faults \"release 1+ silent-before\""));
        String grid = RealGridFile.write(folder, managers).toString();
        String state = folder.resolve("state").toString();
        Shell.run("reserve", Shell.sample("user_0"), "--grid", grid, "--state", state);

        Shell.Ran cancelled = Shell.run("cancel", "R1", "--grid", grid, "--state", state);

        assertThat(cancelled.exitCode()).as(cancelled.out() + cancelled.err()).isEqualTo(3);
        assertThat(cancelled.out()).startsWith("R1: in-doubt").contains("Not known to be given back: 2 on ");
    }

    @Test
    void validateReadsTheTimesOfARequestForARealGridAsOfNow() throws IOException {
        Path request = folder.resolve("past.json");
        Files.writeString(request, Files.readString(Path.of(Shell.sample("user_0")))
                .replace("\"PT10M\"", "\"2026-01-01T09:00:00Z\"")
                .replace("\"PT80M\"", "\"2026-01-01T12:00:00Z\""));

        Shell.Ran real = Shell.run("validate", request.toString(), "--grid", realGrid());

        assertThat(real.exitCode()).as(real.out()).isEqualTo(2);
        assertThat(real.out()).contains("past.json, $.start").contains("2026-01-01T09:00:00Z");
        assertThat(Shell.run("validate", request.toString()).exitCode()).as("later than the epoch").isZero();
    }

    @Test
    void orphansOfAFolderThatIsNotThereAreNotNone() throws IOException {
        String state = folder.resolve("sate").toString();

        Shell.Ran ran = Shell.run("orphans", "--grid", realGrid(), "--state", state);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no folder (" + state + ")");
        assertThat(folder.resolve("sate")).doesNotExist();
    }

    /** A grid of which one cluster is real, and silent; what the case study needs is on the others. */
    private String realGrid() throws IOException {
        return RealGridFile.write(folder.resolve("real"), Map.of("Cluster_01",
                "grid:kind \"slurm\" ; grid:sshHost \"localhost\" ; grid:sshPort 1")).toString();
    }

    @Test
    void theJournalOfARealGridIsNotTakenForAnEmptyFolderOfASimulatedOne() throws IOException {
        String grid = realGrid();
        Path state = folder.resolve("state");
        Shell.run("reserve", Shell.sample("user_0"), "--grid", grid, "--state", state.toString());

        for (List<String> verb : List.of(List.of("list"), List.of("reserve", Shell.sample("user_0")))) {
            List<String> line = new ArrayList<>(verb);
            line.addAll(List.of("--state", state.toString()));
            Shell.Ran ran = Shell.run(line.toArray(String[]::new));
            assertThat(ran.exitCode()).as("%s without --grid", verb).isEqualTo(2);
            assertThat(ran.err()).contains(state.toString(), "journal", "(case-study) is simulated");
        }

        assertThat(state.resolve("session.json")).doesNotExist();
        assertThat(Shell.run("list", "--grid", grid, "--state", state.toString()).out()).contains("R1 ");
    }

    @Test
    void aRealGridTakesWhatStandsFromItsJournalAlone() throws IOException {
        String grid = realGrid();
        Path state = folder.resolve("state");
        Shell.run("reserve", Shell.sample("user_0"), "--grid", grid, "--state", state.toString());
        Shell.run("check", Shell.sample("user_0"), "--grid", grid, "--state", state.toString(), "--session",
                state.resolve("session.json").toString());

        assertThat(Shell.run("list", "--grid", grid, "--state", state.toString()).out())
                .as("beside a session without a step").contains("R1 ");
        assertThat(Shell.run("list", "--state", state.toString()).out()).as("on the session's grid")
                .contains("R1 ");
    }

    @Test
    void whatWasReservedOnSimulatedClustersIsNotTakenForPromisesOfRealOnes() throws IOException {
        Path state = folder.resolve("state");
        Shell.run("reserve", Shell.sample("user_0"), "--state", state.toString());

        Shell.Ran ran = Shell.run("list", "--grid", realGrid(), "--state", state.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains(state.toString(), "simulated", "grid.ttl) has real ones");
        assertThat(state.resolve("journal.jsonl")).doesNotExist();
        assertThat(Shell.run("list", "--state", state.toString()).out()).contains("R1 ");
    }

    @Test
    void orphansAndOffersSayWhoIsSilentAndThatNotAllIsKnown() throws IOException {
        Map<String, String> managers = new HashMap<>();
        List.of("Cluster_01", "Cluster_02", "Cluster_03", "Cluster_1", "Cluster_2").forEach(cluster ->
                managers.put(cluster, ("grid:kind \"slurm\" ; grid:sshHost \"localhost\" ; grid:sshPort 1"
                        + " ; grid:partition \"%s\"").formatted(cluster)));
        String grid = RealGridFile.write(folder, managers).toString();
        String state = Files.createDirectory(folder.resolve("state")).toString();

        Shell.Ran orphans = Shell.run("orphans", "--grid", grid, "--state", state, "--json");
        assertThat(orphans.exitCode()).as(orphans.err()).isEqualTo(3);
        assertThat(orphans.json().getAsJsonArray("silent")).hasSize(5);
        assertThat(Shell.run("orphans", "--grid", grid, "--state", state).out())
                .contains("No orphans at the managers that answer.", "Cluster_2 has not answered since");

        Shell.Ran offers = Shell.run("offers", Shell.sample("user_0"), "--grid", grid, "--state", state);
        assertThat(offers.exitCode()).as(offers.err()).isEqualTo(3);
        assertThat(offers.out()).contains("user_0: 0 offers", "Cluster_1 has not answered since")
                .as("it does not suit the request").doesNotContain("Cluster_01");
    }
}
