package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.model.Cluster;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.selection.GridFinding;
import org.gradi.selection.KnownValue;
import org.gradi.selection.OpeningProgress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Organisations described elsewhere, in {@code src/test/ontologies/strangers}: German with nested nodes, GiB
 * and MHz; French with units in its texts; OWL classes in RDF/XML; GLUE 2.0 names, whose parts name their
 * whole; and JSON-LD with placeholders.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersTest {
    private static final String GRID = "src/test/ontologies/strangers/grid.ttl";

    private final Findings findings = new Findings();
    private GridReading.Result result;

    @BeforeAll
    void read() throws Exception {
        result = new GridReading(GRID, findings, OpeningProgress.unwatched()).read();
    }

    @Test
    void nothingIsLostOfThem() {
        assertThat(findings.all()).extracting(GridFinding::sentence)
                .as("only what nobody has mapped is told").singleElement().asString()
                .contains("grappes.ttl, mistral", "FFTW", "ValueMapping");
        assertThat(result.grid().grid().clusters()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Adler      | operatingSystem        | Linux",
            "Adler      | operatingSystemVersion | 4.18.0",
            "Adler      | processorArchitecture  | x86_64",
            "Adler      | processorClock         | 2.4 GHz",
            "Adler      | coresPerNode           | 16",
            "Adler      | nodes                  | 3",
            "Adler      | memory                 | 68.719476736 GB",
            "Adler      | totalMemory            | 412.316860416 GB",
            "Adler      | diskSpace              | 13194.139533312 GB",
            "Adler      | networkTechnology      | InfiniBand",
            "Adler      | networkBandwidth       | 100000 Mbit/s",
            "Adler      | location               | Germany",
            "Falke      | operatingSystem        | ''",
            "Falke      | operatingSystemVersion | 4.4",
            "Falke      | networkTechnology      | GigabitEthernet",
            "Falke      | totalMemory            | 68.719476736 GB",
            "Mistral    | memory                 | 16 GB",
            "Mistral    | processorClock         | 2.4 GHz",
            "Mistral    | diskSpace              | 1500 GB",
            "Mistral    | networkBandwidth       | 10000 Mbit/s",
            "Mistral    | operatingSystemVersion | 2.6",
            "Mistral    | processorArchitecture  | i686",
            "Mistral    | softwareEnvironment    | GCC, OpenMPI",
            "Mistral    | location               | France",
            "Tramontane | memory                 | 65.536 GB",
            "Tramontane | processorClock         | 3.06 GHz",
            "Tramontane | networkBandwidth       | 1000 Mbit/s",
            "Tramontane | operatingSystemVersion | 3.10",
            "Hawthorn   | operatingSystem        | Debian",
            "Hawthorn   | memory                 | 137.438953472 GB",
            "Hawthorn   | processorClock         | 2.6 GHz",
            "Rowan      | operatingSystem        | Solaris",
            "Rowan      | processorArchitecture  | SPARC",
            "Mgr1       | operatingSystem        | Linux",
            "Mgr1       | operatingSystemVersion | 7.9",
            "Mgr1       | processorArchitecture  | x86_64",
            "Mgr1       | memory                 | 68.719476736 GB",
            "Mgr1       | processorClock         | 2.1 GHz",
            "Mgr1       | nodes                  | 12",
            "Mgr1       | networkTechnology      | InfiniBand",
            "Mgr2       | operatingSystem        | ''",
            "Mgr2       | memory                 | ''",
            "Mgr2       | nodes                  | 2",
            "Aurora     | memory                 | 192 GB",
            "Aurora     | diskSpace              | ''",
            "Aurora     | operatingSystem        | Rocky",
            "Aurora     | processorClock         | 2.9 GHz",
            "Borealis   | memory                 | ''",
            "Borealis   | processorClock         | ''",
            "Borealis   | operatingSystemVersion | ''",
            "Borealis   | diskSpace              | 20000 GB"})
    void theirWordsSayWhatTheReferenceSays(String cluster, String property, String values) {
        PropertyDefinition ours = result.grid().vocabulary().property(property).orElseThrow();

        assertThat(known(cluster, property).stream().map(known -> shown(known.value(), ours)).sorted()
                .collect(Collectors.joining(", "))).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45})
    void requestsFindThemAsSparqlDoes(long seed) throws Exception {
        SparqlOracle oracle = new SparqlOracle(result.seen(),
                new RdfFiles().read(JenaGridSource.BUILT_IN_REFERENCE));
        RandomRequirements requests = new RandomRequirements(result.grid().vocabulary(), seed);
        Set<String> everFound = new HashSet<>();

        for (int i = 0; i < 200; i++) {
            List<Requirement> requirements = requests.next();
            Set<String> expected = oracle.select(requirements);
            everFound.addAll(expected);
            assertThat(result.grid().selector().select(requirements).selected()).extracting(Cluster::name)
                    .as("seed %d, request %d:%n%s", seed, i, SparqlOracle.queryOf(requirements))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(everFound).as("clusters that some request found").hasSizeGreaterThan(8);
    }

    private List<KnownValue> known(String cluster, String property) {
        return result.read().stream().flatMap(one -> one.integrated().descriptions().stream())
                .filter(one -> one.cluster().name().equals(cluster)).findFirst().orElseThrow()
                .valuesOf(property);
    }

    private static String shown(Value value, PropertyDefinition property) {
        return value instanceof Value.Amount amount
                && property.range() instanceof PropertyRange.Measured range
                ? amount.quantity().in(range.shownIn()).toString() : value.toString();
    }
}
