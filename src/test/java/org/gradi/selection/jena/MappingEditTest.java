package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.OpenMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit changes its cell and leaves all else as its author wrote it. */
class MappingEditTest {
    private static final String BASE = "urn:test:base";
    private static final String NORTH = "urn:test:north#";
    private static final List<String> DIRECTIVES = List.of("@prefix map: <urn:gradi:mapping#> .",
            "@prefix ref: <urn:gradi:reference#> .", "PREFIX n: <urn:test:north#>");
    private static final List<String> WORDS = List.of("os", "ram", "scratch", "release");
    private static final List<String> MEANINGS =
            List.of("operatingSystem", "memory", "diskSpace", "operatingSystemVersion");

    @TempDir
    private Path folder;
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder);
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatStandsAroundACellStaysHoweverItIsLaidOut(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> comments = new ArrayList<>();
        List<String> cells = IntStream.range(0, WORDS.size()).mapToObj(MappingEditTest::cell).toList();
        String head = String.join("\n", DIRECTIVES);
        String text = head + cells.stream().map(cell -> between(random, comments) + cell)
                .reduce("", String::concat) + between(random, comments);
        if (random.nextBoolean()) {
            text = text.replace("\n", "\r\n");
        }
        int edited = random.nextInt(WORDS.size());
        CellDraft meant = CellDraft.ofProperty(NORTH + WORDS.get(edited), MEANINGS.get(edited));
        OpenMapping open = opened(text);

        String without = open.without(text, meant);
        String with = open.with(text, meant.related(CellDraft.Relation.NARROWER));

        List<String> others = new ArrayList<>(cells);
        others.remove(edited);
        assertSays(without, head + "\n" + String.join("\n", others), text);
        others.add(cell(edited).replace(" .", " ; map:relation map:narrower ."));
        assertSays(with, head + "\n" + String.join("\n", others), text);
        assertThat(comments).as("comments stay").allMatch(without::contains).allMatch(with::contains);
        assertThat(with.replace("\r\n", "").contains("\n")).as("line ends stay of one kind in%n%s", with)
                .isEqualTo(!text.contains("\r\n"));
    }

    private static String cell(int index) {
        return "<#%s> a map:PropertyMapping ; map:from n:%1$s ; map:to ref:%s ."
                .formatted(WORDS.get(index), MEANINGS.get(index));
    }

    private static String between(SplittableRandom random, List<String> comments) {
        StringBuilder between = new StringBuilder(random.nextBoolean() ? " " : "\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            String comment = "# note " + comments.size() + " . <#x> a map:Rejection";
            comments.add(comment);
            between.append(comment).append("\n").append(" ".repeat(random.nextInt(3)));
        }
        return between.toString();
    }

    private static void assertSays(String text, String expected, String before) throws Unreadable {
        Graph said = new RdfFiles().readText(text, "mapping", BASE);
        assertThat(said.isIsomorphicWith(new RdfFiles().readText(expected, "mapping", BASE)))
                .as("%s%n--- was before%n%s", text, before).isTrue();
    }

    @Test
    void aCellInSeveralStatementsIsNotEditedByHalves() throws Exception {
        String text = String.join("\n", DIRECTIVES)
                + "\n<#ram> a map:PropertyMapping . <#ram> map:from n:ram .\n<#ram> map:to ref:memory .\n";
        OpenMapping open = opened(text);
        CellDraft ram = CellDraft.ofProperty(NORTH + "ram", "memory");

        assertThatThrownBy(() -> open.without(text, ram)).isInstanceOf(GridProblem.class)
                .hasMessageContaining("several statements");
        assertThatThrownBy(() -> open.with(text, ram.in("MB"))).isInstanceOf(GridProblem.class)
                .hasMessageContaining("several statements");
    }

    @Test
    void whatIsNotedOfACellIsKeptWhenTheCellIsChanged() throws Exception {
        String text = String.join("\n", DIRECTIVES) + "\n<#ram> a map:PropertyMapping ; map:from n:ram ; "
                + "map:to ref:memory ; <urn:test:checked> \"geprüft \\\"2020\\\"\"@de , <urn:test:ana> .\n";

        String edited = opened(text).with(text, CellDraft.ofProperty(NORTH + "ram", "memory").in("MB"));

        assertSays(edited, text.replace("map:to ref:memory", "map:to ref:memory ; map:unit \"MB\""), text);
    }

    @Test
    void aByteOrderMarkIsReadOverAndKept() throws Exception {
        String text = "\uFEFF" + WrittenGrid.NORTH_MAPPING;
        OpenMapping open = opened(text);

        assertThat(open.review(open.text()).words()).anyMatch(one -> !one.cells().isEmpty());
        assertThat(open.without(text, CellDraft.ofProperty(NORTH + "ram", "memory")))
                .startsWith("\uFEFF@prefix").doesNotContain("<#ram>");
    }

    @Test
    void nothingIsMappedByATextThatCannotBeRead() throws Exception {
        OpenMapping.Review review = opened(WrittenGrid.NORTH_MAPPING)
                .review("<#ram> a map:PropertyMapping ;;");

        assertThat(review.coverage().percent()).isZero();
        assertThat(review.findings()).extracting(GridFinding::severity)
                .containsExactly(GridFinding.Severity.ERROR);
    }

    @Test
    void cellsThatContradictEachOtherAreAmongTheProblems() throws Exception {
        String twice = WrittenGrid.NORTH_MAPPING
                + "<#ram2> a map:PropertyMapping ; map:from n:ram ; map:to ref:memory ; map:unit \"MB\" .\n";
        OpenMapping open = opened(twice);

        assertThat(open.review(twice).findings()).filteredOn(MappingEditTest::isContradiction).hasSize(1);
        assertThat(open.review(WrittenGrid.NORTH_MAPPING).findings())
                .noneMatch(MappingEditTest::isContradiction);
    }

    private static boolean isContradiction(GridFinding finding) {
        return finding.problem().contains("contradict each other");
    }

    @Test
    void aMappingThatIsNotTurtleIsNotEdited() {
        written.with("north.nt", "<urn:test:m#os> <urn:gradi:mapping#from> <urn:test:north#os> .\n");

        MappingWorkbench.Subject subject = new MappingWorkbench.Subject(written.location(),
                Optional.of("North"), List.of(), Optional.of(folder.resolve("north.nt")));

        assertThatThrownBy(() -> new JenaMappingWorkbench().open(subject))
                .isInstanceOf(GridProblem.class).hasMessageContaining("north.nt")
                .hasMessageContaining("Only mappings in Turtle");
    }

    private OpenMapping opened(String mapping) throws GridProblem {
        written.with("north-mapping.ttl", mapping);
        return new JenaMappingWorkbench().open(new MappingWorkbench.Subject(written.location(),
                Optional.of("North"), List.of(), Optional.empty()));
    }
}
