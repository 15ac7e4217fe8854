package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradi.app.Shell.sample;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations are imported, generated, validated and selected from, as a shell would do it. */
class OrganisationCommandLineTest {
    private static final String QHOST = """
            HOSTNAME                ARCH         NCPU NSOC NCOR NTHR  LOAD  MEMTOT  MEMUSE  SWAPTO  SWAPUS
            ----------------------------------------------------------------------------------------------
            global                  -               -    -    -    -     -       -       -       -       -
            node01                  lx-amd64        4    2    4    4  1.05    7.8G    1.2G     0.0     0.0
            node02                  lx-amd64        4    2    4    4     -   15.6G       -     0.0       -
            """;

    @TempDir
    private Path folder;

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void anImportedOrganisationIsValidCoveredAndSelected() throws IOException {
        Path published = written("rack.txt", QHOST);
        Path described = folder.resolve("described");

        Shell.Ran imported = Shell.run("import", "--from", "gridengine", published.toString(),
                "--organisation", "Institute", "-o", described.toString(), "--json");

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        JsonObject json = imported.json();
        String grid = json.get("grid").getAsString();
        assertThat(json.get("organisation").getAsString()).isEqualTo("Institute");
        assertThat(json.getAsJsonArray("notes")).isNotNull();
        assertThat(described).isDirectoryContaining(file -> file.endsWith("description.ttl"))
                .isDirectoryContaining(file -> file.endsWith("mapping.ttl"));
        Shell.Ran validated = Shell.run("validate", grid, "--json");
        assertThat(validated.json().get("valid").getAsBoolean()).isTrue();
        assertThat(validated.out()).as("cells are written for what is described").doesNotContain("nowhere");
        Shell.Ran seen = Shell.run("mapping", "test", "--grid", grid, "--organisation", "Institute",
                sample("no-requirements"), "--json");
        assertThat(seen.json().getAsJsonArray("requests").get(0).getAsJsonObject().get("after").getAsInt())
                .isEqualTo(1);
        assertThat(seen.out()).contains("x86_64");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gridengine | rack.txt   | ``               | rack
            slurm      | rack.txt   | hello            | rack
            glue2      | rack.json  | {"broken         | rack
            glue2      | rack.json  | []               | rack
            pbs        | rack.txt   | x                | gridengine
            """)
    void whatIsNotPublishedSoIsRefusedAndNothingIsWritten(String from, String name, String text, String named)
            throws IOException {
        Path published = written(name, text);

        Shell.Ran ran = Shell.run("import", "--from", from, published.toString(), "--organisation", "I",
                "-o", folder.resolve("out").toString());

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("gradi: ").contains(named).doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anImportIntoTheSameFolderRenewsTheDescriptionAndKeepsWhatWasWorkedOn() throws IOException {
        Path described = folder.resolve("described");
        String[] line = {"import", "--from", "gridengine", written("rack.txt", QHOST).toString(),
            "--organisation", "Institute", "-o", described.toString()};
        Shell.run(line);
        assertThat(Shell.run(line).out()).as("nothing differs").doesNotContain("stays");
        Path grid = described.resolve("grid.ttl");
        String atSlurm = Files.readString(grid).replace("\"simulated\"", "\"slurm\"");
        Files.writeString(grid, atSlurm);
        Path mapping = described.resolve("mapping.ttl");
        Files.writeString(mapping, "# Looked through by me.\n", StandardOpenOption.APPEND);
        written("rack.txt", QHOST + QHOST.lines().skip(4).findFirst().orElseThrow().replace("02", "03"));

        Shell.Ran again = Shell.run(line);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out()).contains(mapping + " stays as it is", grid + " stays as it is",
                described.resolve("grid.new.ttl").toString());
        assertThat(grid).content().as("kept").isEqualTo(atSlurm);
        assertThat(mapping).content().contains("Looked through by me.");
        assertThat(described.resolve("description.ttl")).content().as("renewed").contains("node03");
        assertThat(described.resolve("grid.new.ttl")).content().contains("grid:processors 12", "simulated");
    }

    @Test
    void anImportRefusesTheFolderOfAnotherOrganisation() throws IOException {
        Path described = folder.resolve("described");
        String published = written("rack.txt", QHOST).toString();
        Shell.run("import", "--from", "gridengine", published, "--organisation", "Institute", "-o",
                described.toString());
        String before = Files.readString(described.resolve("description.ttl"));

        Shell.Ran ran = Shell.run("import", "--from", "gridengine", published, "--organisation", "Faculty",
                "-o", described.toString());

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("description.ttl", "Faculty", "another folder");
        assertThat(described.resolve("description.ttl")).content().isEqualTo(before);
    }

    @Test
    void aGeneratedGridReplacesNoFileOfOnesOwn() throws IOException {
        Path grid = written("grid.ttl", "# My own grid.");

        Shell.Ran ran = Shell.run("generate", "--clusters", "3", "--organisations", "1", folder.toString());

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains("grid.ttl", "another folder");
        assertThat(grid).content().isEqualTo("# My own grid.");
        assertThat(folder.resolve("org-0.ttl")).as("nothing is written").doesNotExist();
        String other = folder.resolve("other").toString();
        Shell.run("generate", "--clusters", "3", "--organisations", "1", other);
        assertThat(Shell.run("generate", "--clusters", "3", "--organisations", "1", other).exitCode())
                .as("its own files, again").isZero();
    }

    @Test
    void aGeneratedGridIsTheSameForTheSameSeedAndCanBeUsed() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        Shell.Ran ran = Shell.run("generate", "--clusters", "12", "--organisations", "3", "--seed", "7",
                one.toString(), "--json");
        Shell.run("generate", "--clusters", "12", "--organisations", "3", "--seed", "7", other.toString());

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.json().get("clusters").getAsInt()).isEqualTo(12);
        String grid = ran.json().get("grid").getAsString();
        assertThat(Path.of(grid)).hasSameTextualContentAs(other.resolve(one.relativize(Path.of(grid))));
        assertThat(Shell.run("select", sample("no-requirements"), "--grid", grid, "--json").json()
                .getAsJsonArray("selected")).hasSize(12);
        assertThat(Shell.run("mapping", "coverage", "--grid", grid, "--json").json()
                .getAsJsonArray("organisations")).hasSize(3);
    }

    @Test
    void bandwidthIsToldToPeopleAsItIsInJson() throws IOException {
        Shell.run("generate", "--clusters", "2", "--organisations", "1", "--links", "1", folder.toString());
        Path grid = folder.resolve("grid.ttl");
        Files.writeString(grid, Files.readString(grid).replaceAll("\"[0-9]+ [MG]bit/s\"", "\"512 kbit/s\""));

        Shell.Ran told = Shell.run("check", sample("no-requirements"), "--grid", grid.toString());
        Shell.Ran json = Shell.run("check", sample("no-requirements"), "--grid", grid.toString(), "--json");

        assertThat(told.out()).contains(" 0.512 ");
        assertThat(json.json().getAsJsonArray("links").get(0).getAsJsonObject().get("bandwidthMbps")
                .getAsDouble()).isEqualTo(0.512);
    }

    @Test
    void aGridCannotHaveMoreOrganisationsThanClusters() {
        for (String clusters : new String[] {"0", "-1", "2", "many"}) {
            Shell.Ran ran = Shell.run("generate", "--clusters", clusters, "--organisations", "3",
                    folder.resolve("none").toString());
            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("--clusters").doesNotContain("Exception");
        }
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void validateTellsFilePlaceAndWhatWouldBeRight() throws IOException {
        Path described = folder.resolve("described");
        Shell.run("import", "--from", "gridengine", written("rack.txt", QHOST).toString(),
                "--organisation", "Institute", "-o", described.toString());
        Path mapping = described.resolve("mapping.ttl");
        Files.writeString(mapping, Files.readString(mapping) + """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                <#odd> a map:PropertyMapping ; map:from <urn:x#y> ; map:to ref:memory ; map:unit "MHz" .
                """);

        Shell.Ran ran = Shell.run("validate", described.resolve("grid.ttl").toString(), "--json");

        assertThat(ran.exitCode()).isEqualTo(2);
        JsonObject finding = ran.json().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(finding.get("severity").getAsString()).isEqualTo("error");
        assertThat(finding.get("file").getAsString()).endsWith("mapping.ttl");
        assertThat(finding.get("place").getAsString()).isEqualTo("odd");
        assertThat(finding.get("text").getAsString()).contains("MHz", "MiB");
        assertThat(Shell.run("validate", "rules.txt").exitCode()).as("an ending nobody knows").isEqualTo(2);
        assertThat(Shell.run("validate", "nosuch.ttl", "--json").json().get("valid").getAsBoolean())
                .isFalse();
    }

    @Test
    void preferredRequirementsRankAndDoNotSelect() throws IOException {
        String required = Files.readString(Path.of(sample("user_0")));
        Path preferring = written("preferring.json", required.replace("\"atLeast\": \"40 GB\"}",
                "\"atLeast\": \"40 GB\", \"importance\": \"preferred\"}"));
        assertThat(preferring).content().as("the disk is preferred").contains("preferred");

        JsonObject strict = Shell.run("select", sample("user_0"), "--json").json();
        JsonObject lenient = Shell.run("select", preferring.toString(), "--json").json();

        assertThat(strict.getAsJsonArray("selected")).hasSize(4);
        assertThat(lenient.getAsJsonArray("selected")).as("Cluster_01 only lacks the disk").hasSize(5);
        JsonObject last = lenient.getAsJsonArray("ranking").get(4).getAsJsonObject();
        assertThat(last.get("cluster").getAsString()).isEqualTo("Cluster_01");
        assertThat(last.get("satisfiedPreferences").getAsInt()).isZero();
        Path wrong = written("wrong.json",
                Files.readString(preferring).replace("\"preferred\"", "\"wished\""));
        Shell.Ran refused = Shell.run("select", wrong.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("wished", "preferred");
    }
}
