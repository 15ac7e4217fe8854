package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.MappingWorkbench.Coverage;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.MappingWorkbench.Trial;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.StudiedWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingWorkbenchTest {
    private static final String DESCRIPTION = """
            @prefix n: <urn:test:north#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            n:cpuSpeed rdfs:label "CPU speed"@en .
            n:memoriaPrincipal rdfs:comment "Em MiB."@pt .
            n:gcc rdfs:label "GNU compilers"@en .
            n:n1 n:cpuSpeed 2800 ; n:espaco_em_disco 500 ; n:programs n:gcc , n:open-mpi ;
                n:box "Linux 2.6 i686" ; n:host n:a , n:b ;
                n:interconnect n:myrinet2000 ; n:colour "blue" ; n:coresPerNode 4 .
            n:a n:memoriaPrincipal 4096 . n:b n:memoriaPrincipal 8192 .
            """;
    private static final String MAPPING = """
            @prefix map: <urn:gradi:mapping#> .
            @prefix ref: <urn:gradi:reference#> .
            @prefix n: <urn:test:north#> .
            """;

    @TempDir
    private Path folder;
    private final MappingWorkbench workbench = new JenaMappingWorkbench();
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder).with("north.ttl", DESCRIPTION).with("north-mapping.ttl", MAPPING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "n:disque  | espace disque (To)    | 2.5   | TB", "n:disque | espace disque (Go) | 2500 | GB",
            "n:disque  | disk space (en Mio)   | 65536 | MiB", "n:disque | espace disque (Tio) | 2.5 | TiB",
            "n:disque  | disk/TB               | 2.5   | TB", "n:disque | disk space, TByte | 2.5 | TB",
            "n:disque  | disk space, terabytes | 2.5   | TB", "n:diskSpaceGo | disk space | 2.5 | GB",
            "n:disque  | disk space (Kw)       | 65536 | ''", "n:disque | disk space (in pages) | 6553 | ''",
            "n:disque  | To go: the disk space | 300   | GB", "n:disque | disk space (total) | 300 | GB"})
    void aUnitIsReadAsLabelsOfManyLanguagesNameItAndNoneIsProposedForOneThatIsNotKnown(String word,
            String label, String value, String unit) throws Exception {
        written.with("north.ttl", """
                @prefix n: <urn:test:north#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                %1$s rdfs:label "%2$s" , "disk space" . n:n1 %1$s %3$s .
                """.formatted(word, label, value)).with("north-mapping.ttl", MAPPING);
        OpenMapping open = workbench.open(new MappingWorkbench.Subject(written.location(),
                Optional.of("North"), List.of(), Optional.empty()));

        assertThat(open.review(open.text()).words()).filteredOn(one -> !one.suggestions().isEmpty())
                .singleElement().satisfies(one -> {
                    assertThat(one.suggestions().get(0).to()).isEqualTo("diskSpace");
                    assertThat(one.suggestions().get(0).unit()).isEqualTo(unit);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdfs:label", "skos:prefLabel", "skos:altLabel"})
    void whatAnOrganisationCallsAWordCountsWhicheverLabelSaysIt(String label) throws Exception {
        written.with("north.ttl", """
                @prefix n: <urn:test:north#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                n:p17 %1$s "operating system"@en . n:t4 %1$s "FreeBSD" . n:n1 n:p17 n:t4 .
                """.formatted(label)).with("north-mapping.ttl", MAPPING);
        OpenMapping open = workbench.open(new MappingWorkbench.Subject(written.location(),
                Optional.of("North"), List.of(), Optional.empty()));

        assertThat(open.review(open.text()).words()).extracting(one -> one.word().name(),
                OpenMapping.StudiedWord::label, one -> one.suggestions().get(0).to())
                .containsExactly(tuple("p17", "operating system", "operatingSystem"),
                        tuple("t4", "FreeBSD", "FreeBSD"));
    }

    @Test
    void ofVeryManyTextsThoseThatAreRejectedAreShownWithTheirUse() throws Exception {
        StringBuilder texts = new StringBuilder("@prefix n: <urn:test:north#> .\n");
        for (int number = 0; number < 300; number++) {
            texts.append("n:n1 n:remark \"note %d\" .%n".formatted(number));
        }
        written.with("north.ttl", texts.toString()).with("north-mapping.ttl", MAPPING
                + "<#no> a map:Rejection ; map:from n:remark ; map:value \"Note 7\" .\n"
                + "<#gone> a map:Rejection ; map:from n:remark ; map:value \"Note 700\" .\n");
        OpenMapping open = workbench.open(new MappingWorkbench.Subject(written.location(),
                Optional.of("North"), List.of(), Optional.empty()));

        assertThat(open.review(open.text()).words()).filteredOn(one -> !one.cells().isEmpty())
                .extracting(one -> one.word().text(), OpenMapping.StudiedWord::use,
                        OpenMapping.StudiedWord::times)
                .containsExactlyInAnyOrder(tuple("Note 7", OpenMapping.Use.TEXT, 1L),
                        tuple("Note 700", OpenMapping.Use.UNUSED, 0L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cpuSpeed | processorClock | MHz",
            "espaco_em_disco | diskSpace | GB",
            "memoriaPrincipal | memory | MiB",
            "coresPerNode | coresPerNode | ''",
            "programs | softwareEnvironment | ''",
            "interconnect | networkTechnology | ''",
            "gcc | GCC | ''",
            "open-mpi | OpenMPI | ''",
            "myrinet2000 | Myrinet | ''"})
    void suggestsWhatAWordCouldMeanAndItsUnit(String word, String meaning, String unit) throws Exception {
        Suggestion likeliest = suggestions().stream().filter(one -> one.word().name().equals(word))
                .findFirst().orElseThrow();

        assertThat(likeliest.to()).as(likeliest.why()).isEqualTo(meaning);
        assertThat(likeliest.unit()).as(likeliest.why()).isEqualTo(unit);
    }

    @Test
    void suggestsWhatATextSaysWordByWord() throws Exception {
        assertThat(suggestions()).filteredOn(one -> one.word().kind() == MappingWorkbench.Kind.TEXT)
                .singleElement().satisfies(one -> assertThat(one.to()).isEqualTo(
                        "operatingSystem Linux, operatingSystemVersion \"2.6\", processorArchitecture i686"));
    }

    @Test
    void aTextOfWhichTheMeaningWasRejectedIsNotSuggestedAgain() throws Exception {
        OpenMapping open = opened();

        String rejected = open.with(open.text(),
                CellDraft.rejectionOfValue("urn:test:north#box", "Linux 2.6 i686"));

        assertThat(suggestions(open, rejected)).as("all others are").hasSizeGreaterThan(5)
                .noneMatch(one -> one.word().kind() == MappingWorkbench.Kind.TEXT);
    }

    @Test
    void aNameDoesNotMakeAMeaningOfValuesOfAnotherKind() throws Exception {
        written.with("north.ttl", "@prefix n: <urn:test:north#> . n:n1 n:operatingSystem 4 ; "
                + "n:operatingSystemVersion \"new\" ; n:memory \"3 GHz\" ; n:softwareEnvironment \"3 GB\" .");

        assertThat(suggestions()).noneMatch(one -> one.to().equals(one.word().name()));
    }

    @Test
    void anAmountOfAKindThatOnlyOnePropertyMeasuresMeansItWhateverItsName() throws Exception {
        written.with("north.ttl", "<urn:test:north#n1> <urn:test:north#debit> \"10 Gb/s\" .");

        assertThat(suggestions()).extracting(Suggestion::to).containsExactly("networkBandwidth");
    }

    @Test
    void anAmountIsNoVersion() throws Exception {
        written.with("north.ttl", "<urn:test:north#n1> <urn:test:north#clock> \"2.4 GHz\" .");
        OpenMapping open = opened();

        assertThatThrownBy(() -> open.with(open.text(),
                CellDraft.ofProperty("urn:test:north#clock", "operatingSystemVersion")))
                .isInstanceOf(GridProblem.class).hasMessageContaining("2.4 GHz")
                .hasMessageContaining("processorClock");
    }

    @Test
    void whatTextsOfPartsSayIsSuggestedForTheClusterUntilItIsSaidOrRejected() throws Exception {
        written.with("north.ttl", "@prefix n: <urn:test:north#> . n:n1 n:host n:a . n:a n:kind \"big\" .");
        OpenMapping open = opened();
        String text = open.with(open.text(), CellDraft.ofValue("urn:test:north#kind", "big",
                List.of(new CellDraft.Gift("operatingSystem", "Linux"))));

        Suggestion lift = suggestions(open, text).stream()
                .filter(one -> one.to().equals("operatingSystem")).findFirst().orElseThrow();

        assertThat(lift.draft().kind()).isEqualTo(CellDraft.Kind.DERIVED);
        assertThat(suggestions(open, open.with(text, lift.draft())))
                .noneMatch(one -> one.word().name().equals("kind"));
        assertThat(suggestions(open, open.with(text,
                CellDraft.rejection("urn:test:north#kind", "operatingSystem"))))
                .noneMatch(one -> one.word().name().equals("kind"));
    }

    @Test
    void whoNamesATermOfAClusterIsNoPartOfIt() throws Exception {
        written.with("north.ttl", "@prefix n: <urn:test:north#> . n:n1 n:programs n:gcc . "
                + "n:someone n:maintains n:gcc ; n:room \"12b\" .");

        assertThat(coverage("North").words()).extracting(OwnWord::name).containsExactly("programs", "gcc");
    }

    @Test
    void whatPublishersEmitForNothingIsNoTextToBeMapped() throws Exception {
        written.with("north.ttl", "@prefix n: <urn:test:north#> . n:n1 n:colour \"blue\" , \"undefined\" .");
        OpenMapping open = opened();

        assertThat(open.review(open.text()).words()).extracting(one -> one.word().name())
                .containsExactly("colour", "\"blue\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "16                         | ''            | GB  | binary only when it is named",
            "16                         | main GiB      | GiB | it is named",
            "4096                       | RGB, 3 screens | MB | nothing is named by a part of a word",
            "50 , 30000000 , 32000000   | ''            | MB  | it must make all of them usual"})
    void theUnitOfBareNumbersIsTheOneNamedOrTheOneInWhichAllAreUsual(String numbers, String comment,
            String unit, String why) throws Exception {
        written.with("north.ttl", "@prefix n: <urn:test:north#> . "
                + "n:memory <http://www.w3.org/2000/01/rdf-schema#comment> \"" + comment + "\" . "
                + "n:n1 n:memory " + numbers + " .");

        assertThat(suggestions()).first().satisfies(one -> {
            assertThat(one.to()).isEqualTo("memory");
            assertThat(one.unit()).as(why).isEqualTo(unit);
        });
    }

    @Test
    void aCellThatIsTakenAwayLeavesTheRejectionsAndATextIsOneInAnyLetterCase() throws Exception {
        OpenMapping open = opened();
        String rejected = open.with(open.text(), CellDraft.rejection("urn:test:north#cpuSpeed", "memory"));
        String once = open.with(rejected, linux("Linux 2.6 i686"));

        String twice = open.with(once, linux("LINUX 2.6 I686"));

        assertThat(open.without(rejected, CellDraft.ofProperty("urn:test:north#cpuSpeed", "memory")))
                .isEqualTo(rejected);
        assertThat(twice).contains("LINUX 2.6 I686").doesNotContain("Linux 2.6 i686");
        assertThat(open.without(twice, linux("linux 2.6 i686"))).isEqualTo(rejected);
    }

    @Test
    void aCellThatWasWrittenIsReadBackAsItWas() throws Exception {
        OpenMapping open = opened();
        CellDraft cell = CellDraft.ofProperty("urn:test:north#cpuSpeed", "processorClock").in("MHz")
                .converting("2", "100").related(CellDraft.Relation.NARROWER);

        String text = open.with(open.text(), cell);

        assertThat(open.review(text).word("cpuSpeed").orElseThrow().cells()).containsExactly(cell);
    }

    @Test
    void aTextThatWasReviewedLeavesNoTraceInTheNext() throws Exception {
        OpenMapping open = opened();
        String mapped = open.with(open.text(), CellDraft.ofTerm("urn:test:north#gcc", "GCC"));

        assertThat(open.review(mapped).coverage().mapped()).isEqualTo(1);
        assertThat(open.review(open.text()).coverage().mapped()).isZero();
    }

    @Test
    void whatBelongsToAVocabularyIsNoClusterOfADescriptionThatTheGridDoesNotHave() throws Exception {
        Path file = Files.writeString(folder.resolve("other.ttl"), """
                @prefix o: <urn:test:other#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                o:Machine a owl:Class ; o:note "whatever computes" .
                o:ram a owl:DatatypeProperty ; o:note "in GB" .
                o:c1 o:ram 16 .
                """);
        OpenMapping open = workbench.open(new MappingWorkbench.Subject(written.location(), Optional.empty(),
                List.of(file), Optional.empty()));

        String text = open.with(open.text(), CellDraft.ofProperty("urn:test:other#ram", "memory").in("GB"));

        assertThat(open.review(text).seen()).extracting(one -> one.cluster().name()).containsExactly("c1");
    }

    @Test
    void anOrganisationOfTheGridStandsInItOnceWithWhatTheMappingMakesOfIt() throws Exception {
        OpenMapping open = workbench.open(new MappingWorkbench.Subject("case-study", Optional.of("VO-B"),
                List.of(), Optional.empty()));

        assertThat(open.review(open.text()).after().select(List.of()).selected()).hasSize(5);
    }

    private static CellDraft linux(String text) {
        return CellDraft.ofValue("urn:test:north#box", text,
                List.of(new CellDraft.Gift("operatingSystem", "Linux")));
    }

    @Test
    void ordersTheSuggestionsOfAWordAndKeepsSilentAboutChance() throws Exception {
        List<Suggestion> suggestions = suggestions();

        assertThat(suggestions).extracting(one -> one.word().name()).doesNotContain("colour");
        suggestions.stream().map(Suggestion::word).distinct().forEach(word -> assertThat(suggestions)
                .filteredOn(one -> one.word().equals(word)).hasSizeLessThanOrEqualTo(3)
                .isSortedAccordingTo(Comparator.comparingDouble(Suggestion::confidence).reversed()));
    }

    @Test
    void theSuggestedCellsAreAMappingThatWorks() throws Exception {
        assertThat(coverage("North").percent()).isZero();
        StringBuilder cells = new StringBuilder(MAPPING);
        suggestions().stream().filter(one -> one.confidence() >= 0.55)
                .filter(one -> !one.to().equals("totalMemory")).map(Suggestion::cell)
                .forEach(cell -> cells.append(cell).append('\n'));
        written.with("tried.ttl", cells.toString());

        Trial trial = workbench.trial(written.location(), "North",
                Optional.of(folder.resolve("tried.ttl").toString()));

        assertThat(trial.after().warnings()).isEmpty();
        assertThat(trial.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.valuesOf("memory")).extracting(one -> one.value().toString())
                    .as("the smaller of its two hosts").containsExactly("4294967296 B");
            assertThat(seen.valuesOf("operatingSystem")).extracting(one -> one.value().toString())
                    .containsExactly("Linux");
        });
        Requirement clock = new Requirement("processorClock", Relation.EXACTLY,
                new Value.Amount(Quantity.parse("2.8 GHz")));
        assertThat(trial.before().select(List.of(clock)).selected()).isEmpty();
        assertThat(trial.after().selector().select(List.of(clock)).selected()).hasSize(1);
        assertThat(Files.readString(folder.resolve("north-mapping.ttl"))).as("a trial changes nothing")
                .isEqualTo(MAPPING);
    }

    @Test
    void aWordOfPartsThatNameTheirWholeIsMappedAgainstTheProperty() throws Exception {
        written.with("north.ttl", """
                @prefix n: <urn:test:north#> .
                n:n1 n:name "one" . n:a n:belongsTo n:n1 ; n:memory "4 GB" .
                n:b n:belongsTo n:n1 ; n:memory "8 GB" .
                """);
        OpenMapping open = opened();
        OwnWord word = open.review(open.text()).word("memory").orElseThrow().word();

        CellDraft cell = open.proposal(open.text(), word, "memory");

        String text = open.with(open.text(), cell);

        assertThat(text).contains("map:inverse n:belongsTo");
        assertThat(open.review(text).word("memory").orElseThrow().cells()).containsExactly(cell);
        assertThat(open.review(text).seen()).singleElement().satisfies(seen ->
                assertThat(seen.valuesOf("memory")).extracting(one -> one.value().toString())
                        .containsExactly("4000000000 B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"network latency (us)", "disk space (blocks)", "memory (pages)",
        "memory [words]"})
    void whereANameEndsInAUnitThatNobodyKnowsNoneIsProposed(String label) throws Exception {
        written.with("north.ttl", """
                <urn:test:north#n1> <urn:test:north#q> 64 .
                <urn:test:north#q> <http://www.w3.org/2000/01/rdf-schema#label> "%s" .
                """.formatted(label));
        OpenMapping open = opened();
        StudiedWord word = open.review(open.text()).word("q").orElseThrow();

        for (String meaning : List.of("memory", "diskSpace", "networkBandwidth")) {
            assertThat(open.proposal(open.text(), word.word(), meaning).unit()).as(meaning).isEmpty();
        }
    }

    @Test
    void whatSharesOneWordAndMeansSomethingElseIsNotLikelyEnoughToBeConfirmed() throws Exception {
        written.with("north.ttl", """
                <urn:test:north#n1> <urn:test:north#memoryBandwidth> 25 .
                <urn:test:north#memoryBandwidth> <http://www.w3.org/2000/01/rdf-schema#label>
                    "memory bandwidth (Gbit/s)" .
                """);
        OpenMapping open = opened();

        assertThat(open.review(open.text()).word("memoryBandwidth").orElseThrow().suggestions())
                .allMatch(one -> one.confidence() < 0.75);
    }

    @Test
    void ofPartsWithoutNamesTheExamplesAreWhatTheySay() throws Exception {
        written.with("north.ttl", """
                @prefix n: <urn:test:north#> .
                n:n1 n:bank [ n:size 4 ; n:sort "DDR" ] , [ n:next [ ] ] .
                """);
        OpenMapping open = opened();

        assertThat(open.review(open.text()).word("bank").orElseThrow().examples())
                .containsExactly("size 4 + sort DDR");
        assertThat(open.review(open.text()).word("next").orElseThrow().examples()).isEmpty();
    }

    @Test
    void coverageOfOneOrganisationDoesNotDependOnAnother() throws Exception {
        written.with("south.ttl", "@prefix s: <urn:test:south#> . s:s1 s:memoria ;;; .");

        MappingWorkbench.GridCoverage coverage = workbench.coverage(written.location());

        assertThat(coverage.organisations()).extracting(one -> one.organisation()).containsExactly("North");
        assertThat(coverage.left()).singleElement().satisfies(left -> assertThat(left.sentence())
                .contains("south.ttl", "South", "left out"));
    }

    @Test
    void aWordOfWhichNothingIsKnownYetMayMeanAnything() throws Exception {
        written.with("north.ttl", "<urn:test:north#n1> <urn:test:north#ram> \"undefined\" .");
        OpenMapping open = opened();
        OwnWord word = open.review(open.text()).word("ram").orElseThrow().word();

        for (String meaning : List.of("memory", "operatingSystem", "operatingSystemVersion")) {
            String text = open.with(open.text(), open.proposal(open.text(), word, meaning).in(
                    meaning.equals("memory") ? "GiB" : ""));

            assertThat(text).contains("ref:" + meaning);
        }
    }

    @Test
    void aWordOfPartsIsNotRelatedAsIfItWereSaidOfTheClusters() throws Exception {
        OpenMapping open = opened();

        assertThatThrownBy(() -> open.with(open.text(),
                CellDraft.ofProperty("urn:test:north#memoriaPrincipal", "memory").in("MiB")))
                .isInstanceOf(GridProblem.class).hasMessageContaining("host / memoriaPrincipal")
                .hasMessageContaining("minimum");
    }

    @Test
    void withoutAnotherMappingTheOrganisationIsComparedWithItsAbsence() throws Exception {
        Trial trial = workbench.trial("case-study", "VO-B", Optional.empty());

        assertThat(trial.seen()).extracting(one -> one.cluster().name())
                .containsExactly("Cluster_1", "Cluster_2");
        assertThat(trial.before().select(List.of()).selected()).hasSize(3);
        assertThat(trial.after().selector().select(List.of()).selected()).hasSize(5);
    }

    @Test
    void coverageCountsEveryWordThatDescribesClusters() throws Exception {
        written.with("north-mapping.ttl", MAPPING + """
                <#speed> a map:PropertyMapping ; map:from n:cpuSpeed ; map:to ref:processorClock ;
                    map:unit "MHz" .
                <#ram> a map:DerivedMapping ; map:from ( n:host n:memoriaPrincipal ) ;
                    map:combine map:minimum ; map:to ref:memory ; map:unit "MiB" .
                <#programs> a map:PropertyMapping ; map:from n:programs ; map:to ref:softwareEnvironment .
                <#gcc> a map:TermMapping ; map:from n:gcc ; map:to ref:GCC .
                <#box> a map:ValueMapping ; map:from n:box ; map:value "linux 2.6 I686" ;
                    map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .
                """);

        Coverage coverage = coverage("North");

        assertThat(coverage.words()).filteredOn(word -> !word.mapped()).extracting(OwnWord::name)
                .containsExactlyInAnyOrder("espaco_em_disco", "interconnect", "colour", "coresPerNode",
                        "open-mpi", "myrinet2000");
        assertThat(coverage.mapped()).isEqualTo(7);
        assertThat(coverage.percent()).as("7 of 13, rounded down").isEqualTo(53);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VO-B", "VO-C"})
    void theCaseStudyIsCoveredInFull(String organisation) throws Exception {
        assertThat(workbench.coverage("case-study").organisations())
                .filteredOn(one -> one.organisation().equals(organisation))
                .singleElement().satisfies(one -> assertThat(one.percent()).isEqualTo(100));
        assertThat(suggestions("case-study", organisation)).isEmpty();
    }

    @Test
    void tellsWhichOrganisationsThereAre() {
        assertThatThrownBy(() -> suggestions("case-study", "VO-X")).isInstanceOf(GridProblem.class)
                .hasMessageContaining("VO-X").hasMessageContaining("VO-B");
        assertThatThrownBy(() -> workbench.coverage("nowhere.ttl")).isInstanceOf(GridProblem.class)
                .hasMessageContaining("nowhere.ttl");
    }

    private OpenMapping opened() throws GridProblem {
        return workbench.open(new MappingWorkbench.Subject(written.location(), Optional.of("North"),
                List.of(), Optional.empty()));
    }

    private List<Suggestion> suggestions() throws GridProblem {
        return suggestions(written.location(), "North");
    }

    private List<Suggestion> suggestions(String location, String organisation) throws GridProblem {
        OpenMapping open = workbench.open(new MappingWorkbench.Subject(location, Optional.of(organisation),
                List.of(), Optional.empty()));
        return suggestions(open, open.text());
    }

    private static List<Suggestion> suggestions(OpenMapping open, String text) {
        return open.review(text).words().stream().flatMap(word -> word.suggestions().stream()).toList();
    }

    private Coverage coverage(String organisation) throws GridProblem {
        return workbench.coverage(written.location()).organisations().stream()
                .filter(one -> one.organisation().equals(organisation)).findFirst().orElseThrow();
    }
}
