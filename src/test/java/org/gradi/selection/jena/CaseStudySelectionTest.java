package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Finding;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.Selection;
import org.gradi.selection.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in case study: its grid, its words, and the outcome of its standard request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseStudySelectionTest {
    private static final List<Requirement> STANDARD = List.of(is("operatingSystem", "Linux"),
            new Requirement("operatingSystemVersion", Relation.AT_LEAST,
            new Value.Numbered(Version.parse("2.6"))),
            is("processorArchitecture", "x86"), atLeast("processorClock", "2 GHz"), atLeast("memory", "2 GB"),
            atLeast("diskSpace", "40 GB"), is("softwareEnvironment", "MPI"));

    private OpenGrid grid;

    @BeforeAll
    void open() throws Exception {
        grid = new JenaGridSource().open("case-study");
    }

    @Test
    void hasFiveClustersInGridOrderAndNoLinkBetweenTheOrganisations() {
        assertThat(grid.warnings()).isEmpty();
        assertThat(grid.grid().epoch()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(grid.grid().clusters())
                .extracting(Cluster::name, Cluster::organisation, Cluster::processors)
                .containsExactly(tuple("Cluster_01", "VO-C", 7), tuple("Cluster_02", "VO-C", 4),
                        tuple("Cluster_03", "VO-C", 3), tuple("Cluster_1", "VO-B", 4),
                        tuple("Cluster_2", "VO-B", 4));
        assertThat(grid.grid().clusters()).allSatisfy(cluster -> {
            assertThat(cluster.manager().kind()).isEqualTo("simulated");
            assertThat(cluster.manager().settings()).as("no local work in the case study").isEmpty();
        });
        assertThat(grid.grid().links()).extracting(Link::label)
                .containsExactlyInAnyOrder("Cluster_01 - Cluster_02",
                "Cluster_01 - Cluster_03", "Cluster_02 - Cluster_03", "Cluster_1 - Cluster_2");
    }

    @Test
    void standardRequestSelectsAllClustersExceptTheOneWithTooLittleDisk() {
        Selection selection = grid.selector().select(STANDARD);

        assertThat(selection.selected()).extracting(Cluster::name).containsExactly("Cluster_02", "Cluster_03",
                "Cluster_1", "Cluster_2");
        assertThat(selection.rejected()).singleElement().satisfies(assessment -> {
            assertThat(assessment.cluster().name()).isEqualTo("Cluster_01");
            assertThat(assessment.causes()).singleElement().satisfies(cause -> {
                assertThat(cause.constraint()).isEqualTo("diskSpace");
                assertThat(cause.asked().english()).isEqualTo("≥ 40 GB");
                assertThat(cause.has().english()).isEqualTo("30 GB");
            });
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Cluster_02 | diskSpace | 40 GiB | 232.8306 GiB | scratch (GB) → diskSpace (GB)",
            "Cluster_1 | diskSpace | 40 GB | 120 GB | espacoEmDisco (MB) → diskSpace (GB), × 0.001",
            "Cluster_1 | processorClock | 2 GHz | 2.8 GHz | frequencia (MHz) → processorClock (GHz), × 0.001",
            "Cluster_2|processorClock|2000 MHz|2000 MHz|frequencia (MHz) → processorClock (GHz), × 0.001",
            "Cluster_03 | processorClock | 2 GHz | 2.66 GHz | cpuSpeed (GHz) → processorClock (GHz)",
            "Cluster_1|totalMemory|1 GB|13.312 GB"
                    + "|sum of temMaquina / memoria (MB) → totalMemory (GB), × 0.001",
            "Cluster_1|memory|1 GB|3.072 GB|smallest temMaquina / memoria (MB) → memory (GB), × 0.001"})
    void tellsWhatThereIsInTheUnitOfTheAskerAndByWhichMapping(String cluster, String property,
            String asked, String has, String mapping) {
        Finding finding = finding(cluster, atLeast(property, asked));

        assertThat(finding.verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding.has().english()).isEqualTo(has);
        assertThat(finding.mapping()).isEqualTo(mapping);
    }

    @Test
    void tellsTheMappingOfTermsAndOfValuesThatSaySeveralThings() {
        assertThat(finding("Cluster_01", is("operatingSystem", "Unix")).mapping())
                .isEqualTo("runs → operatingSystem, EnterpriseLinux → Linux");
        assertThat(finding("Cluster_1", is("processorArchitecture", "x86")).mapping())
                .isEqualTo("plataforma \"Linux 2.6 i686\" → processorArchitecture i686");
        assertThat(finding("Cluster_2", is("location", "Brazil")).mapping())
                .isEqualTo("every cluster of VO-B → location Florianopolis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "operatingSystem       | Unix         | Cluster_01 Cluster_02 Cluster_03 Cluster_1 Cluster_2",
            "operatingSystem       | Solaris      | ''",
            "softwareEnvironment   | MPI          | Cluster_01 Cluster_02 Cluster_03 Cluster_1 Cluster_2",
            "softwareEnvironment   | LAM          | Cluster_03 Cluster_1",
            "softwareEnvironment   | MPICH        | Cluster_01 Cluster_02 Cluster_1 Cluster_2",
            "softwareEnvironment   | DPCpp        | Cluster_2",
            "networkTechnology     | Ethernet     | Cluster_01 Cluster_02 Cluster_03 Cluster_1 Cluster_2",
            "networkTechnology     | Myrinet      | Cluster_02",
            "processorArchitecture | IA32         | Cluster_1",
            "location              | Canada       | Cluster_01 Cluster_02 Cluster_03"})
    void findsWhatLiesBelowTheTermAsked(String property, String term, String clusters) {
        assertThat(grid.selector().select(List.of(is(property, term))).selected()).extracting(Cluster::name)
                .containsExactly(clusters.isEmpty() ? new String[0] : clusters.split(" "));
    }

    @Test
    void leavesUnknownWhatAnOrganisationDoesNotSay() {
        Finding finding = finding("Cluster_01", atLeast("totalMemory", "1 GB"));

        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding("Cluster_01", is("operatingSystem", "RedHat")).verdict())
                .as("VO-C's Enterprise Linux may be Red Hat or a rebuild of it").isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void everyPropertyAndTermSpeaksBothLanguages() {
        Locale portuguese = Locale.forLanguageTag("pt-BR");

        assertThat(grid.vocabulary().property("espaço em disco")).map(PropertyDefinition::id)
                .contains("diskSpace");
        assertThat(grid.vocabulary().property("disk space")).map(PropertyDefinition::id)
                .contains("diskSpace");
        assertThat(grid.vocabulary().property("processorClock").orElseThrow().definition().in(portuguese))
                .isEqualTo("A frequência do processador mais lento.");
        assertThat(termId("Place", "Brasil")).isEqualTo("Brazil");
        assertThat(termId("SoftwareEnvironment", "compiladores GNU")).isEqualTo("GCC");
    }

    @ParameterizedTest
    @CsvSource({"ProcessorArchitecture, amd64, x86_64", "OperatingSystem, SunOS, Solaris",
            "SoftwareEnvironment, DPC++, DPCpp",
            "SoftwareEnvironment, gcc, GCC", "ProcessorArchitecture, i386, IA32",
            "OperatingSystem, linux, Linux",
            "SoftwareEnvironment, Open MPI, OpenMPI", "NetworkTechnology, GbE, GigabitEthernet"})
    void findsTermsByTheirSynonyms(String root, String words, String id) {
        assertThat(termId(root, words)).isEqualTo(id);
    }

    @Test
    void passesItsOwnCheckWithoutAFinding() {
        assertThat(new JenaGridSource().check("case-study")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RAM, memory", "kernel version, operatingSystemVersion", "memória principal, memory",
            "OS, operatingSystem", "interconexão, networkTechnology", "hosts, nodes",
            "cpu speed, processorClock", "location, location"})
    void findsPropertiesByTheirSynonyms(String words, String id) {
        assertThat(grid.vocabulary().property(words)).map(PropertyDefinition::id).contains(id);
    }

    private String termId(String root, String words) {
        return grid.vocabulary().termBelow(root, words).map(TermDefinition::id).orElse("not found");
    }

    private Finding finding(String cluster, Requirement requirement) {
        ClusterAssessment assessment = grid.selector().select(List.of(requirement)).assessments().stream()
                .filter(one -> one.cluster().name().equals(cluster)).findFirst().orElseThrow();
        return assessment.findings().get(0);
    }

    private static Requirement atLeast(String property, String amount) {
        return new Requirement(property, Relation.AT_LEAST, new Value.Amount(Quantity.parse(amount)));
    }

    private static Requirement is(String property, String term) {
        return new Requirement(property, Relation.IS, new Value.Term(term));
    }
}
