package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradi.model.Cluster;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.selection.Finding;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fault in one file costs, and what its author is told. */
class BrokenGridTest {
    @TempDir
    private Path folder;
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder);
    }

    @Test
    void aSoundGridOpensWithoutAWarning() throws Exception {
        OpenGrid grid = open();

        assertThat(grid.warnings()).isEmpty();
        assertThat(grid.grid().clusters()).extracting(Cluster::name).containsExactly("N1", "S1");
        assertThat(grid.grid().zone().getId()).isEqualTo("America/Sao_Paulo");
        assertThat(grid.grid().clusters().get(0).manager().settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of("localLoadSeed", "7", "localLoadPercent", "30"));
        assertThat(grid.grid().links()).singleElement()
                .satisfies(link -> assertThat(link.bandwidthBitsPerSecond()).isEqualTo(100_000_000L));
    }

    @Test
    void readsNumbersInTheUnitOfTheMappingAndTextsInTheirOwn() throws Exception {
        OpenGrid grid = open();

        assertThat(finding(grid, "N1", atLeast("memory", "16 GiB")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, "N1", atLeast("diskSpace", "500 GB")).has().english()).isEqualTo("500 GB");
        assertThat(finding(grid, "N1", new Requirement("operatingSystemVersion", Relation.EXACTLY,
                new Value.Numbered(Version.parse("3.10")))).has().english())
                .as("what follows the numbers does not matter")
                .isEqualTo("3.10.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "\"UNDEFINEDVALUE\"", "\"undefined\"", "2146660842", "\"n/a\"",
        "4294967295", "2147483647", "-1", "\" Unknown \"", "\"(null)\"", "\"-\"", "\"\""})
    void takesWhatPublishersEmitForNothingAsUnknown(String placeholder) throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH.replace("n:ram 16", "n:ram " + placeholder));

        OpenGrid grid = open();

        assertThat(finding(grid, "N1", atLeast("memory", "1 B")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(grid.warnings()).as("a placeholder is no fault").isEmpty();
    }

    @Test
    void aSyntaxErrorInTheGridFileIsToldWithFileAndLine() {
        written.with("grid.ttl", WrittenGrid.GRID.replace(
                "grid:processors 8 ;", "grid:processors 8 8 ;;; ]"));

        assertThatThrownBy(this::open).isInstanceOf(GridProblem.class).hasMessageContaining("grid.ttl")
                .hasMessageContaining("line 8");
    }

    @Test
    void aSyntaxErrorInADescriptionLeavesItsOrganisationOut() throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH + "n:n1 n:ram \"open .\n");

        OpenGrid grid = open();

        assertThat(grid.grid().clusters()).extracting(Cluster::name).containsExactly("S1");
        assertThat(grid.grid().links()).as("a link to a cluster that was left out").isEmpty();
        assertThat(grid.warnings()).singleElement().asString()
                .contains("north.ttl", "line 4", "North", "left out");
    }

    @Test
    void aMissingMappingLeavesItsOrganisationOut() throws Exception {
        written.without("north-mapping.ttl");

        OpenGrid grid = open();

        assertThat(grid.grid().organisations()).containsExactly("South");
        assertThat(grid.warnings()).singleElement().asString()
                .contains("north-mapping.ttl", "does not exist", "left out");
    }

    @Test
    void anEmptyMappingLeavesItsOrganisationOut() throws Exception {
        written.with("north-mapping.ttl", "");

        assertThat(open().warnings()).singleElement().asString()
                .contains("north-mapping.ttl", "Nothing", "mapped");
    }

    @Test
    void aGridOfWhichNoOrganisationCanBeUsedIsAProblem() {
        written.without("north-mapping.ttl").without("south.ttl");

        assertThatThrownBy(this::open).isInstanceOf(GridProblem.class).hasMessageContaining("grid.ttl")
                .hasMessageContaining("north-mapping.ttl");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "map:unit \"GiB\"      | map:unit \"GHz\"              | GHz     | MiB",
            "map:unit \"GiB\"      | map:unit \"gigs\"             | gigs    | GiB",
            "map:to ref:memory     | map:to ref:memorySize         | memorySize | diskSpace",
            "map:unit \"GiB\"      | map:unit \"GiB\" ; map:factor 0 | 0     | other than 0",
            "map:to ref:memory ;   | ''                            | to      | map:to is needed"})
    void aWrongCellIsLeftOutAloneAndItsPropertyStaysUnknown(String right, String wrong, String value,
            String remedy) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace(right, wrong));

        OpenGrid grid = open();

        assertThat(grid.warnings()).singleElement().asString()
                .contains("north-mapping.ttl, ram", value, remedy);
        assertThat(finding(grid, "N1", atLeast("memory", "1 B")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding(grid, "N1", atLeast("diskSpace", "1 GB")).verdict()).as("the other cells hold")
                .isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"equivalent, SATISFIED, 0", "narrower, SATISFIED, 0", "broader, UNKNOWN, 0",
            "brauder, UNKNOWN, 1"})
    void aRelationHoldsForDerivedValuesAsForProperties(String relation, Verdict verdict, int warnings)
            throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH + "n:n1 n:node n:a . n:a n:share 64 .\n")
                .with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + """
                        <#all> a map:DerivedMapping ; map:from ( n:node n:share ) ; map:combine map:sum ;
                            map:to ref:totalMemory ; map:unit "GB" ; map:relation map:%s .
                        """.formatted(relation));

        OpenGrid grid = open();

        assertThat(finding(grid, "N1", atLeast("totalMemory", "64 GB")).verdict()).isEqualTo(verdict);
        assertThat(grid.warnings()).hasSize(warnings)
                .allSatisfy(told -> assertThat(told.toString()).contains("all", "map:broader"));
    }

    @Test
    void aMisspeltKindOfCellIsTold() throws Exception {
        written.with("north-mapping.ttl",
                WrittenGrid.NORTH_MAPPING.replace(
                "<#ram> a map:PropertyMapping", "<#ram> a map:PropertyMaping"));

        assertThat(open().warnings()).singleElement().asString()
                .contains("ram", "PropertyMaping", "PropertyMapping");
    }

    @Test
    void aTermThatNoCellMapsIsToldAndStaysUnknown() throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH.replace("n:Penguin", "n:Beaver"));

        OpenGrid grid = open();

        assertThat(grid.warnings()).singleElement().asString()
                .contains("north.ttl, Beaver", "os", "not mapped");
        assertThat(finding(grid, "N1", is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aValueThatCannotBeReadIsToldAndStaysUnknown() throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH.replace("n:ram 16", "n:ram \"plenty\""));

        OpenGrid grid = open();

        assertThat(grid.warnings()).singleElement().asString().contains("north.ttl, n1", "plenty", "ram");
        assertThat(finding(grid, "N1", atLeast("memory", "1 B")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aTextInAUnitOfTheWrongKindIsToldWithTheRightOnes() throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH.replace("500 GB", "500 GHz"));

        assertThat(open().warnings()).singleElement().asString().contains("500 GHz", "GiB");
    }

    @Test
    void aNodeOfWhichNothingIsSaidIsTold() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace("urn:test:south#s1", "urn:test:south#s2"));

        assertThat(open().warnings()).singleElement().asString().contains("south.ttl, s2", "S1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"America/Sao_Paulo\"           | \"Atlantis\"                             | America/Sao_Paulo",
            "2026-01-01T00:00:00Z            | 2026-01-01T00:00:00                      | offset",
            "( <#North> <#South> )           | ()                                       | at least one",
            "a grid:Grid                     | a grid:Gird                              | exactly one"})
    void aGridFileThatDoesNotHoldTogetherIsAProblem(String right, String wrong, String remedy) {
        written.with("grid.ttl", WrittenGrid.GRID.replace(right, wrong));

        assertThatThrownBy(this::open).isInstanceOf(GridProblem.class).hasMessageContaining("grid.ttl")
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grid:processors 8               | grid:processors 0        | at least 1        | S1",
            "grid:processors 8               | grid:processors \"many\" | whole number      | S1",
            "grid:localLoadPercent 30        | grid:localLoadPercent 91  | 0 to 90          | S1",
            "grid:description <north.ttl> ;  | ''                       | At least one file | S1",
            "grid:clusters ( <#n> )          | grid:clusters ( <#n> <#x> ) | grid:Cluster   | S1",
            "grid:name \"North\" ;           | ''                       | One name          | S1",
            "( <#North> <#South> )           | ( <#North> <#West> )     | grid:Organisation | N1",
            "grid:name \"South\"             | grid:name \"South\\n\"   | 1 to 120 letters  | N1",
            "grid:name \"S1\"                | grid:name \"N1\"         | stands twice      | N1"})
    void whatIsWrongWithAnOrganisationInTheGridFileLeavesOutItAlone(String right, String wrong,
            String remedy, String left) throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace(right, wrong));

        OpenGrid grid = open();

        assertThat(grid.grid().clusters()).extracting(Cluster::name).containsExactly(left);
        assertThat(grid.grid().links()).isEmpty();
        assertThat(grid.warnings()).first().asString().contains("grid.ttl", remedy, "is left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grid:joins <#n> , <#s>          | grid:joins <#n> , <#x> | two clusters",
            "grid:joins <#n> , <#s>          | grid:joins <#n>        | exactly two",
            "\"100 Mbit/s\"                  | \"100 MB\"             | Gbit/s"})
    void aWrongLinkIsLeftOutAlone(String right, String wrong, String remedy) throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace(right, wrong));

        OpenGrid grid = open();

        assertThat(grid.grid().clusters()).extracting(Cluster::name).containsExactly("N1", "S1");
        assertThat(grid.grid().links()).isEmpty();
        assertThat(grid.warnings()).singleElement().asString()
                .contains("grid.ttl", remedy, "The link is left out");
    }

    @Test
    void anOrganisationThatTakesAClusterOfAnotherDoesNotTakeItsLinks() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID
                .replace("<#North> <#South> )", "<#North> <#South> <#West> )")
                .replace("<#link>", """
                        <#West> a grid:Organisation ; grid:name "West" ; grid:description <south.ttl> ;
                            grid:mapping <south-mapping.ttl> ; grid:clusters ( <#s> ) .
                        <#link>"""));

        OpenGrid grid = open();

        assertThat(grid.grid().organisations()).containsExactly("North", "South");
        assertThat(grid.grid().links()).as("the link of the sound organisations").hasSize(1);
        assertThat(grid.warnings()).singleElement().asString().contains("S1", "stands twice", "West");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 Mbit/s", "250 Mbit/s"})
    void ofTwoLinksThatJoinTheSameClustersTheNarrowerStays(String other) throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID
                + "<#back> a grid:Link ; grid:joins <#s> , <#n> ; grid:bandwidth \"" + other + "\" .\n");

        OpenGrid grid = open();

        assertThat(grid.grid().links()).singleElement()
                .satisfies(link -> assertThat(link.bandwidthBitsPerSecond()).isEqualTo(100_000_000L));
        assertThat(grid.warnings()).singleElement().asString()
                .contains("grid.ttl", "N1 - S1", "bit/s", "The link is left out", "one link");
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, StackOverflowError.class})
    void whatNobodyForesawInAnOrganisationLeavesOutItAlone(Class<? extends Throwable> fault)
            throws Exception {
        OpenGrid grid = new JenaGridSource().open(written.location(), failingOnce(fault));

        assertThat(grid.grid().organisations()).as("the one that was read without a fault").hasSize(1);
        String lost = grid.grid().organisations().contains("North") ? "South" : "North";
        String file = lost.toLowerCase(Locale.ROOT);
        assertThat(grid.warnings()).singleElement().asString().contains(file + ".ttl",
                file + "-mapping.ttl", fault.getSimpleName(), lost, "left out");
    }

    private static OpeningProgress failingOnce(Class<? extends Throwable> fault) {
        AtomicBoolean failed = new AtomicBoolean();
        return new OpeningProgress() {
            @Override
            public void organisationRead(int read, int all) {
                assertThat(all).isEqualTo(2);
            }

            @Override
            public boolean isCancelled() {
                if (failed.compareAndSet(false, true)) {
                    if (fault == StackOverflowError.class) {
                        throw new StackOverflowError();
                    }
                    throw new IllegalStateException("Nobody foresaw this.");
                }
                return false;
            }
        };
    }

    @Test
    void aFileThatIsNotUtf8IsToldWithTheLineAndNotReadWithOtherLetters() throws Exception {
        Files.write(folder.resolve("north.ttl"),
                (WrittenGrid.NORTH + "# memória\n").getBytes(StandardCharsets.ISO_8859_1));

        OpenGrid grid = open();

        assertThat(grid.grid().organisations()).containsExactly("South");
        assertThat(grid.warnings()).singleElement().asString()
                .contains("north.ttl, line 3", "UTF-8", "left out");
    }

    @Test
    void nodesThatStandInOneAnotherWithoutEndLeaveTheirOrganisationOut() throws Exception {
        int deep = 20_000;
        written.with("north.ttl", WrittenGrid.NORTH + "n:n1 n:part "
                + "[ n:part ".repeat(deep) + "n:x" + " ]".repeat(deep) + " .\n");

        OpenGrid grid = open();

        assertThat(grid.grid().organisations()).containsExactly("South");
        assertThat(grid.warnings()).singleElement().asString().contains("north.ttl", "too deeply");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            north.trig   | <urn:test:g> { <urn:test:north#n1> <urn:test:north#ram> 16 }
            north.nq     | <urn:test:north#n1> <urn:test:north#ram> "16" <urn:test:g> .
            north.jsonld | {"@id": "urn:test:g", "@graph": [{"@id": "urn:test:north#n1", "urn:test:x": 16}]}
            """)
    void whatStandsInANamedGraphIsNotPassedOverInSilence(String file, String text) throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<" + file + ">")).with(file, text);

        assertThat(open().warnings()).singleElement().asString().contains(file, "named graph", "g");
    }

    @Test
    void describesInTheDefaultGraphOfAFileOfGraphs() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<north.trig>"))
                .with("north.trig", WrittenGrid.NORTH);

        assertThat(open().warnings()).as("warnings").isEmpty();
    }

    @Test
    void aContextOfJsonLdIsNotFetchedFromANetwork() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<north.jsonld>"))
                .with("north.jsonld", "{\"@context\": \"http://localhost:9/context.jsonld\", "
                        + "\"@id\": \"urn:test:north#n1\", \"urn:test:north#ram\": 16}");

        assertThat(open().warnings()).singleElement().asString()
                .contains("north.jsonld", "http://localhost:9/context.jsonld", "network");
    }

    @Test
    void brokenJsonLdIsToldWithItsPlaceAndNoCodeOfTheReader() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<north.jsonld>"))
                .with("north.jsonld", "{\"@id\": \"urn:test:north#n1\",\n \"urn:test:north#ram\": 16,,}");

        assertThat(open().warnings()).singleElement().asString()
                .contains("north.jsonld", "line 2", "not JSON").doesNotContain("code=");
    }

    @Test
    void aTextOfAnyLengthIsToldInBrief() throws Exception {
        written.with("north.ttl", WrittenGrid.NORTH.replace("n:ram 16",
                "n:ram \"" + "x".repeat(1_000_000) + "\""));

        assertThat(open().warnings()).singleElement().asString().contains("ram", "xxx...")
                .hasSizeLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"ref:Linux, ref:Windows, Linux", "ref:memory, ref:Windows, memory"})
    void theReferenceKeepsItsMeaningWhateverAMappingSays(String from, String to, String word)
            throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#strange> a map:TermMapping ; map:from " + from + " ; map:to " + to + " .\n");

        OpenGrid grid = open();

        assertThat(grid.warnings()).singleElement().asString().contains("strange", word, "own vocabulary");
        assertThat(finding(grid, "N1", is("operatingSystem", "Windows")).verdict())
                .isNotEqualTo(Verdict.SATISFIED);
    }

    @Test
    void checkingNamesTheFileThatDescribesTheCluster() {
        assertThat(check()).filteredOn(finding -> finding.place().equals("s1")).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.file()).endsWith("south.ttl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.ttl", "."})
    void aLocationThatIsNoFileIsAProblem(String name) {
        assertThatThrownBy(() -> new JenaGridSource().open(folder.resolve(name).toString()))
                .isInstanceOf(GridProblem.class).hasMessageContaining(folder.toString());
    }

    @Test
    void aFileThatIsJsonIsSaidToBeSo() throws Exception {
        Path request = Files.writeString(folder.resolve("request.json"),
                "\n {\"format\": \"gradi/request\", \"version\": 1}\n");

        assertThatThrownBy(() -> new JenaGridSource().open(request.toString()))
                .isInstanceOf(GridProblem.class).hasMessageContaining("request.json")
                .hasMessageContaining("The file is JSON, not Turtle or other RDF.");
    }

    @Test
    void aReferenceOntologyThatCannotBeReadIsAProblemWithFileAndLine() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace(
                "grid:zone", "grid:reference <ref.ttl> ; grid:zone"));
        Files.writeString(folder.resolve("ref.ttl"),
                "@prefix ref: <urn:gradi:reference#> .\nref:x a a a .\n");

        assertThatThrownBy(this::open).isInstanceOf(GridProblem.class).hasMessageContaining("ref.ttl")
                .hasMessageContaining("line 2");
    }

    @Test
    void nothingIsFetchedFromANetwork() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<http://localhost:9/north.ttl>"));

        assertThat(open().warnings()).singleElement().asString()
                .contains("http://localhost:9/north.ttl", "network");
    }

    @Test
    void checkingTellsTheSameFaultsAsOpeningWithFileNodeAndRemedy() {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("\"GiB\"", "\"GHz\""));

        assertThat(check()).filteredOn(finding -> finding.severity() == GridFinding.Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).endsWith("north-mapping.ttl");
                    assertThat(finding.place()).isEqualTo("ram");
                    assertThat(finding.problem()).contains("GHz");
                    assertThat(finding.remedy()).contains("GiB");
                });
    }

    @Test
    void checkingNotesWhatClustersDoNotSay() {
        assertThat(check()).extracting(GridFinding::severity).containsOnly(GridFinding.Severity.NOTE);
        assertThat(check()).anySatisfy(finding -> {
            assertThat(finding.place()).isEqualTo("s1");
            assertThat(finding.problem()).contains("operatingSystem");
        });
    }

    @Test
    void checkingWarnsOfAnImplausibleUnit() {
        written.with("south-mapping.ttl",
                "@prefix map: <urn:gradi:mapping#> .\n@prefix ref: <urn:gradi:reference#> .\n"
                        + "<#m> a map:PropertyMapping ; map:from <urn:test:south#memoria> ;\n"
                        + "map:to ref:memory ; map:unit \"B\" .\n");

        assertThat(check()).filteredOn(finding -> finding.severity() == GridFinding.Severity.WARNING)
                .singleElement()
                .satisfies(finding -> assertThat(finding.remedy()).contains("unit"));
    }

    private OpenGrid open() throws GridProblem {
        return new JenaGridSource().open(written.location());
    }

    private List<GridFinding> check() {
        return new JenaGridSource().check(written.location());
    }

    private static Finding finding(OpenGrid grid, String cluster, Requirement requirement) {
        return grid.selector().select(List.of(requirement)).assessments().stream()
                .filter(one -> one.cluster().name().equals(cluster)).findFirst().orElseThrow().findings()
                .get(0);
    }

    private static Requirement atLeast(String property, String amount) {
        return new Requirement(property, Relation.AT_LEAST, new Value.Amount(Quantity.parse(amount)));
    }

    private static Requirement is(String property, String term) {
        return new Requirement(property, Relation.IS, new Value.Term(term));
    }
}
