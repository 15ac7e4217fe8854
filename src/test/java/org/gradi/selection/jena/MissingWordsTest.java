package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradi.selection.GeneratedGrid;
import org.gradi.selection.GridFinding;
import org.gradi.selection.MappingWorkbench.Subject;
import org.gradi.selection.OpenMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who checks a grid is told of cells that speak of words which its description does not have. */
class MissingWordsTest {
    private static final String WORDS = """
            @prefix n: <urn:test:north#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            n:n1 n:os n:Penguin , n:Puffin ; n:ram 16 ; n:scratch "500 GB" ; n:disk 3 .
            n:n1 n:release "3.10" ; n:host n:a .
            n:a n:hostRam 8 .
            """;

    @TempDir
    private Path folder;
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder).with("north.ttl", WORDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PropertyMapping ; map:from n:scratsh ; map:to ref:diskSpace | scratsh | scratch
            PropertyMapping ; map:from n:disc ; map:relation map:broader ; map:to ref:nodes | disc | disk
            TermMapping ; map:from n:Pufin ; map:to ref:Linux           | Pufin    | Puffin
            DerivedMapping ; map:from ( n:hosst n:hostRam )             | hosst    | host
            DerivedMapping ; map:from ( n:host n:hosstRam )             | hosstRam | hostRam
            DerivedMapping ; map:from ( [ map:inverse n:hosst ] n:ram ) | hosst    | host
            ValueMapping ; map:from n:relaese ; map:value "x"           | relaese  | release
            """)
    void aWordThatStandsNowhereIsNotedWithTheOneThatIsProbablyMeant(String cell, String word, String meant)
            throws Exception {
        mapped("<#strange> a map:" + cell + (cell.startsWith("Derived")
                ? " ; map:combine map:sum ; map:to ref:totalMemory ; map:unit \"GB\" ."
                : cell.startsWith("Value")
                ? " ; map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] ." : " ."));

        assertThat(missing()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(GridFinding.Severity.NOTE);
            assertThat(note.file()).endsWith("north-mapping.ttl");
            assertThat(note.place()).isEqualTo("strange");
            assertThat(note.problem()).contains("(" + word + ")", "North");
            assertThat(note.remedy()).contains("(" + meant + ")");
        });
        assertThat(new JenaGridSource().open(written.location()).findings())
                .as("opening takes no time for it").noneMatch(MissingWordsTest::isOfMissingWord);
    }

    @Test
    void aTermThatHasACellIsNotWhatAnotherCellMeans() throws Exception {
        mapped("<#strange> a map:TermMapping ; map:from n:Penguins ; map:to ref:Unix .");

        assertThat(missing()).singleElement().satisfies(note ->
                assertThat(note.remedy()).doesNotContain("Penguin"));
    }

    @Test
    void ofTheSameNameInAnotherNameSpaceBothIrisAreTold() throws Exception {
        mapped("<#strange> a map:PropertyMapping ; map:from <urn:test:nord#scratch> ; "
                + "map:to ref:diskSpace .");

        assertThat(missing()).singleElement().satisfies(note -> {
            assertThat(note.problem()).contains("(urn:test:nord#scratch)");
            assertThat(note.remedy()).contains("(urn:test:north#scratch)");
        });
    }

    @Test
    void whereNoWordIsAlikeNoneIsNamed() throws Exception {
        mapped("<#strange> a map:PropertyMapping ; map:from n:colour ; map:to ref:diskSpace .");

        assertThat(missing()).singleElement().satisfies(note -> {
            assertThat(note.problem()).contains("(colour)");
            assertThat(note.remedy()).isNotBlank().doesNotContain("(");
        });
    }

    @Test
    void aPropertyIsNotMeantByATermNorAPartByAWord() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:isa n:disk1 ; n:host n:disk3 . n:disk3 n:hostRam 4 .");
        mapped("<#one> a map:PropertyMapping ; map:from n:disk2 ; map:to ref:diskSpace . "
                + "<#two> a map:TermMapping ; map:from n:disk2 ; map:to ref:i686 .");

        assertThat(missing()).hasSize(2).anySatisfy(note -> {
            assertThat(note.place()).isEqualTo("one");
            assertThat(note.remedy()).doesNotContain("disk1", "disk3");
        }).anySatisfy(note -> {
            assertThat(note.place()).isEqualTo("two");
            assertThat(note.remedy()).contains("(disk1)");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"n:Unused a owl:Class .", "n:Unused a n:Bird .",
        "n:Unused rdfs:subClassOf n:Bird .", "n:Bird rdfs:subClassOf n:Unused .",
        "n:unused owl:sameAs n:Unused .", "n:x a n:Unused .",
        "n:n1 n:os n:Unused .", "n:Unused rdfs:label \"unused\" .", "n:p rdfs:range n:Unused ."})
    void aTermThatTheDescriptionNamesAnywhereIsNoFault(String declared) throws Exception {
        written.with("north.ttl", WORDS + declared);
        mapped("<#cell> a map:TermMapping ; map:from n:Unused ; map:to ref:Linux .");

        assertThat(missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n:unused a owl:DatatypeProperty .", "n:unused rdfs:subPropertyOf n:ram .",
        "n:ram rdfs:subPropertyOf n:unused .", "n:ram owl:equivalentProperty n:unused .", "n:a n:unused 7 .",
        "n:unused rdfs:range rdfs:Literal ."})
    void aPropertyThatTheDescriptionNamesAnywhereIsNoFault(String declared) throws Exception {
        written.with("north.ttl", WORDS + declared);
        mapped("<#cell> a map:PropertyMapping ; map:from n:unused ; map:to ref:diskSpace . "
                + "<#path> a map:DerivedMapping ; map:from ( [ map:inverse n:unused ] n:unused ) ; "
                + "map:combine map:sum ; map:to ref:totalMemory .");

        assertThat(missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a map:Rejection ; map:from n:gone ; map:to ref:diskSpace",
        "a map:ConstantMapping ; map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ]"})
    void whatSaysNothingOfAWordIsNotAskedForOne(String cell) throws Exception {
        mapped("<#cell> " + cell + " .");

        assertThat(missing()).isEmpty();
    }

    @Test
    void aWordOfTheReferenceIsAFaultOfAnotherKind() throws Exception {
        mapped("<#cell> a map:PropertyMapping ; map:from ref:memory ; map:to ref:memory ; map:unit \"GB\" .");

        assertThat(missing()).isEmpty();
        assertThat(check()).anyMatch(one -> one.severity() == GridFinding.Severity.ERROR);
    }

    @Test
    void whoEditsAMappingIsToldOfItToo() throws Exception {
        OpenMapping open = new JenaMappingWorkbench().open(new Subject(written.location(),
                Optional.of("North"), List.of(), Optional.empty()));

        List<GridFinding> findings = open.review(open.text().replace("n:Penguin", "n:Pengiun")).findings();

        assertThat(findings).filteredOn(MissingWordsTest::isOfMissingWord).singleElement()
                .satisfies(note -> assertThat(note.sentence())
                        .contains("north-mapping.ttl, penguin", "(Pengiun)", "(Penguin)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-study", "three-organisations", "src/test/ontologies/strangers/grid.ttl"})
    void theSamplesHaveEveryWordOfWhichTheirCellsSpeak(String grid) {
        assertThat(new JenaGridSource().check(grid)).noneMatch(MissingWordsTest::isOfMissingWord);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void aGeneratedGridHasEveryWordOfWhichItsCellsSpeak(long seed) throws Exception {
        new GeneratedGrid(seed, 120, 6).writeTo(folder.resolve("generated"));

        assertThat(new JenaGridSource().check(folder.resolve("generated/grid.ttl").toString()))
                .noneMatch(MissingWordsTest::isOfMissingWord);
    }

    private void mapped(String cells) {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + cells + "\n");
    }

    private List<GridFinding> check() {
        return new JenaGridSource().check(written.location());
    }

    private List<GridFinding> missing() {
        return check().stream().filter(MissingWordsTest::isOfMissingWord).toList();
    }

    private static boolean isOfMissingWord(GridFinding finding) {
        return finding.problem().contains("stands nowhere");
    }
}
