package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.gradi.selection.CellDraft;
import org.gradi.selection.CellDraft.Gift;
import org.gradi.selection.GridFinding;
import org.gradi.selection.MappingWorkbench.Subject;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that is written as Turtle says, when it is read again, what was meant. */
class CellTextTest {
    private static final String BOX = "urn:test:north#box";
    private static final List<Gift> LINUX = List.of(new Gift("operatingSystem", "Linux"));
    /** Signs that Turtle gives a meaning, that lines end with, or that few alphabets have. */
    private static final String[] SIGNS = {"<", ">", "\"", "'", "\\", "\n", "\r", "\t", "\b", "\f", "\u0001",
        "\u007f", "\u0085", "#", ".", ";", "@", "^", "{", "}", "%", "$1", " ", "a", "Z", "0", "é", "ß",
        "日", "😀", "\\u0041", "<#x>", "<urn:a>", "\"\"\""};

    @TempDir
    private Path folder;
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<2 GB", "<", "<>", "<none>", "<urn:test:north#Penguin>", "a < b > c", ">",
        "say \"hi\"", "\"", "back\\slash", "\\", "\\n", "two\nlines", "carriage\rreturn", "tab\there",
        "bell\u0007, null-like \u0001", "Größe 日本 😀", "# no comment .", "ends with a dot."})
    void aTextIsReadBackSignForSign(String text) throws Exception {
        OpenMapping open = opened();
        CellDraft cell = CellDraft.ofValue(BOX, text, LINUX);

        String mapping = open.with(open.text(), cell);

        assertThat(cells(mapping)).as(mapping).contains(cell);
        assertThat(open.without(mapping, cell).strip()).as("it is found again to be taken out")
                .isEqualTo(open.text().strip());
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextIsReadBackSignForSign(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        OpenMapping open = opened();
        String text = IntStream.rangeClosed(0, random.nextInt(12))
                .mapToObj(i -> SIGNS[random.nextInt(SIGNS.length)]).collect(Collectors.joining());
        CellDraft cell = CellDraft.ofValue(BOX, text, LINUX);
        CellDraft rejection = CellDraft.rejectionOfValue(BOX, text + "!");

        String mapping = open.with(open.with(open.text(), cell), rejection);

        assertThat(cells(mapping)).as(mapping).contains(cell, rejection);
    }

    @Test
    void aTextInAngleBracketsIsNoTermOfThatName() throws Exception {
        written.with("north.ttl", "@prefix n: <urn:test:north#> . "
                + "n:n1 n:box \"<urn:test:north#Tux>\" . n:n2 n:box n:Tux .");
        OpenMapping open = opened();

        String mapping = open.with(open.text(), CellDraft.ofValue(BOX, "<urn:test:north#Tux>", LINUX));

        assertThat(open.review(mapping).seen()).singleElement().satisfies(seen ->
                assertThat(seen.valuesOf("operatingSystem")).extracting(one -> one.value().toString())
                        .containsExactly("Linux"));
    }

    @Test
    void aCellOfATermAndOneOfATextOfTheSameLettersStandSideBySide() throws Exception {
        String ofTerm = "<#term> a map:ValueMapping ; map:from n:box ; map:value n:Tux ; "
                + "map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .\n";
        written.with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING + ofTerm);
        OpenMapping open = opened();

        String mapping = open.with(open.text(), CellDraft.ofValue(BOX, "<urn:test:north#Tux>", LINUX));

        assertThat(mapping).contains(ofTerm.strip()).contains("\"<urn:test:north#Tux>\"");
    }

    @Test
    void aCellOfATermIsReadBackAsOne() throws Exception {
        CellDraft read = cells(WrittenGrid.NORTH_MAPPING + "<#term> a map:ValueMapping ; map:from n:box ; "
                + "map:value n:Tux ; map:gives [ map:to ref:operatingSystem ; map:value ref:Linux ] .\n")
                .stream().filter(one -> one.kind() == CellDraft.Kind.VALUE).findFirst().orElseThrow();
        OpenMapping open = opened();

        String mapping = open.with(open.text(), read);

        assertThat(mapping).contains("map:value n:Tux");
        assertThat(cells(mapping)).contains(read);
    }

    // ---- a reference ontology of one's own

    private static final String OWN_REFERENCE = """
            @prefix ref:  <urn:gradi:reference#> .
            @prefix own:  <http://terms.example.org/ours/> .
            @prefix kind: <urn:test:kinds#> .
            @prefix owl:  <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .
            own:ram a ref:RequestProperty ; rdfs:range xsd:decimal ; ref:quantityKind ref:DataSize ;
                ref:shownUnit "GB" ; rdfs:label "ram"@en , "memória"@pt .
            own:system a ref:RequestProperty ; rdfs:range kind:System ;
                rdfs:label "system"@en , "sistema"@pt .
            ref:release a ref:RequestProperty ; rdfs:range ref:VersionNumber ;
                rdfs:label "release"@en , "versão"@pt .
            ref:DataSize a ref:QuantityKind .
            kind:System a owl:Class ; rdfs:label "system"@en , "sistema"@pt .
            kind:Linux rdfs:subClassOf kind:System ; rdfs:label "Linux"@en , "Linux"@pt .
            """;

    private OpenMapping ownReference() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID
                .replace("grid:zone", "grid:reference <ref.ttl> ; grid:zone")).with("ref.ttl", OWN_REFERENCE)
                .with("north.ttl", "@prefix n: <urn:test:north#> . n:n1 n:memory 16 ; n:runs n:Linux ; "
                        + "n:box \"Linux 2.6\" ; n:version \"3.10\" .")
                .with("north-mapping.ttl", """
                        @prefix map: <urn:gradi:mapping#> .
                        @prefix n: <urn:test:north#> .
                        """);
        return opened();
    }

    @Test
    void wordsOfAReferenceOfOnesOwnAreNoWordsOfTheOrganisation() throws Exception {
        ownReference();
        written.with("north.ttl", "@prefix n: <urn:test:north#> . "
                + "@prefix own: <http://terms.example.org/ours/> . "
                + "n:n1 n:memory 16 ; own:ram 16 ; n:runs <urn:test:kinds#Linux> .");
        OpenMapping open = opened();

        assertThat(open.review(open.text()).coverage().words()).extracting(word -> word.name())
                .containsExactlyInAnyOrder("memory", "runs");
    }

    @Test
    void whatIsMappedToAReferenceOfOnesOwnIsNamedInItsNameSpaces() throws Exception {
        OpenMapping open = ownReference();

        String text = open.text();
        for (CellDraft cell : List.of(CellDraft.ofProperty("urn:test:north#memory", "ram").in("GiB"),
                CellDraft.ofProperty("urn:test:north#runs", "system"),
                CellDraft.ofProperty("urn:test:north#version", "release"),
                CellDraft.ofTerm("urn:test:north#Linux", "Linux"),
                CellDraft.rejection("urn:test:north#box", "Linux"),
                CellDraft.ofValue(BOX, "Linux 2.6", List.of(new Gift("system", "Linux"))))) {
            text = open.with(text, cell);
            assertThat(cells(text)).as(text).contains(cell);
        }

        Review review = open.review(text);
        assertThat(text).contains("<http://terms.example.org/ours/ram>", "<urn:test:kinds#Linux>",
                "<urn:gradi:reference#release>").doesNotContain("ref:");
        assertThat(review.findings()).filteredOn(one -> one.severity() != GridFinding.Severity.NOTE)
                .as(text).isEmpty();
        assertThat(review.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.valuesOf("ram")).extracting(one -> one.value().toString())
                    .containsExactly("17179869184 B");
            assertThat(seen.valuesOf("system")).extracting(one -> one.value().toString())
                    .contains("Linux");
            assertThat(seen.valuesOf("release")).hasSize(1);
        });
    }

    @Test
    void aPrefixOfTheMappingIsTakenForTermsOfAReferenceOfOnesOwn() throws Exception {
        OpenMapping open = ownReference();

        String text = open.with(open.text() + "@prefix our: <http://terms.example.org/ours/> .\n",
                CellDraft.ofProperty("urn:test:north#memory", "ram").in("GiB"));

        assertThat(text).contains("map:to our:ram").doesNotContain("<http://terms.example.org/ours/ram>");
    }

    @Test
    void whatIsSuggestedForAReferenceOfOnesOwnIsAMappingThatWorks() throws Exception {
        OpenMapping open = ownReference();
        List<Suggestion> suggestions = open.review(open.text()).words().stream()
                .flatMap(word -> word.suggestions().stream()).toList();
        StringBuilder text = new StringBuilder("@prefix map: <urn:gradi:mapping#> .\n"
                + "@prefix ref: <urn:gradi:reference#> .\n");
        suggestions.forEach(one -> text.append(one.cell()).append('\n'));

        Review review = open.review(text.toString());

        assertThat(suggestions).extracting(Suggestion::to).contains("Linux", "system");
        assertThat(review.findings()).filteredOn(one -> one.severity() != GridFinding.Severity.NOTE)
                .as(text.toString()).isEmpty();
        assertThat(review.seen()).singleElement().satisfies(seen ->
                assertThat(seen.valuesOf("system")).isNotEmpty());
    }

    private OpenMapping opened() throws Exception {
        return new JenaMappingWorkbench().open(new Subject(written.location(), Optional.of("North"),
                List.of(), Optional.empty()));
    }

    private static List<CellDraft> cells(String mapping) throws Exception {
        Graph graph = new RdfFiles().readText(mapping, "mapping");
        return new CellReading(graph).all();
    }
}
