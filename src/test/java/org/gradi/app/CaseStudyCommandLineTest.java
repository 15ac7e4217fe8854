package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The case study of the source (tables 5.1 to 5.3), through the command line and the real ontologies. */
class CaseStudyCommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void staticSelectionFindsFourClustersForTheFirstUserAndNoneForTheSecond() {
        Shell.Ran first = Shell.run("select", sample("user_0"), "--strategy", "static", "--json");
        Shell.Ran second = Shell.run("select", sample("user_1"), "--strategy", "static", "--json");

        assertThat(first.exitCode()).isZero();
        assertThat(first.json().get("selected")).hasToString(
                "[\"Cluster_02\",\"Cluster_03\",\"Cluster_1\",\"Cluster_2\"]");
        assertThat(second.exitCode()).as("nothing selected").isEqualTo(1);
        assertThat(second.json().getAsJsonArray("selected")).isEmpty();
        JsonObject rejected = second.json().getAsJsonArray("rejected").get(0).getAsJsonObject();
        assertThat(rejected.get("cluster").getAsString()).isEqualTo("Cluster_01");
        assertThat(rejected.getAsJsonArray("causes")).as("Cluster_01 fails on disk only").hasSize(1);
        assertThat(rejected.getAsJsonArray("causes").get(0).getAsJsonObject().get("constraint").getAsString())
                .isEqualTo("diskSpace");
    }

    @Test
    void theFirstUserGetsTwoProcessorsOfTheSmallestSufficientCluster() {
        assertThat(places(Shell.run("reserve", sample("user_0"), "--json"), 0))
                .isEqualTo("Cluster_03:2@600-4200");
    }

    @Test
    void theSecondUserAloneIsCoAllocatedInCanada() {
        assertThat(places(Shell.run("reserve", sample("user_1"), "--json"), 0))
                .isEqualTo("Cluster_02:4 Cluster_03:2@1200-4800");
    }

    @Test
    void theSecondUserAfterTheFirstIsCoReservedInBrazil() {
        Shell.Ran both = Shell.run("reserve", sample("user_0"), sample("user_1"), "--json");

        assertThat(both.exitCode()).isZero();
        assertThat(places(both, 0)).isEqualTo("Cluster_03:2@600-4200");
        assertThat(places(both, 1)).isEqualTo("Cluster_1:4 Cluster_2:2@1200-4800");
    }

    @Test
    void theRecordedSessionReplaysIdenticallyRunAfterRun() {
        Shell.Ran once = Shell.run("replay", sample("case-study.session"), "--json");
        Shell.Ran again = Shell.run("replay", sample("case-study.session"), "--json");

        assertThat(once.exitCode()).isZero();
        assertThat(once.json().get("identical").getAsBoolean()).isTrue();
        assertThat(again.out()).isEqualTo(once.out());
    }

    @Test
    void recordingTheCaseStudyAgainGivesTheSameFileByteForByte() throws Exception {
        Path recorded = folder.resolve("again.json");

        Shell.run("reserve", sample("user_0"), sample("user_1"), "--session", recorded.toString());

        assertThat(recorded).hasSameBinaryContentAs(Path.of(sample("case-study.session")));
    }

    @Test
    void aStateFolderKeepsReservationsFromOneRunToTheNext() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        Shell.Ran reserved = Shell.run("reserve", sample("user_1"), "--state", state, "--json");
        assertThat(places(reserved, 0)).isEqualTo("Cluster_1:4 Cluster_2:2@1200-4800");
        JsonArray listed = Shell.run("list", "--state", state, "--json").json()
                .getAsJsonArray("reservations");
        assertThat(listed).hasSize(2);
        JsonObject outcome = reserved.json().getAsJsonArray("outcomes").get(0).getAsJsonObject();
        assertThat(List.of("start", "startSecond", "parts", "links", "lambda", "delta")).as("told alike")
                .allSatisfy(member -> assertThat(listed.get(1).getAsJsonObject().get(member))
                        .as(member).isNotNull().isEqualTo(outcome.get(member)));
        assertThat(Shell.run("cancel", "R2", "--state", state).exitCode()).isZero();
        assertThat(Shell.run("advance", "PT15M", "--state", state).exitCode()).isZero();
        assertThat(StreamSupport.stream(Shell.run("list", "--state", state, "--json").json()
                .getAsJsonArray("reservations").spliterator(), false)
                .map(row -> row.getAsJsonObject().get("state").getAsString()))
                        .containsExactly("active", "cancelled");
    }

    @Test
    void severalReservationsAreCancelledAtOnceOrNone() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), sample("user_1"), "--state", state);

        Shell.Ran wrong = Shell.run("cancel", "R1", "R9", "--state", state);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("R9");
        Shell.Ran both = Shell.run("cancel", "R1", "R2", "R1", "--state", state, "--json");

        assertThat(both.exitCode()).as(both.err()).isZero();
        assertThat(both.json().getAsJsonArray("reservations")).hasSize(2).allSatisfy(reservation ->
                assertThat(reservation.getAsJsonObject().get("state").getAsString()).isEqualTo("cancelled"));
    }

    @Test
    void whatOnlyAsksWritesNothingIntoAFolder() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path none = folder.resolve("none");

        assertThat(Shell.run("list", "--state", other.toString()).exitCode()).isZero();
        assertThat(Shell.run("cancel", "R1", "--state", other.toString()).exitCode()).isEqualTo(2);
        for (String verb : List.of("select", "check", "offers")) {
            assertThat(Shell.run(verb, sample("user_0"), "--state", none.toString()).exitCode()).as(verb)
                    .isZero();
        }
        Shell.run("reserve", sample("user_0"), "--what-if", "--state", none.toString());

        assertThat(other).as("no state folder before").isEmptyDirectory();
        assertThat(none).as("no folder before").doesNotExist();
    }

    @Test
    void aStateFolderIsReadOnTheGridItWasBegunWithAndRefusedForOthers() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--grid", "three-organisations", "--state", state);

        assertThat(Shell.run("list", "--state", state, "--json").json().get("grid").getAsString())
                .isEqualTo("Three organisations");
        Shell.Ran other = Shell.run("list", "--grid", "case-study", "--state", state);
        assertThat(other.exitCode()).as("the default, named").isEqualTo(2);
        assertThat(other.err()).contains("belongs to grid (three-organisations), not to (case-study)");
    }

    @Test
    void aStateFolderIsTheSameInEverySpellingOfItsGrid() throws IOException {
        Path state = folder.resolve("state");
        Path grid = RealGridFile.write(folder.resolve("grid"), Map.of());
        Path relative = Path.of("").toAbsolutePath().relativize(grid);
        Shell.run("reserve", sample("user_0"), "--grid", relative.toString(), "--state", state.toString());

        Path session = state.resolve("session.json");
        assertThat(session).as("from whatever folder").content().contains("\"grid\": \"" + grid + "\"");
        for (String spelling : List.of(grid.toString(), relative.toString(),
                grid.getParent().resolve("../case-study/grid.ttl").toString())) {
            Shell.Ran ran = Shell.run("list", "--grid", spelling, "--state", state.toString());
            assertThat(ran.out()).as(spelling + ran.err()).contains("R1 ");
        }
        Files.writeString(session, Files.readString(session).replace(grid.toString(), relative.toString()));
        assertThat(Shell.run("list", "--state", state.toString()).out()).as("begun with a relative path")
                .contains("R1 ");
        assertThat(Shell.run("list", "--grid", grid.toString(), "--state", state.toString()).out())
                .contains("R1 ");
    }

    @Test
    void aStateFolderKeepsTheRulesUnderWhichItWasMade() throws IOException {
        String state = folder.resolve("state").toString();
        Path rules = Files.writeString(folder.resolve("strict.fcl"), builtInRules().replace(
                "TERM high := (0.5, 0) (0.55, 1) (0.6, 0)", "TERM high := (0.45, 0) (0.5, 1) (0.55, 0)"));
        Shell.Ran reserved = Shell.run("reserve", sample("user_1"), "--rules", rules.toString(), "--state",
                state, "--json");
        JsonElement delta = reserved.json().getAsJsonArray("outcomes").get(0).getAsJsonObject().get("delta");
        Files.delete(rules);

        Shell.Ran listed = Shell.run("list", "--state", state, "--json");

        assertThat(listed.exitCode()).as(listed.err()).isZero();
        assertThat(listed.json().getAsJsonArray("reservations").get(0).getAsJsonObject().get("delta"))
                .isEqualTo(delta);
        assertThat(Shell.run("reserve", sample("user_0"), "--state", state).exitCode()).isZero();
        Files.writeString(rules, builtInRules());
        Shell.Ran other = Shell.run("list", "--rules", rules.toString(), "--state", state);
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("delta", "other rules than those of " + rules, "leave --rules out");
        assertThat(Shell.run("cancel", "R1", "--state", state).exitCode()).as("under its own").isZero();
    }

    private static String builtInRules() throws IOException {
        return Files.readString(Path.of("src/main/resources/org/gradi/fuzzy/co-allocation.fcl"));
    }

    @Test
    void aJobsArgumentsReachItAsWrittenAlsoWhereAFileIsCalledSo() throws IOException {
        String state = folder.resolve("state").toString();
        Path session = folder.resolve("session.json");
        String named = "@" + Files.writeString(folder.resolve("body"), "words of the file");
        Shell.run("reserve", sample("user_0"), "--state", state);

        Shell.Ran ran = Shell.run("submit", "R1", "--directory", "/", "--state", state, "--session",
                session.toString(), "--", "/bin/mail", named, "@@list", "--", "--help");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(session).content().contains('"' + named + '"', "\"@@list\"", "\"--\"", "\"--help\"");
        assertThat(Shell.run("select", named).err()).as("nor are files read for words elsewhere")
                .contains(named);
    }

    @Test
    void aMapTellsOfTheRequestsGivenAlsoInJson() {
        Shell.Ran ran = Shell.run("map", sample("user_0"), sample("impossible-processors"), "-o",
                folder.resolve("map.svg").toString(), "--json");

        assertThat(ran.exitCode()).as("one is refused").isEqualTo(1);
        assertThat(places(ran, 0)).isEqualTo("Cluster_03:2@600-4200");
        JsonObject refused = ran.json().getAsJsonArray("outcomes").get(1).getAsJsonObject();
        assertThat(refused.get("outcome").getAsString()).isEqualTo("refused");
        assertThat(refused.getAsJsonArray("causes")).isNotEmpty();
    }

    @Test
    void theListIsNarrowedDownByIdByRequestAndByState() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), sample("user_1"), sample("user_0"), "--state", state);
        Shell.run("cancel", "R3", "--state", state);

        assertThat(listed(state)).containsExactly("R1", "R2", "R3");
        assertThat(listed(state, "R3", "R1")).containsExactly("R1", "R3");
        assertThat(listed(state, "--request", "user_0")).containsExactly("R1", "R3");
        assertThat(listed(state, "--in", "committed,active")).containsExactly("R1", "R2");
        assertThat(listed(state, "R2", "R3", "--in", "cancelled", "--in", "committed", "--request", "user_1"))
                .containsExactly("R2");
        Shell.Ran none = Shell.run("list", "--in", "active", "--state", state);
        assertThat(none.exitCode()).as("nothing is found").isEqualTo(1);
        assertThat(none.out()).startsWith("No such reservations.");
        Shell.Ran unknown = Shell.run("list", "R1", "R9", "--state", state);
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("(R9)");
        Shell.Ran misspelt = Shell.run("list", "--in", "comitted", "--state", state);
        assertThat(misspelt.exitCode()).isEqualTo(2);
        assertThat(misspelt.err()).contains("(comitted)", "committed", "in-doubt");
    }

    private static List<String> listed(String state, String... choice) {
        List<String> line = new ArrayList<>(List.of("list", "--state", state, "--json"));
        line.addAll(List.of(choice));
        Shell.Ran ran = Shell.run(line.toArray(String[]::new));
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return StreamSupport.stream(ran.json().getAsJsonArray("reservations").spliterator(), false)
                .map(row -> row.getAsJsonObject().get("reservation").getAsString()).toList();
    }

    @Test
    void aReservationIsMovedResizedAndFoundSoInTheNextRun() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        Shell.Ran moved = Shell.run("change", "R1", "--start", "PT40M", "--processors", "1", "--state", state,
                "--json");

        assertThat(moved.exitCode()).as(moved.err()).isZero();
        assertThat(moved.json().get("changed").getAsString()).isEqualTo("R1");
        assertThat(places(moved, 0)).as("as long as before").endsWith(":1@2400-6000");
        Shell.Ran longer = Shell.run("change", "R1", "--duration", "PT2H", "--state", state);
        assertThat(longer.exitCode()).as(longer.err()).isZero();
        assertThat(longer.out()).startsWith("user_0: R1 changed, now from 2026-01-01 00:40:00");
        assertThat(Shell.run("list", "--state", state).out()).contains("committed", "2026-01-01 02:40:00");
    }

    @Test
    void aReservationThatHasBegunIsNotCutToAnEndThatHasPassed() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);
        Shell.run("advance", "PT45M", "--state", state);

        Shell.Ran cut = Shell.run("change", "R1", "--duration", "PT30M", "--deadline", "PT5H", "--state",
                state);

        assertThat(cut.exitCode()).as(cut.out()).isEqualTo(2);
        assertThat(cut.err()).contains("--duration", "2026-01-01T00:40:00Z");
        assertThat(Shell.run("list", "--state", state).out()).contains("active", "2026-01-01 01:10:00");
    }

    @Test
    void whatIfStandsOnWhatIsReservedAndKeepsNothing() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        Shell.Ran tried = Shell.run("reserve", sample("user_1"), "--what-if", "--state", state, "--json");

        assertThat(tried.exitCode()).as(tried.err()).isZero();
        assertThat(places(tried, 0)).isEqualTo("Cluster_1:4 Cluster_2:2@1200-4800");
        assertThat(Shell.run("list", "--state", state, "--json").json().getAsJsonArray("reservations"))
                .hasSize(1);
        assertThat(Shell.run("reserve", sample("user_1"), "--what-if", "--session", state + ".json")
                .exitCode()).isEqualTo(2);
    }

    @Test
    void aChangeThatCannotBeHadLeavesTheReservationAsItWas() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);
        String before = Shell.run("list", "--state", state).out();

        Shell.Ran refused = Shell.run("change", "R1", "--processors", "5000", "--state", state);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("refused", "R1 stands as it was");
        assertThat(Shell.run("list", "--state", state).out()).isEqualTo(before);
        assertThat(Shell.run("change", "R1", "--state", state).exitCode()).as("nothing to change")
                .isEqualTo(2);
        assertThat(Shell.run("change", "R7", "--duration", "PT1H", "--state", state).err()).contains("R7");
        assertThat(Shell.run("change", "R1", "--duration", "soon", "--state", state).err())
                .contains("--duration", "soon");
    }

    @Test
    void aMapCountsTheReservationsThatItShows() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), sample("user_1"), "--state", state);
        Shell.run("cancel", "R1", "--state", state);

        for (String ending : new String[] {"svg", "csv"}) {
            Shell.Ran ran = Shell.run("map", "--state", state, "--json", "-o",
                    folder.resolve("map." + ending).toString());

            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.json().get("reservations").getAsInt()).as("without the cancelled one").isOne();
        }
    }

    @Test
    void aMapIsATableToo() throws IOException {
        Path table = folder.resolve("map.csv");

        Shell.Ran ran = Shell.run("map", sample("user_0"), sample("user_1"), "-o", table.toString());

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(table)).hasSize(1 + 4)
                .anyMatch(line -> line.startsWith("Cluster_03,VO-C,user_0,R1,committed,2,3,"))
                .anyMatch(line -> line.startsWith("Cluster_1 - Cluster_2,,user_1,R2,committed,10000000,"));
    }

    @Test
    void aStateFolderThatDoesNotSuitItsGridIsRefusedWithWhatIsDifferent() throws IOException {
        Path state = folder.resolve("state");
        Shell.run("reserve", sample("user_0"), "--state", state.toString());
        Path session = state.resolve("session.json");
        Files.writeString(session, Files.readString(session).replace("\"processors\":2", "\"processors\":3"));

        Shell.Ran ran = Shell.run("list", "--state", state.toString());

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no longer suits its grid").contains("step 1, $")
                .contains("recorded 3, now 2").doesNotContain("Difference[");
    }

    @Test
    void jobsPassTheirTimeInSimulatedReservations() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_1"), "--state", state);

        Shell.Ran submitted = Shell.run("submit", "R1", "--directory", "/home/ana", "--name", "model",
                "--state", state, "--", "/home/ana/run.sh", "--steps", "a \"b\" ü");
        Shell.run("submit", "R1", "--directory", "/", "--name", "short", "--cluster", "Cluster_03",
                "--state", state, "--", "/bin/sleep", "60");
        Shell.run("submit", "R1", "--directory", "/", "--name", "unwanted", "--state", state, "--",
                "/bin/sleep", "60");

        assertThat(submitted.exitCode()).as(submitted.err()).isZero();
        assertThat(submitted.out()).contains("no command is run", "waiting");
        Shell.run("advance", "PT21M", "--state", state);
        assertThat(jobs(state)).containsExactly("Cluster_02 model running", "Cluster_03 model running",
                "Cluster_03 short ended", "Cluster_02 unwanted ended", "Cluster_03 unwanted ended");
        Shell.run("jobs", "R1", "--cancel", "--name", "model", "--state", state);
        assertThat(jobs(state)).as("in the next run").startsWith("Cluster_02 model cancelled");
        assertThat(Shell.run("jobs", "R1", "--state", state, "--json").json().get("simulated").getAsBoolean())
                .isTrue();
    }

    @Test
    void aSecondJobUnderANameIsNotSubmittedAndThatIsSaid() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);

        assertThat(Shell.run("submit", "R1", "--directory", "/", "--state", state, "--", "/bin/sleep", "60")
                .out()).doesNotContain("before");
        assertThat(Shell.run("submit", "R1", "--directory", "/", "--state", state, "--", "/bin/false").out())
                .contains("Cluster_03 has had a job (job) before").contains("another --name");
        Shell.Ran told = Shell.run("submit", "R1", "--directory", "/", "--state", state, "--json", "--",
                "/bin/false");
        assertThat(told.json().getAsJsonArray("jobs").get(0).getAsJsonObject().get("submitted")
                .getAsBoolean()).isFalse();
    }

    @Test
    void toEndJobsOfANameThatThereIsNotIsWrongUse() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);
        Shell.run("submit", "R1", "--directory", "/", "--state", state, "--", "/bin/sleep", "60");

        Shell.Ran ran = Shell.run("jobs", "R1", "--cancel", "--name", "nope", "--state", state);

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("no job (nope)");
        assertThat(jobs(state)).containsExactly("Cluster_03 job waiting");
    }

    @Test
    void jobsOfOtherNamesAreToldAsTheyAreWhenOneIsEnded() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), "--state", state);
        Shell.run("submit", "R1", "--directory", "/", "--state", state, "--", "/bin/sleep", "60");
        Shell.run("submit", "R1", "--directory", "/", "--name", "long", "--state", state, "--", "/bin/run");
        Shell.run("advance", "PT20M", "--state", state);

        assertThat(Shell.run("jobs", "R1", "--cancel", "--name", "long", "--state", state).out())
                .containsPattern("job +\\S+ +ended").containsPattern("long +\\S+ +cancelled");
    }

    @Test
    void aJobThatTakesLongerEndsWithItsReservationOrWhenThatIsCancelled() {
        String state = folder.resolve("state").toString();
        Shell.run("reserve", sample("user_0"), sample("user_1"), "--state", state);
        for (String id : new String[] {"R1", "R2"}) {
            Shell.run("submit", id, "--directory", "/", "--state", state, "--", "/bin/program");
        }
        Shell.run("advance", "PT30M", "--state", state);
        Shell.run("cancel", "R2", "--state", state);

        assertThat(Shell.run("jobs", "R2", "--state", state).out()).contains("cancelled");
        assertThat(jobs(state)).containsExactly("Cluster_03 job running");
        Shell.run("advance", "PT1H", "--state", state);
        assertThat(jobs(state)).containsExactly("Cluster_03 job stopped-at-end");
        assertThat(Shell.run("submit", "R1", "--directory", "/", "--state", state, "--", "/bin/program")
                .err()).contains("completed");
        assertThat(Shell.run("submit", "R9", "--directory", "/", "--", "/bin/program").err()).contains("R9");
    }

    /** The jobs in R1: where, what and how far. */
    private static List<String> jobs(String state) {
        List<String> jobs = new ArrayList<>();
        Shell.run("jobs", "R1", "--state", state, "--json").json().getAsJsonArray("jobs").forEach(job ->
                jobs.add("%s %s %s".formatted(job.getAsJsonObject().get("cluster").getAsString(),
                        job.getAsJsonObject().get("name").getAsString(),
                        job.getAsJsonObject().get("state").getAsString())));
        return jobs;
    }

    @Test
    void theMapIsDrawnAsPngAndAsSvg() throws Exception {
        Path png = folder.resolve("map.png");
        Path svg = folder.resolve("map.svg");

        assertThat(Shell.run("map", sample("user_0"), sample("user_1"), "-o", png.toString()).exitCode())
                .isZero();
        assertThat(Shell.run("map", sample("user_0"), sample("user_1"), "-o", svg.toString()).exitCode())
                .isZero();

        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(svg).content().contains("<svg").contains("user_0").contains("user_1")
                .contains("Cluster_03");
    }

    /** {@code cluster:processors ... @startSecond-endSecond} of one outcome. */
    private static String places(Shell.Ran ran, int index) {
        JsonObject outcome = ran.json().getAsJsonArray("outcomes").get(index).getAsJsonObject();
        StringBuilder places = new StringBuilder();
        outcome.getAsJsonArray("parts").forEach(part -> places.append(places.isEmpty() ? "" : " ")
                .append(part.getAsJsonObject().get("cluster").getAsString()).append(':')
                .append(part.getAsJsonObject().get("processors").getAsInt()));
        return places + "@" + outcome.get("startSecond") + "-" + outcome.get("endSecond");
    }
}
