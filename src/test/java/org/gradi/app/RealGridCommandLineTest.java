package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradi.app.Shell.Ran;
import org.gradi.cluster.Until;
import org.gradi.cluster.gridengine.RealGridEngine;
import org.gradi.cluster.gridengine.RunningGridEngine;
import org.gradi.cluster.slurm.RealSlurm;
import org.gradi.cluster.slurm.SlurmClusters;
import org.gradi.journal.FileJournal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line on real clusters: the case study end to end, from one run to the next. */
@ExtendWith({RealSlurm.class, RealGridEngine.class})
class RealGridCommandLineTest {
    private static final Map<String, String> SLURM = new LinkedHashMap<>(Map.of("Cluster_01", "alpha",
            "Cluster_02", "beta", "Cluster_03", "gamma", "Cluster_1", "delta", "Cluster_2", "epsilon"));

    private final SlurmClusters clusters;
    private final RunningGridEngine engine;
    private Path state;
    private Path grid;

    @TempDir
    private Path folder;

    RealGridCommandLineTest(SlurmClusters clusters, RunningGridEngine engine) {
        this.clusters = clusters;
        this.engine = engine;
    }

    @BeforeEach
    void writeGrid() throws Exception {
        state = folder.resolve("state");
        Map<String, String> managers = new LinkedHashMap<>();
        SLURM.forEach((cluster, name) -> managers.put(cluster, RealGridFile.slurm(clusters.conf(name))));
        grid = RealGridFile.write(folder.resolve("slurm"), managers);
    }

    @AfterEach
    void empty() {
        SLURM.values().forEach(clusters::empty);
        engine.empty();
    }

    @Test
    void theCaseStudyIsReservedListedAndCancelledInRunsOfTheirOwn() {
        Ran reserved = run("reserve", Shell.sample("user_0"), Shell.sample("user_1"), "--json");

        assertThat(reserved.exitCode()).as(reserved.err()).isZero();
        JsonArray outcomes = reserved.json().getAsJsonArray("outcomes");
        assertThat(parts(outcomes.get(0))).as("user_0").containsExactly("2 on Cluster_03");
        assertThat(parts(outcomes.get(1))).as("user_1").containsExactly("4 on Cluster_1", "2 on Cluster_2");
        assertThat(ours("gamma")).as("what Slurm has").hasSize(1);
        assertThat(ours("delta")).hasSize(1);
        assertThat(ours("epsilon")).hasSize(1);

        Ran listed = run("list", "--json");
        assertThat(listed.json().getAsJsonArray("reservations")).as("in the next run").hasSize(2)
                .allSatisfy(one -> assertThat(text(one, "state")).isEqualTo("committed"));

        Ran cancelled = run("cancel", "R2", "--json");
        assertThat(text(cancelled.json(), "state")).as(cancelled.err()).isEqualTo("cancelled");
        assertThat(ours("delta")).as("what was given back").isEmpty();
        assertThat(ours("epsilon")).isEmpty();
        assertThat(ours("gamma")).as("the other's").hasSize(1);
        assertThat(run("orphans").out()).contains("No orphans.");
    }

    @Test
    void whatIsLostWhileNobodyLooksIsAskedForAgain() {
        run("reserve", Shell.sample("user_1"), "--json");
        String name = ours("beta").get(0);
        clusters.admin("beta", "scontrol", "delete", "ReservationName=" + name);

        Ran listed = run("list", "--json");

        assertThat(listed.json().getAsJsonArray("reservations")).as(listed.out()).hasSize(1)
                .allSatisfy(one -> assertThat(text(one, "state")).isEqualTo("committed"));
        assertThat(ours("beta")).as("under the same name").containsExactly(name);
    }

