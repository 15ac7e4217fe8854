package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** Who manages the clusters that so many processors can only be had on. */
    private enum Managed {
        BY_SLURM(7, false), BY_GRID_ENGINE(7, true), BY_BOTH(11, true);

        private final int processors;
        private final boolean hasGridEngine;

        Managed(int processors, boolean hasGridEngine) {
            this.processors = processors;
            this.hasGridEngine = hasGridEngine;
        }
    }

    @ParameterizedTest
    @EnumSource(Managed.class)
    void jobsRunInTheirReservationAndAreFollowedFromRunToRun(Managed managed) throws Exception {
        reserveNow(managed);
        Path work = Files.createDirectory(folder.resolve("a folder"));
        Path script = Files.writeString(work.resolve("job.sh"), """
                #!/bin/sh
                pwd > here.$$
                test "$1" = '$(reboot) `x`' && exit 3
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));

        Ran submitted = run("submit", "R1", "--directory", work.toString(), "--name", "hostile", "--json",
                "--", script.toString(), "$(reboot) `x`");
        assertThat(submitted.exitCode()).as(submitted.out() + submitted.err()).isZero();

        untilAll("ended", "hostile");
        assertThat(jobs("hostile")).as("the same jobs, and their words reached them").allSatisfy(job ->
                assertThat(text(job, "exitStatus")).isEqualTo("3")).extracting(job -> text(job, "number"))
                .isEqualTo(numbers(submitted));
        try (Stream<Path> files = Files.list(work)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("here.")))
                    .as("what they wrote where they were to run").hasSameSizeAs(numbers(submitted))
                    .allSatisfy(file -> assertThat(file).content().isEqualTo(work + "\n"));
        }
        Ran again = run("submit", "R1", "--directory", "/tmp", "--name", "hostile", "--json", "--",
                "/bin/true");
        assertThat(numbers(again)).as("not submitted twice").isEqualTo(numbers(submitted));

        run("submit", "R1", "--directory", "/tmp", "--name", "long", "--", "/bin/sleep", "600");
        Ran ended = run("jobs", "R1", "--cancel", "--name", "long", "--json");
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        untilAll("cancelled", "long");
        assertThat(run("submit", "R9", "--directory", "/tmp", "--", "/bin/true").exitCode()).isEqualTo(2);
        assertThat(run("submit", "R1", "--directory", "tmp", "--", "/bin/true").err()).contains("absolute");
    }

    @ParameterizedTest
    @EnumSource(Managed.class)
    void aReservationIsCancelledWithTheJobInside(Managed managed) throws Exception {
        reserveNow(managed);
        run("submit", "R1", "--directory", "/tmp", "--name", "inside", "--", "/bin/sleep", "600");
        untilAll("running", "inside");

        Ran cancelled = run("cancel", "R1", "--json");

        assertThat(text(cancelled.json(), "state")).as(cancelled.out() + cancelled.err())
                .isEqualTo("cancelled");
        untilAll("cancelled", "inside");
        assertThat(engine.admin("qstat", "-u", "*")).as("what runs at Grid Engine").isBlank();
        assertThat(engine.admin("qrstat", "-u", "*")).as("what is reserved there").isBlank();
        for (String name : SLURM.values()) {
            assertThat(clusters.admin(name, "squeue", "-h", "-t", "RUNNING,PENDING")).as("what runs at %s",
                    name).isBlank();
            assertThat(ours(name)).isEmpty();
        }
    }

    /** Reserves from now on for ten minutes, on all that such a grid has at these managers. */
    private void reserveNow(Managed managed) throws Exception {
        if (managed.hasGridEngine) {
            Map<String, String> managers = new LinkedHashMap<>();
            SLURM.forEach((cluster, name) ->
                    managers.put(cluster, RealGridFile.slurm(clusters.conf(name))));
            managers.put("Cluster_01", engine.gridFileProperties());
            grid = RealGridFile.write(folder.resolve("engine"), managers);
        }
        Path request = folder.resolve("now.json");
        Files.writeString(request, """
                {"format": "gradi/request", "version": 1, "name": "now", "requirements": [],
                 "processors": %d, "communication": "master-slave", "bandwidth": "1 Mbit/s",
                 "start": "now", "duration": "PT10M", "deadline": "PT1H", "coAllocation": true}
                """.formatted(managed.processors));
        Ran reserved = run("reserve", request.toString(), "--json");
        assertThat(reserved.exitCode()).as(reserved.out() + reserved.err()).isZero();
        assertThat(parts(reserved.json().getAsJsonArray("outcomes").get(0)))
                .anySatisfy(part -> assertThat(part).isEqualTo("7 on Cluster_01"));
    }

    private void untilAll(String state, String name) {
        Until.isSo("every job %s is %s".formatted(name, state), () ->
                jobs(name).stream().allMatch(job -> text(job, "state").equals(state)));
    }

    private List<JsonObject> jobs(String name) {
        List<JsonObject> jobs = new ArrayList<>();
        run("jobs", "R1", "--json").json().getAsJsonArray("jobs")
                .forEach(job -> jobs.add(job.getAsJsonObject()));
        return jobs.stream().filter(job -> text(job, "name").equals(name)).toList();
    }

    private static List<String> numbers(Ran ran) {
        List<String> numbers = new ArrayList<>();
        ran.json().getAsJsonArray("jobs").forEach(job -> numbers.add(text(job, "number")));
        return numbers;
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

    /** A request that every cluster suits, for so many processors in an hour. */
    private Path anywhere(int processors) throws IOException {
        return Files.writeString(folder.resolve("anywhere.json"), """
                {"format": "gradi/request", "version": 1, "name": "anywhere", "requirements": [],
                 "processors": %d, "communication": "master-slave", "bandwidth": "1 Mbit/s",
                 "start": "PT1H", "duration": "PT30M", "deadline": "PT4H", "coAllocation": true}
                """.formatted(processors));
    }

    @Test
    void clustersThatArePartitionsOfOneSlurmHaveReservationsOfTheirOwn() throws Exception {
        Map<String, String> managers = new LinkedHashMap<>();
        Map.of("Cluster_02", "alpha[0-3]", "Cluster_03", "alpha[4-6]").forEach((cluster, nodes) -> {
            clusters.admin("alpha", "scontrol", "create", "PartitionName=" + cluster, "Nodes=" + nodes);
            managers.put(cluster, RealGridFile.slurm(clusters.conf("alpha"))
                    + " ; grid:partition \"%s\"".formatted(cluster));
        });
        grid = RealGridFile.write(folder.resolve("parts"), managers);
        try {
            Path request = anywhere(14);

            Ran reserved = run("reserve", request.toString(), "--json");

            assertThat(reserved.exitCode()).as(reserved.out() + reserved.err()).isZero();
            assertThat(parts(reserved.json().getAsJsonArray("outcomes").get(0)))
                    .containsExactlyInAnyOrder("7 on Cluster_01", "4 on Cluster_02", "3 on Cluster_03");
            List<String> names = ours("alpha");
            assertThat(names).as("one of each part").hasSize(2);
            assertThat(run("list", "--json").json().getAsJsonArray("reservations")).hasSize(1)
                    .allSatisfy(one -> assertThat(text(one, "state")).isEqualTo("committed"));
            assertThat(ours("alpha")).as("neither is taken for a stray of the other")
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(text(run("cancel", "R1", "--json").json(), "state")).isEqualTo("cancelled");
            assertThat(ours("alpha")).isEmpty();
        } finally {
            clusters.empty("alpha");
            managers.keySet().forEach(cluster ->
                    clusters.admin("alpha", "scontrol", "delete", "PartitionName=" + cluster));
        }
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
        Path request = anywhere(13);

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
    void theTimeOfRealClustersCannotBeAdvanced() throws Exception {
        Files.createDirectory(state);
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
