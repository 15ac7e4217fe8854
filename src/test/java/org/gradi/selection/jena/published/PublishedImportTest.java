package org.gradi.selection.jena.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradi.model.Cluster;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.selection.DescriptionImport;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.DescriptionImport.Source;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.Verdict;
import org.gradi.selection.jena.JenaGridSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was published must come back from the grid that the import writes. */
class PublishedImportTest {
    private static final String SCONTROL = """
            NodeName=beta0 Arch=x86_64 CoresPerSocket=8\s
               CPUAlloc=0 CPUEfctv=16 CPUTot=16 CPULoad=0.14
               AvailableFeatures=infiniband,avx2
               ActiveFeatures=infiniband,avx2
               Gres=(null)
               NodeAddr=127.0.0.1 NodeHostName=localhost Port=17001 Version=22.05.8
               OS=Linux 5.10.0-8-amd64 #1 SMP Debian 5.10.46-4 (2021-08-03)\s
               RealMemory=64000 AllocMem=0 FreeMem=7100 Sockets=2 Boards=1
               State=IDLE ThreadsPerCore=1 TmpDisk=0 Weight=1 Owner=N/A MCS_label=N/A
               Partitions=main\s

            NodeName=beta1 Arch=x86_64 CoresPerSocket=8\s
               CPUAlloc=0 CPUEfctv=16 CPUTot=16 CPULoad=N/A
               AvailableFeatures=infiniband
               ActiveFeatures=infiniband
               OS=Linux 5.10.0-8-amd64 #1 SMP Debian 5.10.46-4 (2021-08-03)\s
               RealMemory=128000 AllocMem=0 FreeMem=N/A Sockets=2 Boards=1
               State=DOWN ThreadsPerCore=1 TmpDisk=0 Weight=1 Owner=N/A MCS_label=N/A
            """;
    private static final String SINFO = """
            Sat Nov 21 02:24:12 2026
            NODELIST   NODES PARTITION       STATE CPUS    S:C:T MEMORY TMP_DISK WEIGHT AVAIL_FE REASON
            alpha0         1     main*        idle 4       2:2:1  16000    90000      1 myrinet none
            alpha0         1     long         idle 4       2:2:1  16000    90000      1 myrinet none
            alpha1         1     main*     drained 4       2:2:1  16000    80000      1 (null) Kernel panic
            """;
    private static final String QHOST = """
            HOSTNAME                ARCH         NCPU NSOC NCOR NTHR  LOAD  MEMTOT  MEMUSE  SWAPTO  SWAPUS
            ----------------------------------------------------------------------------------------------
            global                  -               -    -    -    -     -       -       -       -       -
            node01                  lx-amd64        4    2    4    4  1.05    7.8G    1.2G     0.0     0.0
            node02                  lx-amd64        4    2    4    4     -   15.6G       -     0.0       -
            """;
    private static final String GLUE2 = """
            {"ComputingManager": [{"ID": "urn:glue2:manager:north", "TotalLogicalCPUs": 96}],
             "ExecutionEnvironment": [
              {"ID": "e1", "Name": "fat", "Platform": "x86_64", "OSFamily": "linux", "OSName": "CentOS",
               "OSVersion": "7.9", "MainMemorySize": 999999999, "CPUClockSpeed": 2400, "PhysicalCPUs": 2,
               "LogicalCPUs": 16, "TotalInstances": 4, "NetworkInfo": ["infiniband"],
               "Associations": {"ComputingManagerID": "urn:glue2:manager:north"}},
              {"ID": "e2", "Name": "thin", "Platform": "UNDEFINEDVALUE", "OSFamily": "linux",
               "OSName": "debian", "MainMemorySize": 32000, "CPUClockSpeed": 2000, "PhysicalCPUs": 1,
               "LogicalCPUs": 8, "TotalInstances": 4, "NetworkInfo": ["infiniband", "gigabitethernet"],
               "Associations": {"ComputingManagerID": "urn:glue2:manager:north"}}],
             "ApplicationEnvironment": [{"AppName": "MPICH2"}, {"AppName": "gromacs"}],
             "Location": [{"Country": "Germany"}]}
            """;

    @TempDir
    private Path folder;
    private final JenaGridSource grids = new JenaGridSource();
    private final DescriptionImport imports = new PublishedImport(grids::builtInVocabulary);