    @Test
    void jobsRunInTheirReservationAndAreFollowedFromRunToRun() throws Exception {
        Path request = folder.resolve("now.json");
        Files.writeString(request, """
                {"format": "gradi/request", "version": 1, "name": "now", "requirements": [],
                 "processors": 2, "communication": "master-slave", "bandwidth": "1 Mbit/s",
                 "start": "now", "duration": "PT10M", "deadline": "PT1H", "coAllocation": false}
                """);
        Ran reserved = run("reserve", request.toString(), "--json");
        assertThat(reserved.exitCode()).as(reserved.out() + reserved.err()).isZero();

        Ran submitted = run("submit", "R1", "--directory", "/tmp", "--name", "hostile", "--json", "--",
                "/bin/sh", "-c", "test \"$1\" = '$(reboot) `x`' && exit 3", "sh", "$(reboot) `x`");
        assertThat(submitted.exitCode()).as(submitted.out() + submitted.err()).isZero();
        String number = text(job(submitted, 0), "number");

        Until.isSo("the job has ended", () -> text(job(run("jobs", "R1", "--json"), 0), "state")
                .equals("ended"));
        Ran followed = run("jobs", "R1", "--json");
        assertThat(text(job(followed, 0), "number")).isEqualTo(number);
        assertThat(text(job(followed, 0), "exitStatus")).as("its words reached it").isEqualTo("3");
        Ran again = run("submit", "R1", "--directory", "/tmp", "--name", "hostile", "--json", "--",
                "/bin/true");
        assertThat(text(job(again, 0), "number")).as("not submitted twice").isEqualTo(number);

        run("submit", "R1", "--directory", "/tmp", "--name", "long", "--", "/bin/sleep", "600");
        Ran ended = run("jobs", "R1", "--cancel", "--name", "long", "--json");
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        Until.isSo("it is cancelled", () -> text(job(run("jobs", "R1", "--json"), 1), "state")
                .equals("cancelled"));
        assertThat(run("submit", "R9", "--directory", "/tmp", "--", "/bin/true").exitCode()).isEqualTo(2);
        assertThat(run("submit", "R1", "--directory", "tmp", "--", "/bin/true").err()).contains("absolute");
    }

    private static JsonObject job(Ran ran, int index) {
        return ran.json().getAsJsonArray("jobs").get(index).getAsJsonObject();
    }

    @Test
    void whatIfCountsWhatSlurmHasAndReservesNothing() throws Exception {
        run("reserve", Shell.sample("user_0"));
        List<String> journal = Files.readAllLines(state.resolve("journal.jsonl"));

        Ran tried = run("reserve", Shell.sample("user_1"), "--what-if", "--json");

        assertThat(tried.exitCode()).as(tried.out() + tried.err()).isZero();
        assertThat(tried.json().get("whatIf").getAsBoolean()).isTrue();
        assertThat(parts(tried.json().getAsJsonArray("outcomes").get(0)))
                .as("where there is room beside user_0").containsExactly("4 on Cluster_1", "2 on Cluster_2");
        assertThat(ours("delta")).as("what Slurm has").isEmpty();
        assertThat(ours("epsilon")).isEmpty();
        assertThat(ours("gamma")).as("what is promised").hasSize(1);
        assertThat(state.resolve("journal.jsonl")).as("the journal").content()
                .isEqualTo(String.join("\n", journal) + "\n");
        assertThat(run("list", "--json").json().getAsJsonArray("reservations")).hasSize(1);
        assertThat(run("reserve", Shell.sample("user_1"), "--what-if").out()).contains("nothing is reserved");
    }

