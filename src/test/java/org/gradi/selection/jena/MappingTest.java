package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.selection.Finding;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of cell leads to, beyond what the case study uses. */
class MappingTest {
    private static final String WORDS = """
            @prefix n: <urn:test:north#> .
            @prefix ref: <urn:gradi:reference#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            """;

    @TempDir
    private Path folder;
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:Tux rdfs:subClassOf n:Bird . n:Bird rdfs:subClassOf n:Penguin . n:n1 n:os n:Tux .",
            "n:tux a n:Penguin . n:n1 n:os n:tux .",
            "n:Tux owl:equivalentClass n:Penguin . n:n1 n:os n:Tux .",
            "n:Penguin owl:sameAs n:Tux . n:n1 n:os n:Tux .",
            "n:system rdfs:subPropertyOf n:os . n:n1 n:system n:Penguin .",
            "n:os owl:equivalentProperty n:system . n:n1 n:system n:Penguin .",
            "n:Debian rdfs:subClassOf ref:Debian . n:n1 n:os n:Debian .",
            "n:n1 n:os ref:Debian ."})
    void whatLiesBelowSomethingMappedIsMappedWithIt(String description) throws Exception {
        written.with("north.ttl", WORDS + description);

        OpenGrid grid = open();

        assertThat(grid.warnings()).isEmpty();
        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void fromSomethingBroaderThanOursNothingFollows() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("map:to ref:Linux",
                "map:relation map:broader ; map:to ref:Linux"));

        OpenGrid grid = open();

        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aFactorAndAnOffsetAreTakenExactly() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("map:unit \"GiB\"",
                "map:unit \"KiB\" ; map:factor 0.5 ; map:offset 1024"));

        Finding finding = finding(open(), exactly("memory", "1032 KiB"));

        assertThat(finding.verdict()).as("16 blocks of half a KiB, and 1 MiB").isEqualTo(Verdict.SATISFIED);
        assertThat(finding.mapping()).isEqualTo("ram (KiB) → memory (GB), × 0.000000512, + 1024 KiB");
    }

    @Test
    void aTextIsComparedWithoutRegardToLetterCaseAndItsConstantsAreRead() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:kind \" big LINUX box\"@en .").with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                [] a map:ValueMapping ; map:from <urn:test:north#kind> ; map:value "Big Linux box" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] ,
                        [ map:to ref:memory ; map:value "64 GiB" ] .
                """);

        OpenGrid grid = open();

        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, exactly("memory", "64 GiB")).has().english()).isEqualTo("64 GiB");
    }

    @Test
    void aTextThatNoCellNamesIsToldAndStaysUnknown() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:kind \"small box\" .").with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                <#big> a map:ValueMapping ; map:from <urn:test:north#kind> ; map:value "big box" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .
                """);

        assertThat(open().warnings()).singleElement().asString().contains("small box", "kind", "not mapped");
    }

    @Test
    void aWholeIsUnknownWhenOnePartDoesNotSayItsShare() throws Exception {
        String mapping = """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                <#sum> a map:DerivedMapping ; map:from ( <urn:test:north#node> <urn:test:north#ram> ) ;
                    map:combine map:sum ; map:to ref:totalMemory ; map:unit "GB" .
                """;
        String parts = WORDS + "n:n1 n:node n:a , n:b . n:a n:ram 2 . n:b n:ram ";
        written.with("north-mapping.ttl", mapping).with("north.ttl", parts + "3 .");
        assertThat(finding(open(), exactly("totalMemory", "5 GB")).verdict()).isEqualTo(Verdict.SATISFIED);

        written.with("north.ttl", parts + "\"undefined\" .");
        assertThat(finding(open(), exactly("totalMemory", "2 GB")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aMappingMayNotReadAPropertyOfTheReferenceItself() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                .replace("map:from n:ram", "map:from ref:memory"));

        assertThat(open().warnings()).singleElement().asString().contains("memory", "own vocabulary");
    }

    private OpenGrid open() throws Exception {
        return new JenaGridSource().open(written.location());
    }

    private static Finding finding(OpenGrid grid, Requirement requirement) {
        return grid.selector().select(List.of(requirement)).assessments().get(0).findings().get(0);
    }

    private static Requirement exactly(String property, String amount) {
        return new Requirement(property, Relation.EXACTLY, new Value.Amount(Quantity.parse(amount)));
    }

    private static Requirement is(String property, String term) {
        return new Requirement(property, Relation.IS, new Value.Term(term));
    }
}