    @Test
    void slurmNodesBecomeACluster() throws Exception {
        OpenGrid grid = opened(Source.SLURM, "beta", SCONTROL);

        assertThat(grid.grid().clusters()).singleElement().satisfies(cluster -> {
            assertThat(cluster.name()).isEqualTo("beta");
            assertThat(cluster.organisation()).isEqualTo("Here");
            assertThat(cluster.processors()).isEqualTo(32);
        });
        assertThat(verdict(grid, exactly("memory", "64000 MiB"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, exactly("totalMemory", "192000 MiB"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, exactly("coresPerNode", "16"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, exactly("nodes", "2"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("operatingSystem", "Linux"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("networkTechnology", "InfiniBand"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, new Requirement("operatingSystemVersion", Relation.AT_LEAST,
                new Value.Numbered(Version.parse("5.10"))))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, exactly("diskSpace", "1 B"))).as("a disk of 0 is not configured")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void slurmListsCountANodeOnceForAllItsPartitions() throws Exception {
        OpenGrid grid = opened(Source.SLURM, "alpha", SINFO);

        assertThat(grid.grid().clusters()).extracting(Cluster::processors).containsExactly(8);
        assertThat(verdict(grid, exactly("diskSpace", "80000 MiB"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("networkTechnology", "Myrinet"))).as("one node does not have it")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void gridEngineHostsBecomeACluster() throws Exception {
        OpenGrid grid = opened(Source.GRID_ENGINE, "zeta", QHOST);

        assertThat(grid.grid().clusters()).extracting(Cluster::processors).containsExactly(8);
        assertThat(verdict(grid, exactly("memory", "7.8 GiB"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("operatingSystem", "Linux"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("processorArchitecture", "x86_64"))).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void glueEnvironmentsBecomeAClusterAndPlaceholdersUnknown() throws Exception {
        OpenGrid grid = opened(Source.GLUE2, "site", GLUE2);

        assertThat(grid.grid().clusters()).extracting(Cluster::processors).containsExactly(96);
        assertThat(verdict(grid, exactly("processorClock", "2 GHz"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, exactly("nodes", "8"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("softwareEnvironment", "MPI"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, is("location", "Germany"))).isEqualTo(Verdict.SATISFIED);
        assertThat(verdict(grid, exactly("memory", "32000 MiB"))).as("999999999 is no memory")
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(grid, is("processorArchitecture", "x86_64"))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void anOddClusterOfSeveralIsLeftOutWithANoteAndTheOthersAreNamedApart() throws Exception {
        DescriptionImport.Imported imported = imports.read(Source.GLUE2, "Here", List.of(
                new Published("site", """
                {"ComputingManager": [{"ID": "urn:ce1.ex.org:pbs"}, {"ID": "urn:ce2.ex.org:pbs",
                  "Associations": {"ExecutionEnvironmentID": ["e2"]}},
                  {"ID": "urn:m3", "Name": "Köln (big)"}, {"ID": "urn:m4", "Name": "odd"}],
                 "ExecutionEnvironment": [
                  {"ID": "e1", "LogicalCPUs": 4, "TotalInstances": 2,
                   "Associations": {"ComputingManagerID": "urn:ce1.ex.org:pbs"}},
                  {"ID": "e2", "LogicalCPUs": 8, "TotalInstances": 2},
                  {"ID": "e3", "LogicalCPUs": 3, "TotalInstances": 1,
                   "Associations": {"ComputingManagerID": "urn:m3"}},
                  {"ID": "e4", "LogicalCPUs": "UNDEFINEDVALUE",
                   "Associations": {"ComputingManagerID": "urn:m4"}},
                  {"ID": "e5", "LogicalCPUs": 16}]}
                """)));
        write(imported);

        assertThat(open().grid().clusters()).extracting(Cluster::name, Cluster::processors).containsExactly(
                tuple("ce1.ex.org:pbs", 8), tuple("ce2.ex.org:pbs", 16), tuple("Köln -big-", 3));
        assertThat(imported.notes()).hasSize(2)
                .anyMatch(note -> note.contains("e5") && note.contains("left out"))
                .anyMatch(note -> note.contains("urn:m4") && note.contains("TotalLogicalCPUs")
                        && note.contains("left out"));
    }

    @Test
    void softwareAndPlaceBelongToTheManagersWithWhichTheyAreAssociated() throws Exception {
        DescriptionImport.Imported imported = imports.read(Source.GLUE2, "Here",
                List.of(new Published("site", """
                {"AdminDomain": {"ID": "d1"}, "ComputingService": {"ID": "s1", "Associations":
                  {"AdminDomainID": "d1", "ComputingManagerID": ["urn:A", "urn:C"]}},
                 "ComputingManager": [
                  {"ID": "urn:A", "Name": "alpha", "TotalLogicalCPUs": 8},
                  {"ID": "urn:B", "Name": "beta", "Associations": {"ServiceID": "s2",
                   "ApplicationEnvironmentID": "gcc"}}, {"ID": "urn:C", "Name": "gamma"}],
                 "ExecutionEnvironment": [
                  {"ID": "e2", "LogicalCPUs": 8, "TotalInstances": 8,
                   "Associations": {"ComputingManagerID": "urn:B"}},
                  {"ID": "e3", "LogicalCPUs": 8, "TotalInstances": 4,
                   "Associations": {"ComputingManagerID": "urn:C"}}],
                 "ApplicationEnvironment": [
                  {"AppName": "openmpi", "Associations": {"ComputingManagerID": "urn:A"}},
                  {"AppName": "mpich", "Associations": {"ExecutionEnvironmentID": ["e3"]}},
                  {"AppName": "gcc", "ID": "gcc"}, {"AppName": "java"},
                  {"AppName": "globus", "Associations": {"ComputingManagerID": "urn:elsewhere"}}],
                 "Location": [{"Country": "Germany", "Associations": {"DomainID": "d1"}},
                  {"Country": "France", "Associations": {"DomainID": "d2"}}]}
                """)));
        write(imported);

        assertThat(lines(imported, "AppName")).as("software of the manager, of an environment's, of each")
                .containsExactly("alpha: openmpi java", "beta: gcc java", "gamma: mpich java");
        assertThat(lines(imported, "Country")).as("what stands in the domain of the service")
                .containsExactly("alpha: Germany", "beta:", "gamma: Germany");
        assertThat(imported.notes()).filteredOn(note -> note.contains("left out")).hasSize(2)
                .anyMatch(note -> note.contains("globus")).anyMatch(note -> note.contains("France"));
        assertThat(selected(open(), is("softwareEnvironment", "OpenMPI"))).containsExactly("alpha");
    }

    /** What the description says of each cluster by that word. */
    private static List<String> lines(DescriptionImport.Imported imported, String word) {
        String description = imported.files().get("description.ttl");
        return Arrays.stream(description.split("(?=my:cluster-[0-9]+ a )")).skip(1)
                .map(cluster -> Pattern.compile("my:(name|%s) \"([^\"]*)\"".formatted(word))
                        .matcher(cluster.substring(0, cluster.indexOf(" ."))).results()
                        .map(found -> found.group(2) + (found.group(1).equals("name") ? ":" : ""))
                        .collect(Collectors.joining(" "))).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a placeholder is no number | 32 | 999999999 | 512",
            "a placeholder may have a fraction of nothing | 999999999.0 | 1 | 64",
            "a placeholder may be written with a power of ten | 9.99999999E8 | 1 | 64",
            "what is not said is no number | 32 | | 512",
            "a number may have a fraction of nothing | 8.0 | '\"16\"' | 128",
            "what environments say goes before what the manager says | 4 | 4 | 16"})
    void processorsAreCountedOnlyWhereEachEnvironmentTellsThem(String why, String each, String instances,
            int processors) throws Exception {
        OpenGrid grid = opened(Source.GLUE2, "site", """
                {"ComputingManager": {"ID": "m", "TotalLogicalCPUs": %d},
                 "ExecutionEnvironment": [{"ID": "x", "OSFamily": "linux", "LogicalCPUs": %s%s}]}
                """.formatted(processors == 16 ? 99 : processors, each,
                        instances == null ? "" : ", \"TotalInstances\": " + instances));

        assertThat(grid.grid().clusters()).as(why).extracting(Cluster::processors)
                .containsExactly(processors);
    }

    @Test
    void processorsOfWhichNobodyTellsAreNotGuessed() {
        assertThatThrownBy(() -> imports.read(Source.GLUE2, "Here", List.of(new Published("site", """
                {"ExecutionEnvironment": [{"LogicalCPUs": 8, "TotalInstances": 2},
                  {"LogicalCPUs": 8, "TotalInstances": 999999999}]}
                """)))).isInstanceOf(GridProblem.class)
                .hasMessageContaining("processors").hasMessageContaining("TotalLogicalCPUs");
    }

    @Test
    void aManagerWithoutEnvironmentsIsAClusterWithWhatIsKnownOfIt() throws Exception {
        DescriptionImport.Imported imported = imports.read(Source.GLUE2, "Here",
                List.of(new Published("site", """
                {"ComputingManager": [{"ID": "urn:A", "Name": "alpha", "TotalLogicalCPUs": 256},
                  {"ID": "urn:B", "Name": "beta"}], "Location": [{"Country": "Germany"}]}
                """)));
        write(imported);

        assertThat(open().grid().clusters()).extracting(Cluster::name, Cluster::processors)
                .containsExactly(tuple("alpha", 256));
        assertThat(selected(open(), is("location", "Germany"))).containsExactly("alpha");
        assertThat(imported.notes()).singleElement().asString().contains("beta", "urn:B", "left out");
    }

    @Test
    void ofWhatLeavesNothingToMapTheImportTellsThatTheGridCannotBeOpenedYet() throws Exception {
        DescriptionImport.Imported imported = imports.read(Source.GLUE2, "Here",
                List.of(new Published("site", """
                {"ComputingManager": {"ID": "urn:A", "TotalLogicalCPUs": 512},
                 "ExecutionEnvironment": {"LogicalCPUs": 32, "OSVersion": "7"}}
                """)));
        write(imported);

        assertThatThrownBy(this::open).hasMessageContaining("Nothing");
        assertThat(imported.notes()).singleElement().asString()
                .contains("Nothing", "cannot be opened", "mapping.ttl");
        assertThat(imports.read(Source.GRID_ENGINE, "Here", List.of(new Published("zeta", QHOST))).notes())
                .isEmpty();
    }

    @Test
    void aHostThatCannotBeReachedIsLeftOutWithANoteThatNamesIt() throws Exception {
        DescriptionImport.Imported imported = imports.read(Source.GRID_ENGINE, "Here", List.of(
                new Published("zeta", QHOST + "node03 - - - - - - - - - -\n")));
        write(imported);

        assertThat(imported.notes()).singleElement().asString().contains("zeta", "node03", "left out");
        assertThat(open().grid().clusters()).extracting(Cluster::processors).containsExactly(8);
    }

    @ParameterizedTest
    @EnumSource(Source.class)
    void aTextMayBeginWithTheMarkOfItsByteOrder(Source source) throws Exception {
        String text = Map.of(Source.GLUE2, GLUE2, Source.SLURM, SCONTROL, Source.GRID_ENGINE, QHOST)
                .get(source);

        assertThat(imports.read(source, "Here", List.of(new Published("a", "\uFEFF" + text))))
                .isEqualTo(imports.read(source, "Here", List.of(new Published("a", text))));
    }

    @Test
    void tellsWhatNodesDisagreeAboutAndWhatHasNoTerm() throws Exception {
        DescriptionImport.Imported imported = imports.read(Source.GLUE2, "Here",
                List.of(new Published("site", GLUE2)));

        assertThat(imported.notes()).anyMatch(note -> note.contains("OSName") && note.contains("CentOS"))
                .anyMatch(note -> note.contains("gromacs"));
        assertThat(imported.files().get("mapping.ttl")).contains("# my:AppName \"gromacs\" is not mapped");
    }

    @Test
    void aColumnOfSinfoThatIsFullMayBeCutAndIsTold() throws Exception {
        String full = SINFO.replace("16000    90000", "103189    90000").replace("myrinet", "myrinet,");

        assertThat(notes(full)).filteredOn(note -> note.contains("scontrol")).hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("beta", "MEMORY", "103189", "alpha0"))
                .anySatisfy(note -> assertThat(note).contains("AVAIL_FE", "myrinet,"));
        assertThat(notes(SINFO)).noneMatch(note -> note.contains("scontrol"));
    }

    private List<String> notes(String sinfo) throws GridProblem {
        return imports.read(Source.SLURM, "Here", List.of(new Published("beta", sinfo))).notes();
    }

    @Test
    void severalTextsAreSeveralClusters() throws Exception {
        write(imports.read(Source.GRID_ENGINE, "Here",
                List.of(new Published("one", QHOST), new Published("two", QHOST))));

        assertThat(open().grid().clusters()).extracting(Cluster::name).containsExactly("one", "two");
        assertThatThrownBy(() -> imports.read(Source.GRID_ENGINE, "Here",
                List.of(new Published("one", QHOST), new Published("one", QHOST))))
                .isInstanceOf(GridProblem.class).hasMessageContaining("twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SLURM | nothing | CPUS",
            "SLURM | NodeName=a State=IDLE | processors",
            "SLURM | '' | CPUS",
            "GRID_ENGINE | HOSTNAME ARCH | NCPU",
            "GRID_ENGINE | error: commlib error: got select error | HOSTNAME",
            "GLUE2 | {} | ExecutionEnvironment",
            "GLUE2 | [1 | JSON",
            "GLUE2 | {\"ExecutionEnvironment\": [{\"Name\": \"n\"}]} | TotalInstances",
            "GLUE2 | {\"ExecutionEnvironment\": 3} | ExecutionEnvironment"})
    void refusesWhatTheSourceDoesNotPublish(Source source, String text, String told) {
        assertThatThrownBy(() -> imports.read(source, "Here", List.of(new Published("some", text))))
                .isInstanceOf(GridProblem.class).hasMessageContaining("some").hasMessageContaining(told);
    }

    @Test
    void whatIsPublishedCannotBreakOutOfTheTurtle() throws Exception {
        String hostile = SCONTROL.replace("infiniband,avx2", "a\"b\\\\c,infiniband").replace("NodeName=beta0",
                "NodeName=be\"ta .");

        assertThat(opened(Source.SLURM, "beta", hostile).warnings()).isEmpty();
    }

    @Test
    void theThirdOrganisationJoinsThoseOfTheCaseStudy() throws Exception {
        OpenGrid grid = grids.open("three-organisations");

        assertThat(grids.check("three-organisations")).extracting(GridFinding::severity)
                .as("it does not say its disk").containsOnly(GridFinding.Severity.NOTE);
        assertThat(grid.grid().organisations()).containsExactly("VO-C", "VO-B", "UFRGS");
        assertThat(selected(grid, is("networkTechnology", "Myrinet")))
                .containsExactly("Cluster_02", "UFRGS_1");
        assertThat(selected(grid, is("networkTechnology", "FastEthernet")))
                .containsExactly("Cluster_2", "UFRGS_1");
        assertThat(selected(grid, is("softwareEnvironment", "DPCpp")))
                .containsExactly("Cluster_2", "UFRGS_1");
        assertThat(selected(grid, exactly("networkBandwidth", "1280 Mbit/s"))).containsExactly("UFRGS_1");
        assertThat(selected(grid, exactly("totalMemory", "256 MiB"))).containsExactly("UFRGS_1");
        assertThat(selected(grid, exactly("processorClock", "0.2 GHz"))).containsExactly("UFRGS_1");
        assertThat(selected(grid, is("location", "Brazil")))
                .containsExactly("Cluster_1", "Cluster_2", "UFRGS_1");
        OpenGrid caseStudy = grids.open("case-study");
        assertThat(caseStudy.grid().clusters()).isEqualTo(grid.grid().clusters().subList(0, 5));
        assertThat(caseStudy.grid().links()).isEqualTo(grid.grid().links());
    }

    private OpenGrid opened(Source source, String name, String text) throws Exception {
        write(imports.read(source, "Here", List.of(new Published(name, text))));
        assertThat(grids.check(folder.resolve("grid.ttl").toString())).as("cells are of what is described")
                .noneMatch(one -> one.problem().contains("stands nowhere"));
        return open();
    }

    private void write(DescriptionImport.Imported imported) throws Exception {
        for (Map.Entry<String, String> file : imported.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private OpenGrid open() throws GridProblem {
        return grids.open(folder.resolve("grid.ttl").toString());
    }

    private static List<String> selected(OpenGrid grid, Requirement requirement) {
        return grid.selector().select(List.of(requirement)).selected().stream().map(Cluster::name).toList();
    }

    private static Verdict verdict(OpenGrid grid, Requirement requirement) {
        return grid.selector().select(List.of(requirement)).assessments().get(0).findings().get(0).verdict();
    }

    private static Requirement exactly(String property, String amount) {
        return new Requirement(property, Relation.EXACTLY, new Value.Amount(Quantity.parse(amount)));
    }

    private static Requirement is(String property, String term) {
        return new Requirement(property, Relation.IS, new Value.Term(term));
    }
}