    @Test
    void aReservationOfSlurmIsChangedInPlace() {
        run("reserve", Shell.sample("user_1"), "--json");
        List<String> names = ours("beta");

        Ran changed = run("change", "R1", "--duration", "PT2H", "--json");

        assertThat(changed.exitCode()).as(changed.out() + changed.err()).isZero();
        JsonObject now = changed.json().getAsJsonArray("outcomes").get(0).getAsJsonObject();
        assertThat(text(now, "reservation")).isEqualTo("R1");
        assertThat(Duration.between(Instant.parse(text(now, "start")), Instant.parse(text(now, "end"))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(ours("beta")).as("under the same name").isEqualTo(names);
        assertThat(clusters.admin("beta", "scontrol", "show", "reservation", "-o"))
                .contains("Duration=02:00:00");
    }

    @Test
    void slurmGridEngineAndSimulatedClustersServeOneRequest() throws Exception {
        grid = RealGridFile.write(folder.resolve("mixed"), Map.of("Cluster_01", engine.gridFileProperties(),
                "Cluster_02", RealGridFile.slurm(clusters.conf("beta"))));
        Path request = folder.resolve("wide.json");
        Files.writeString(request, """
                {"format": "gradi/request", "version": 1, "name": "wide", "requirements": [],
                 "processors": 13, "communication": "master-slave", "bandwidth": "1 Mbit/s",
                 "start": "PT1H", "duration": "PT30M", "deadline": "PT4H", "coAllocation": true}
                """);

        Ran reserved = run("reserve", request.toString(), "--json");

        assertThat(reserved.exitCode()).as(reserved.out() + reserved.err()).isZero();
        JsonObject outcome = reserved.json().getAsJsonArray("outcomes").get(0).getAsJsonObject();
        assertThat(parts(outcome)).as("one part of each kind").hasSize(3);
        assertThat(ours("beta")).hasSize(1);
        assertThat(engine.admin("qrstat", "-u", "*")).contains("gw-");

        Ran changed = run("change", text(outcome, "reservation"), "--start", "PT2H", "--json");
        assertThat(changed.exitCode()).as(changed.out() + changed.err()).isZero();
        JsonObject now = changed.json().getAsJsonArray("outcomes").get(0).getAsJsonObject();
        assertThat(text(now, "start")).isNotEqualTo(text(outcome, "start"));
        assertThat(parts(now)).hasSameSizeAs(parts(outcome));
        assertThat(engine.admin("qrstat", "-u", "*").lines().filter(line -> line.contains("gw-")))
                .as("what Grid Engine has").hasSize(1);

        String id = text(now, "reservation");
        Ran listed = run("list", "--json");
        assertThat(listed.json().getAsJsonArray("reservations")).as("the simulated part is there again")
                .anySatisfy(one -> {
                    assertThat(text(one, "reservation")).isEqualTo(id);
                    assertThat(text(one, "state")).isEqualTo("committed");
                });
        assertThat(text(run("cancel", id, "--json").json(), "state")).isEqualTo("cancelled");
        assertThat(ours("beta")).isEmpty();
        assertThat(engine.admin("qrstat", "-u", "*")).doesNotContain("gw-");
    }

    @Test
    void twoProgramsOnOneStateFolderAreRefused() throws Exception {
        try (FileJournal open = FileJournal.open(state)) {
            Ran refused = run("list");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains(state.toString()).contains("another program");
            assertThat(open.lines()).isEmpty();
        }
    }

    @Test
    void aDamagedJournalIsNamedAndLeftAsItIs() throws Exception {
        run("reserve", Shell.sample("user_0"));
        Path journal = state.resolve("journal.jsonl");
        String damaged = Files.readString(journal).replaceFirst("user_0", "user_9");
        Files.writeString(journal, damaged);

        Ran refused = run("list");

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("journal.jsonl").contains("line");
        assertThat(Files.readString(journal)).isEqualTo(damaged);
    }

    @Test
    void theTimeOfRealClustersCannotBeAdvanced() {
        Ran refused = run("advance", "PT1H");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("passes by itself");
    }

    @Test
    void aDeadControllerIsNoRefusalAndTheOthersServe() {
        clusters.signal("gamma", "KILL");
        try {
            Ran reserved = run("reserve", Shell.sample("user_0"), "--json");
            assertThat(reserved.exitCode()).as(reserved.out() + reserved.err()).isZero();
            assertThat(parts(reserved.json().getAsJsonArray("outcomes").get(0)))
                    .as("on one that answers").containsExactly("2 on Cluster_02");
        } finally {
            clusters.start();
        }
    }

    private Ran run(String verb, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(verb, "--grid", grid.toString(), "--state", state.toString()));
        line.addAll(List.of(arguments));
        return Shell.run(line.toArray(String[]::new));
    }

    /** The names of our reservations there. */
    private List<String> ours(String cluster) {
        return clusters.admin(cluster, "scontrol", "show", "reservation", "-o").lines()
                .filter(line -> line.startsWith("ReservationName=gw-"))
                .map(line -> line.substring("ReservationName=".length(), line.indexOf(' '))).toList();
    }

    private static List<String> parts(JsonElement outcome) {
        List<String> parts = new ArrayList<>();
        outcome.getAsJsonObject().getAsJsonArray("parts").forEach(part -> parts.add("%s on %s".formatted(
                text(part, "processors"), text(part, "cluster"))));
        return parts;
    }

    private static String text(JsonElement object, String name) {
        return object.getAsJsonObject().get(name).getAsString();
    }
}
