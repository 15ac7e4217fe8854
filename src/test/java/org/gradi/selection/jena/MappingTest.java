package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.selection.Finding;
import org.gradi.selection.GridFinding;
import org.gradi.selection.LiveGrid;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "n:Penguin owl:equivalentClass n:Tux . n:n1 n:os n:Tux .",
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:Trindade ref:partOf ref:Florianopolis . n:n1 n:site n:Trindade .",
            "n:Campus ref:partOf n:Trindade . n:Trindade ref:partOf n:Floripa . n:n1 n:site n:Campus ."})
    void whatIsPartOfAPlaceLiesWhereThePlaceDoes(String description) throws Exception {
        written.with("north.ttl", WORDS + description).with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#site> a map:PropertyMapping ; map:from n:site ; map:to ref:location . "
                + "<#floripa> a map:TermMapping ; map:from n:Floripa ; map:to ref:Florianopolis .\n");
        LiveGrid live = new JenaGridSource().openLive(written.location(), OpeningProgress.unwatched());

        assertThat(live.grid().warnings()).isEmpty();
        assertThat(finding(live.grid(), is("location", "Brazil")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(live.describe("N1", WORDS + "n:n1 n:site n:Trindade ."), is("location", "Brazil"))
                .verdict()).as("described anew").isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:Penguin rdfs:subClassOf n:Bird . n:n1 n:os n:Bird .",
            "n:Penguin a n:Bird . n:n1 n:os n:Bird .",
            "n:os rdfs:subPropertyOf n:system . n:n1 n:system n:Penguin ."})
    void whatLiesAboveSomethingMappedStaysUnknown(String description) throws Exception {
        written.with("north.ttl", WORDS + description);

        assertThat(finding(open(), is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aCellMayHaveTheNameOfTheWordOfWhichItSpeaks() throws Exception {
        written.with("north-mapping.ttl", WORDS + "@prefix map: <urn:gradi:mapping#> . "
                + "n:ram a map:PropertyMapping ; map:from n:ram ; map:to ref:memory ; map:unit \"GB\" .");

        assertThat(finding(open(), exactly("memory", "16 GB")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void whatLiesBelowATermStandsForAllOfOursThatCellsRelateTheTermTo() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#with> a map:PropertyMapping ; map:from n:with ; map:to ref:softwareEnvironment . "
                + "<#gcc> a map:TermMapping ; map:from n:Toolset ; map:to ref:GCC . "
                + "<#mpi> a map:TermMapping ; map:from n:Toolset ; map:to ref:OpenMPI .\n")
                .with("north.ttl", WORDS + "n:n1 n:with n:mine . n:mine a n:Toolset .");

        OpenGrid grid = open();

        assertThat(finding(grid, is("softwareEnvironment", "GCC")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, is("softwareEnvironment", "OpenMPI")).verdict())
                .isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aTextIsNoTermEvenIfOneIsSaidToBeTheSame() throws Exception {
        written.with("north.ttl", WORDS + "n:Penguin owl:sameAs \"Tux\" . n:n1 n:os \"Tux\" .");

        OpenGrid grid = open();

        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(grid.warnings()).singleElement().asString().contains("n1", "Tux", "ValueMapping");
    }

    @Test
    void aPropertyThatADescriptionPutsBelowOneOfOursStillNeedsACellToSayHowItsValuesAreRead()
            throws Exception {
        written.with("north.ttl", WORDS + "n:megabytes rdfs:subPropertyOf ref:memory . n:n1 n:megabytes 7 .");

        assertThat(finding(open(), exactly("memory", "7 B")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(new JenaGridSource().check(written.location())).anySatisfy(note -> {
            assertThat(note.place()).isEqualTo("n1");
            assertThat(note.problem()).contains("memory");
            assertThat(note.severity()).isEqualTo(GridFinding.Severity.NOTE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"n:n1 n:os n:L .", "n:n1 n:os ref:x86_64 .",
            "n:n1 n:os n:M . n:M owl:sameAs n:L ."})
    void aTermOfAnotherPropertyIsNoValueAndTheWordTheTermAndThePropertyAreTold(String description)
            throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#l> a map:TermMapping ; map:from n:L ; map:to ref:x86_64 .\n")
                .with("north.ttl", WORDS + description);

        OpenGrid grid = open();

        Finding finding = finding(grid, is("operatingSystem", "Linux"));
        assertThat(finding.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding.mapping()).isEmpty();
        assertThat(grid.warnings()).singleElement().asString()
                .contains("os stands for x86_64, which is no value of operatingSystem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimum", "maximum", "sum"})
    void eachTextOfAPartSaysItsOwnOfItWhateverElseThePartSaysByTheSameProperty(String combination)
            throws Exception {
        written.with("north-mapping.ttl", WORDS + """
                @prefix map: <urn:gradi:mapping#> .
                <#ib> a map:ValueMapping ; map:from n:tag ; map:value "ib" ;
                    map:gives [ map:to ref:networkTechnology ; map:value ref:InfiniBand ] .
                <#big> a map:ValueMapping ; map:from n:tag ; map:value "bigmem" ;
                    map:gives [ map:to ref:memory ; map:value "64 GB" ] .
                <#nets> a map:DerivedMapping ; map:from ( n:node n:tag ) ; map:combine map:every ;
                    map:to ref:networkTechnology .
                <#ram> a map:DerivedMapping ; map:from ( n:node n:tag ) ; map:combine map:%s ;
                    map:to ref:memory ; map:unit "GB" .
                """.formatted(combination)).with("north.ttl", WORDS
                        + "n:n1 n:node n:a . n:a n:tag \"bigmem\" , \"ib\" .");

        OpenGrid grid = open();

        assertThat(grid.warnings()).as("both texts are explained").isEmpty();
        assertThat(finding(grid, exactly("memory", "64 GB")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, is("networkTechnology", "InfiniBand")).verdict())
                .isEqualTo(Verdict.SATISFIED);

        written.with("north.ttl", WORDS
                + "n:n1 n:node n:a , n:b . n:a n:tag \"bigmem\" , \"ib\" . n:b n:tag \"ib\" .");
        assertThat(finding(open(), exactly("memory", "64 GB")).verdict()).as("b does not say its share")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:n1 ref:memory \"16 GB\" .",
            "n:mine rdfs:subPropertyOf ref:memory . n:n1 n:mine \"16 GB\" .",
            "n:mine owl:equivalentProperty ref:memory . n:n1 n:mine \"16000 MB\" .",
            "n:a rdfs:subPropertyOf n:b . n:b rdfs:subPropertyOf ref:memory . n:n1 n:a \"16 GB\" ."})
    void aPropertyOfTheReferenceIsReadAsItIsWithTheUnitThatStandsThere(String description)
            throws Exception {
        written.with("north.ttl", WORDS + description + """
                n:n1 ref:operatingSystem ref:Debian ; ref:nodes 4 ; ref:operatingSystemVersion "5.10" ;
                    ref:networkTechnology n:Wire . n:Wire a ref:InfiniBand .
                """);

        OpenGrid grid = open();

        assertThat(grid.warnings()).isEmpty();
        assertThat(finding(grid, exactly("memory", "16 GB")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, exactly("nodes", "4")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, is("networkTechnology", "InfiniBand")).verdict())
                .isEqualTo(Verdict.SATISFIED);
        assertThat(new JenaGridSource().check(written.location())).as("it does say its memory")
                .noneMatch(note -> note.place().equals("n1") && note.problem().matches(".*\\bmemory\\b.*"));
    }

    @Test
    void whereACellReadsAPropertyBelowOneOfOursItAloneTellsTheUnit() throws Exception {
        written.with("north.ttl", WORDS + "n:ram rdfs:subPropertyOf ref:memory . n:n1 n:ram 16 .");

        OpenGrid grid = open();

        assertThat(grid.warnings()).isEmpty();
        assertThat(finding(grid, exactly("memory", "16 GiB")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void aBareNumberUnderAPropertyOfTheReferenceIsTold() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 ref:memory 16 .");

        assertThat(open().warnings()).singleElement().asString().contains("n1", "(\"16\") of memory", "GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.20261127120000", "10000000000.1", "1.2.3.4.5.6.7.8.9.10.11",
        "2,600", "2,6,18", "2.6,18", "2,6.18", "2,6-beta"})
    void aVersionIsNeverCutInTheMiddleOfANumber(String release) throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:release \"" + release + "\" .");

        OpenGrid grid = open();

        assertThat(finding(grid, new Requirement("operatingSystemVersion", Relation.AT_LEAST,
                new Value.Numbered(Version.parse("1")))).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(grid.warnings()).singleElement().asString().contains(release, "digits");
    }

    @Test
    void aFileThatIsImportedBesideTheDescriptionIsToldWithTheRemedy() throws Exception {
        written.with("more.ttl", "").with("north.ttl", WORDS
                + "<> a owl:Ontology ; owl:imports <more.ttl> , <http://www.w3.org/2006/time> .");

        assertThat(open().warnings()).filteredOn(one -> one.contains("imports")).singleElement().asString()
                .contains("north.ttl", "more.ttl", "grid:description");
        assertThat(new JenaMappingWorkbench().open(new MappingWorkbench.Subject(written.location(),
                Optional.of("North"), List.of(), Optional.empty())).review(WrittenGrid.NORTH_MAPPING)
                .findings()).anyMatch(one -> one.problem().contains("more.ttl"));
        written.with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<north.ttl> , <more.ttl>"));
        assertThat(open().warnings()).as("it is read now").noneMatch(one -> one.contains("imports"));
    }

    @Test
    void aCellWithoutItsShapeIsToldToBeLeftOut() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#no> a map:PropertyMapping ; map:from n:ram .\n");

        assertThat(open().warnings()).singleElement().asString()
                .contains("no", "The to is missing. The cell is left out.");
    }

    @Test
    void aStatedValueOfTheWrongKindIsToldWithTheUnitsThatWouldBeRight() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + """
                <#v> a map:ValueMapping ; map:from n:tag ; map:value "big" ;
                    map:gives [ map:to ref:memory ; map:value "3 GHz" ] .
                """);

        assertThat(open().warnings()).singleElement().asString().contains("It is a frequency (3 GHz), but an "
                + "amount of data is wanted: a number in one of B, kB, KiB, MB");
    }

    @ParameterizedTest
    @CsvSource({"map:to ref:Linux .", "map:to ref:operatingSystem ."})
    void fromSomethingBroaderThanOursNothingFollows(String broader) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace(broader,
                "map:relation map:broader ; " + broader));

        OpenGrid grid = open();

        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aTermThatIsOnlyBroaderIsToldAsSuchAndNotAsUnmapped() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("map:to ref:Linux .",
                "map:relation map:broader ; map:to ref:Linux ."));

        assertThat(open().warnings()).singleElement().asString()
                .contains("Penguin", "only broader than Linux").doesNotContain("not mapped");
    }

    @Test
    void aFactorInQuotesIsToldAsSuch() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("map:unit \"GiB\"",
                "map:unit \"KiB\" ; map:factor \"1024\""));

        assertThat(open().warnings()).singleElement().asString().contains("(\"1024\")", "without quotes");
    }

    @Test
    void anAmountOfTheWrongKindIsToldInWholeWords() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:ram \"3 GHz\" .");

        assertThat(open().warnings()).singleElement().asString().contains("must be an amount of data in one");
    }

    @Test
    void aFactorAndAnOffsetAreTakenExactly() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("map:unit \"GiB\"",
                "map:unit \"KiB\" ; map:factor 0.5 ; map:offset 1024"));

        Finding finding = finding(open(), exactly("memory", "1032 KiB"));

        assertThat(finding.verdict()).as("16 blocks of half a KiB, and 1 MiB").isEqualTo(Verdict.SATISFIED);
        assertThat(finding.mapping()).isEqualTo("ram (KiB) → memory (GB), × 0.000000512, + 1024 KiB");
    }

    @ParameterizedTest
    @CsvSource({"16, 16 GiB", "16 GB, 16 GB", "16384 MiB, 16 GiB", "16000 Mo, 16 GB"})
    void aTextThatCarriesItsUnitIsReadInItWhateverUnitTheMappingNames(String ram, String memory)
            throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:ram \"" + ram + "\" .");

        assertThat(finding(open(), exactly("memory", memory)).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"999999999 MB\"", "999999999.0", "9.99999999E8", "\"999 999 999\"",
            "\"999999999.00 GiB\"", "\"2,147,483,647 KiB\"", "\"-1 GB\"", "-1.0"})
    void aPlaceholderIsUnknownHoweverItIsSpelt(String ram) throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:ram " + ram + " .");

        OpenGrid grid = open();

        assertThat(finding(grid, new Requirement("memory", Relation.AT_LEAST,
                new Value.Amount(Quantity.parse("1 GB")))).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(grid.warnings()).as("a placeholder is no fault").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"v2.6.18-92.el5, 2.6.18", "V3, 3", "' 2.10 ', 2.10", "'2,6', 2.6", "'v11,04', 11.04",
        "'2.6, patched', 2.6"})
    void aVersionIsTheNumberWithWhichATextBegins(String release, String version) throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:release \"" + release + "\" .");

        assertThat(finding(open(), new Requirement("operatingSystemVersion", Relation.EXACTLY,
                new Value.Numbered(Version.parse(version)))).verdict()).isEqualTo(Verdict.SATISFIED);
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
    void allCellsOnOneTextHold() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:kind \"big box\" .").with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                <#system> a map:ValueMapping ; map:from <urn:test:north#kind> ; map:value "big box" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .
                <#size> a map:ValueMapping ; map:from <urn:test:north#kind> ; map:value "Big Box" ;
                    map:gives [ map:to ref:memory ; map:value "64 GiB" ] .
                """);

        OpenGrid grid = open();

        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, exactly("memory", "64 GiB")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ref:operatingSystem        | ref:GCC     | OperatingSystem",
            "ref:operatingSystem        | \"Linux\" | OperatingSystem",
            "ref:operatingSystemVersion | \"new\"   | 2.6",
            "ref:memory                 | \"3 GHz\" | frequency"})
    void whatATextGivesMustSuitTheProperty(String property, String value, String right) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#strange> a map:ValueMapping ; map:from n:kind ; map:value \"big box\" ; "
                + "map:gives [ map:to " + property + " ; map:value " + value + " ] .\n");

        assertThat(open().warnings()).singleElement().asString()
                .contains("strange", "does not suit", right, "left out");
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

    @ParameterizedTest
    @CsvSource({"sum", "minimum", "maximum"})
    void aWholeIsUnknownWhenOneOfSeveralValuesOfAPartCannotBeRead(String combine) throws Exception {
        written.with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                <#ram> a map:DerivedMapping ; map:from ( <urn:test:north#node> <urn:test:north#ram> ) ;
                    map:combine map:%s ; map:to ref:totalMemory ; map:unit "GB" .
                """.formatted(combine))
                .with("north.ttl", WORDS + "n:n1 n:node n:a . n:a n:ram 2 , \"undefined\" .");

        assertThat(finding(open(), exactly("totalMemory", "2 GB")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aPartThatIsReachedTwiceCountsOnce() throws Exception {
        written.with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix n: <urn:test:north#> .
                <#all> a map:DerivedMapping ; map:from ( n:queue n:node n:ram ) ;
                    map:combine map:sum ; map:to ref:totalMemory ; map:unit "GB" .
                <#nodes> a map:DerivedMapping ; map:from ( n:queue n:node ) ;
                    map:combine map:count ; map:to ref:nodes .
                """)
                .with("north.ttl", WORDS + "n:n1 n:queue n:short , n:long . n:short n:node n:a . "
                        + "n:long n:node n:a , n:b . n:a n:ram 3 . n:b n:ram 3 .");

        OpenGrid grid = open();

        assertThat(finding(grid, exactly("totalMemory", "6 GB")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, exactly("nodes", "2")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "every   | n:a n:os n:Penguin . n:b n:os ref:Debian      | SATISFIED",
            "every   | n:a n:os n:Penguin . n:b n:os ref:FreeBSD     | UNKNOWN",
            "every   | n:a n:os n:Penguin . n:b n:os \"undefined\"   | UNKNOWN",
            "every   | n:a n:os n:Penguin . n:b n:ram 2              | UNKNOWN",
            "every   | n:a n:os n:Penguin, ref:AIX . n:b n:os ref:AIX, ref:Debian | SATISFIED",
            "any     | n:a n:os n:Penguin . n:b n:os ref:FreeBSD     | SATISFIED",
            "any     | n:a n:os n:Penguin . n:b n:os \"undefined\"   | SATISFIED"})
    void whatEveryOrAnyPartHasTheClusterHas(String combine, String parts, Verdict linux) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("<#os> a map:PropertyMapping ; "
                + "map:from n:os", "<#os> a map:DerivedMapping ; map:combine map:" + combine
                        + " ; map:from ( n:node n:os )"))
                .with("north.ttl", WORDS + "n:n1 n:node n:a , n:b . " + parts + " .");

        OpenGrid grid = open();

        assertThat(grid.warnings()).as("parts that have AIX and Debian contradict themselves")
                .allMatch(one -> one.toString().contains("AIX; Linux"));
        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(linux);
    }

    @ParameterizedTest
    @CsvSource({"Beaver", "Compiler"})
    void aTermOfAPartThatIsNotMappedToAValueOfThePropertyIsTold(String term) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("<#os> a map:PropertyMapping ; "
                + "map:from n:os", "<#os> a map:DerivedMapping ; map:combine map:every ; "
                        + "map:from ( n:node n:os )")
                + "<#compiler> a map:TermMapping ; map:from n:Compiler ; map:to ref:GCC .\n")
                .with("north.ttl", WORDS + "n:n1 n:node n:a . n:a n:os n:" + term + " .");

        assertThat(open().warnings()).singleElement().asString().contains(term, "TermMapping");
    }

    @ParameterizedTest
    @CsvSource({"minimum, 2.6.18", "maximum, 2.10"})
    void versionsOfPartsCompareAsNumbers(String combine, String version) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace(
                "<#release> a map:PropertyMapping ; map:from n:release",
                "<#release> a map:DerivedMapping ; map:combine map:" + combine
                        + " ; map:from ( n:node n:release )"))
                .with("north.ttl", WORDS + "n:n1 n:node n:a , n:b . "
                        + "n:a n:release \"2.10-rc1\" . n:b n:release \"2.6.18-92.el5\" .");

        assertThat(finding(open(), new Requirement("operatingSystemVersion", Relation.EXACTLY,
                new Value.Numbered(Version.parse(version)))).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sum     | 7 GB", "minimum | 3 GB", "maximum | 4 GB"})
    void partsThatNameTheirWholeAreItsParts(String combine, String total) throws Exception {
        written.with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix n: <urn:test:north#> .
                <#ram> a map:DerivedMapping ; map:from ( [ map:inverse n:belongsTo ] n:ram ) ;
                    map:combine map:%s ; map:to ref:totalMemory ; map:unit "GB" .
                <#nodes> a map:DerivedMapping ; map:from ( [ map:inverse n:belongsTo ] ) ;
                    map:combine map:count ; map:to ref:nodes .
                """.formatted(combine))
                .with("north.ttl", WORDS + "n:a n:belongsTo n:n1 ; n:ram 3 . "
                        + "n:b n:belongsTo n:n1 ; n:ram 4 . n:n1 n:name \"north\" . "
                        + "n:c n:belongsTo n:other ; n:ram 5 .");

        OpenGrid grid = open();

        assertThat(finding(grid, exactly("totalMemory", total)).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, exactly("nodes", "2")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void partsAreReachedByAPropertyBelowTheOneOfThePath() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("<#ram> a map:PropertyMapping ; "
                + "map:from n:ram", "<#ram> a map:DerivedMapping ; map:combine map:minimum ; "
                        + "map:from ( n:node n:ram )"))
                .with("north.ttl", WORDS + "n:computeNode rdfs:subPropertyOf n:node . "
                        + "n:n1 n:computeNode n:a ; n:node n:b . n:a n:ram 3 . n:b n:ram 4 .");

        assertThat(finding(open(), exactly("memory", "3 GiB")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "map:sum     | ref:operatingSystem        | map:every, map:any",
            "map:sum     | ref:operatingSystemVersion | map:minimum, map:maximum",
            "map:every   | ref:memory                 | map:minimum, map:maximum, map:sum",
            "map:count   | ref:memory                 | map:minimum, map:maximum, map:sum",
            "map:average | ref:memory                 | map:maximum"})
    void aCombinationThatDoesNotSuitIsRefusedAndTheRightOnesAreNamed(String combine, String to,
            String right) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + "<#strange> a map:DerivedMapping ; "
                + "map:from ( n:node n:ram ) ; map:combine " + combine + " ; map:to " + to + " .\n");

        assertThat(open().warnings()).singleElement().asString()
                .contains("strange", combine.substring(4), right);
    }

    @Test
    void whatTextsOfPartsSayIsSaidOfTheClusterWhenEveryPartSaysIt() throws Exception {
        String mapping = """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix n: <urn:test:north#> .
                <#os> a map:DerivedMapping ; map:from ( n:node n:kind ) ; map:combine map:every ;
                    map:to ref:operatingSystem .
                <#size> a map:DerivedMapping ; map:from ( n:node n:kind ) ; map:combine map:minimum ;
                    map:to ref:memory .
                <#big> a map:ValueMapping ; map:from n:kind ; map:value "big" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Debian ] ,
                        [ map:to ref:memory ; map:value "64 GB" ] .
                <#small> a map:ValueMapping ; map:from n:kind ; map:value "small" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Ubuntu ] ,
                        [ map:to ref:memory ; map:value "8 GB" ] .
                """;
        written.with("north-mapping.ttl", mapping)
                .with("north.ttl", WORDS + "n:n1 n:node n:a , n:b . "
                        + "n:a n:kind \"BIG\" . n:b n:kind \"small\" .");

        OpenGrid grid = open();

        assertThat(grid.warnings()).isEmpty();
        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, is("operatingSystem", "Debian")).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(finding(grid, exactly("memory", "8 GB")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void ofSeveralThingsThatATextOfAPartSaysEachIsTakenForItsOwnProperty() throws Exception {
        written.with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix n: <urn:test:north#> .
                <#memory> a map:DerivedMapping ; map:from ( n:node n:kind ) ; map:combine map:minimum ;
                    map:to ref:memory .
                <#disk> a map:DerivedMapping ; map:from ( n:node n:kind ) ; map:combine map:minimum ;
                    map:to ref:diskSpace .
                <#big> a map:ValueMapping ; map:from n:kind ; map:value "big" ;
                    map:gives [ map:to ref:memory ; map:value "64 GB" ] ,
                        [ map:to ref:diskSpace ; map:value "2 TB" ] .
                """).with("north.ttl", WORDS + "n:n1 n:node n:a . n:a n:kind \"big\" .");

        OpenGrid grid = open();

        assertThat(finding(grid, exactly("memory", "64 GB")).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, exactly("diskSpace", "2 TB")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void howManyPartsThereAreIsUnknownWhenNoneIsTold() throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + "<#nodes> a map:DerivedMapping ; "
                + "map:from ( n:node ) ; map:combine map:count ; map:to ref:nodes .\n");

        assertThat(finding(open(), exactly("nodes", "0")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:a n:cpu n:a1 , n:a2 . n:b n:cpu n:b1           | SATISFIED | each node tells",
            "n:a n:cpu n:a1 , n:a2 , n:a3                     | UNKNOWN   | of b nothing is told",
            "n:a n:cpu n:a1 , n:a2 . n:b n:cpu \"undefined\" | UNKNOWN   | b tells that it does not know",
            "n:a n:cpu \"i5\" , \"i7\" . n:b n:cpu \"i5\" | SATISFIED | each text counts",
            "n:a n:cpu n:x , n:y , n:z . n:b n:cpu n:x        | SATISFIED | a shared part counts once"})
    void howManyPartsThereAreIsUnknownWhenOneHolderDoesNotTellOfItsOwn(String parts, Verdict three,
            String why) throws Exception {
        written.with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix n: <urn:test:north#> .
                <#cpus> a map:DerivedMapping ; map:from ( n:node n:cpu ) ; map:combine map:count ;
                    map:to ref:nodes .
                """).with("north.ttl", WORDS + "n:n1 n:node n:a , n:b . " + parts + " .");

        assertThat(finding(open(), exactly("nodes", "3")).verdict()).as(why).isEqualTo(three);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:node n:ram | sum     | ref:totalMemory ; map:unit \"GB\" | totalMemory | 3 GB",
            "n:node n:ram | minimum | ref:totalMemory ; map:unit \"GB\" | totalMemory | 3 GB",
            "n:node n:ram | maximum | ref:totalMemory ; map:unit \"GB\" | totalMemory | 3 GB",
            "n:node       | count   | ref:nodes                           | nodes       | 1"})
    void aWholeIsUnknownWhenAHolderOnTheWayDoesNotTellOfItsParts(String rest, String combine, String to,
            String property, String amount) throws Exception {
        String words = WORDS + "n:n1 n:rack n:left , n:right . n:left n:node n:a . n:a n:ram 3 . ";
        written.with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                @prefix n: <urn:test:north#> .
                <#derived> a map:DerivedMapping ; map:from ( n:rack %s ) ; map:combine map:%s ; map:to %s .
                """.formatted(rest, combine, to)).with("north.ttl", words + "n:right n:node n:a .");
        assertThat(finding(open(), exactly(property, amount)).verdict()).as("both racks lead to the node")
                .isEqualTo(Verdict.SATISFIED);

        written.with("north.ttl", words + "n:right n:colour \"blue\" .");
        assertThat(finding(open(), exactly(property, amount)).verdict()).as("nothing is known of one rack")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"every, UNKNOWN", "any, SATISFIED"})
    void aHolderOnTheWayThatDoesNotTellOfItsPartsHasAnyOfThemAndNotEvery(String combine, Verdict linux)
            throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING.replace("<#os> a map:PropertyMapping ; "
                + "map:from n:os", "<#os> a map:DerivedMapping ; map:combine map:" + combine
                        + " ; map:from ( n:rack n:node n:os )"))
                .with("north.ttl", WORDS + "n:n1 n:rack n:left , n:right . n:left n:node n:a . "
                        + "n:a n:os n:Penguin . n:right n:colour \"blue\" .");

        assertThat(finding(open(), is("operatingSystem", "Linux")).verdict()).isEqualTo(linux);
    }

    @Test
    void eachTextThatNoCellExplainsIsToldEvenIfAnotherIsExplained() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:kind \"small box\" , \"big box\" .")
                .with("north-mapping.ttl", """
                @prefix map: <urn:gradi:mapping#> .
                @prefix ref: <urn:gradi:reference#> .
                <#big> a map:ValueMapping ; map:from <urn:test:north#kind> ; map:value "big box" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .
                """);

        assertThat(open().warnings()).singleElement().asString().contains("n1", "small box");
    }

    @Test
    void aTextAmongTermsIsToldWithTheCellThatWouldExplainIt() throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:os \"Penguin\" .");
        assertThat(open().warnings()).singleElement().asString().contains("n1", "Penguin", "ValueMapping");

        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + """
                <#text> a map:ValueMapping ; map:from n:os ; map:value "penguin" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .
                """);
        OpenGrid grid = open();
        assertThat(grid.warnings()).isEmpty();
        assertThat(finding(grid, is("operatingSystem", "Linux")).verdict()).isEqualTo(Verdict.SATISFIED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a map:PropertyMapping ; map:from ref:memory",
            "a map:DerivedMapping ; map:combine map:minimum ; map:from ( n:node ref:memory )",
            "a map:DerivedMapping ; map:combine map:minimum ; map:from ( [ map:inverse ref:memory ] n:ram )"})
    void aMappingMayNotReadAPropertyOfTheReferenceItself(String cell) throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                .replace("a map:PropertyMapping ; map:from n:ram", cell));

        assertThat(open().warnings()).singleElement().asString().contains("memory", "own vocabulary");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:n1 n:ram 16 , 32 . | memory | 17.179869184 GB; 34.359738368 GB | ram (GiB) → memory (GB)",
            "n:n1 n:release \"2.6\" , \"3.10\" . | operatingSystemVersion | 2.6; 3.10 | release →",
            "n:n1 n:os n:Penguin , ref:FreeBSD . | operatingSystem | FreeBSD; Linux | Penguin → Linux"})
    void severalValuesOfWhatAClusterHasOneOfAreToldWithWhereTheyComeFrom(String description,
            String property, String values, String words) throws Exception {
        written.with("north.ttl", WORDS + description);

        OpenGrid grid = open();

        assertThat(grid.warnings()).singleElement().asString().contains("n1", property, values, words);
        assertThat(new JenaGridSource().check(written.location())).filteredOn(
                one -> one.severity() == GridFinding.Severity.WARNING).singleElement()
                .satisfies(one -> assertThat(one.problem()).contains("contradict"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:n1 n:with ref:MPICH , n:gt4 .                          | UNKNOWN",
            "n:n1 n:with ref:MPICH , \"gt4\" .                      | UNKNOWN",
            "n:n1 n:tag \"mpi\" , \"gt4\" .                       | UNKNOWN",
            "n:n1 n:node n:a , n:b . n:a n:has ref:MPICH . n:b n:has n:gt4 . | UNKNOWN",
            "n:n1 n:with ref:MPICH , \"unknown\" .                  | NOT_SATISFIED",
            "n:n1 n:tag \"mpi\" , \"n/a\" .                       | NOT_SATISFIED",
            "n:n1 n:with ref:MPICH ; n:other \"gt4\" .              | NOT_SATISFIED"})
    void whatIsSaidUnreadablyBesideSomethingElseLeavesOpenWhetherItIsAsAsked(String description,
            Verdict verdict) throws Exception {
        written.with("north.ttl", WORDS + description).with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#with> a map:PropertyMapping ; map:from n:with ; map:to ref:softwareEnvironment . "
                + "<#tag> a map:ValueMapping ; map:from n:tag ; map:value \"mpi\" ; "
                + "map:gives [ map:to ref:softwareEnvironment ; map:value ref:MPICH ] . "
                + "<#any> a map:DerivedMapping ; map:from ( n:node n:has ) ; map:combine map:any ; "
                + "map:to ref:softwareEnvironment .\n");

        OpenGrid grid = open();

        assertThat(finding(grid, is("softwareEnvironment", "MPICH")).verdict())
                .isEqualTo(Verdict.SATISFIED);
        assertThat(finding(grid, is("softwareEnvironment", "GCC")).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000000000000000000000000000000000000001 GB",
        "0.999999999999999999999999999999999999999 GB"})
    void anAmountStatedInAMappingIsComparedAsItIsWritten(String amount) throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:tag \"exact\" .").with("north-mapping.ttl",
                WrittenGrid.NORTH_MAPPING + "<#tag> a map:ValueMapping ; map:from n:tag ; map:value "
                + "\"exact\" ; map:gives [ map:to ref:memory ; map:value \"" + amount + "\" ] .\n");

        assertThat(finding(open(), exactly("memory", amount)).verdict()).isEqualTo(Verdict.SATISFIED);
        assertThat(finding(open(), exactly("memory", "1 GB")).verdict()).isEqualTo(Verdict.NOT_SATISFIED);
    }

    @ParameterizedTest
    @CsvSource({"plenty, UNKNOWN", "unknown, NOT_SATISFIED", "as needed, NOT_SATISFIED"})
    void anAmountBesideOneThatCannotBeReadDoesNotAnswerForBoth(String other, Verdict verdict)
            throws Exception {
        written.with("north.ttl", WORDS + "n:n1 n:ram 16 , \"" + other + "\" .").with("north-mapping.ttl",
                WrittenGrid.NORTH_MAPPING + "<#text> a map:ValueMapping ; map:from n:ram ; map:value "
                + "\"as needed\" ; map:gives [ map:to ref:memory ; map:value \"8 GB\" ] .\n");

        assertThat(finding(open(), new Requirement("memory", Relation.AT_LEAST,
                new Value.Amount(Quantity.parse("32 GiB")))).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "n:n1 n:with ref:GCC , ref:OpenMPI .", "n:n1 n:net ref:Myrinet , ref:FastEthernet .",
            "n:n1 n:os n:Penguin , ref:Debian .", "n:n1 n:ram 16 , \"16384 MiB\" ."})
    void whatAClusterMayHaveSeveralOfAndWhatOneValueSaysCloserIsNoContradiction(String description)
            throws Exception {
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                + "<#with> a map:PropertyMapping ; map:from n:with ; map:to ref:softwareEnvironment . "
                + "<#net> a map:PropertyMapping ; map:from n:net ; map:to ref:networkTechnology .\n")
                .with("north.ttl", WORDS + description);

        assertThat(open().warnings()).isEmpty();
    }

    @Test
    void aContradictionOfTheSameCellsIsToldOnceForAllClusters() throws Exception {
        StringBuilder clusters = new StringBuilder("( <#n>");
        StringBuilder grid = new StringBuilder();
        StringBuilder description = new StringBuilder(WORDS);
        for (int i = 2; i <= 40; i++) {
            clusters.append(" <#n%d>".formatted(i));
            grid.append("""
                    <#n%1$d> a grid:Cluster ; grid:name "N%1$d" ; grid:processors 8 ;
                        grid:describedAs <urn:test:north#n%1$d> ; grid:manager [ grid:kind "simulated" ] .
                    """.formatted(i));
            description.append("n:n%1$d n:ram %1$d , 4000 .\n".formatted(i));
        }
        written.with("grid.ttl", WrittenGrid.GRID.replace("( <#n>", clusters.toString()) + grid)
                .with("north.ttl", description + "n:n1 n:ram 1 , 4000 .");

        assertThat(open().warnings()).singleElement().asString().contains("39 others likewise");
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
