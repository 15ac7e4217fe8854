package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench;
import org.gradi.selection.MappingWorkbench.Subject;
import org.gradi.selection.MappingWorkbench.Trial;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation with several mapping files, and one whose own files are given by path. */
class MappingFilesTest {
    private static final String PREFIXES = """
            @prefix map: <urn:gradi:mapping#> .
            @prefix ref: <urn:gradi:reference#> .
            @prefix n: <urn:test:north#> .
            """;
    private static final String PROPERTIES = PREFIXES + """
            <#os> a map:PropertyMapping ; map:from n:os ; map:to ref:operatingSystem .
            <#ram> a map:PropertyMapping ; map:from n:ram ; map:to ref:memory ; map:unit "GiB" .
            """;
    private static final String TERMS = PREFIXES + """
            <#penguin> a map:TermMapping ; map:from n:Penguin ; map:to ref:Linux .
            <#not-release> a map:Rejection ; map:from n:release ; map:to ref:operatingSystemVersion .
            """;
    private static final CellDraft SCRATCH = CellDraft.ofProperty("urn:test:north#scratch", "diskSpace");
    private static final CellDraft PENGUIN = CellDraft.ofTerm("urn:test:north#Penguin", "Linux");

    @TempDir
    private Path folder;
    private final MappingWorkbench workbench = new JenaMappingWorkbench();
    private WrittenGrid written;

    @BeforeEach
    void write() {
        written = new WrittenGrid(folder).with("properties.ttl", PROPERTIES).with("terms.ttl", TERMS)
                .with("grid.ttl", WrittenGrid.GRID.replace("grid:mapping <north-mapping.ttl>",
                        "grid:mapping <terms.ttl> , <properties.ttl>"));
    }

    @Test
    void ofSeveralTheFirstByNameIsEditedAndTold() throws Exception {
        OpenMapping open = opened(Optional.empty());

        assertThat(open.file()).contains(folder.resolve("properties.ttl"));
        assertThat(open.text()).isEqualTo(PROPERTIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties.ttl", "terms.ttl"})
    void whicheverIsEditedTheCellsOfAllHold(String edited) throws Exception {
        OpenMapping open = opened(Optional.of(folder.resolve(edited)));

        Review review = open.review(open.text());

        assertThat(open.file()).contains(folder.resolve(edited));
        assertThat(review.coverage().words()).filteredOn(word -> word.mapped())
                .extracting(word -> word.name()).containsExactlyInAnyOrder("os", "ram", "Penguin");
        assertThat(review.word("Penguin").orElseThrow().cells()).containsExactly(PENGUIN);
        assertThat(review.word("release").orElseThrow().suggestions()).as("rejected in one of them")
                .noneMatch(one -> one.to().equals("operatingSystemVersion"));
        assertThat(review.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.valuesOf("operatingSystem")).extracting(one -> one.value().toString())
                    .containsExactly("Linux");
            assertThat(seen.valuesOf("memory")).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties.ttl", "terms.ttl"})
    void aNewCellGoesToTheFileThatIsEdited(String edited) throws Exception {
        OpenMapping open = opened(Optional.of(folder.resolve(edited)));

        String text = open.with(open.text(), SCRATCH);

        assertThat(text).startsWith(open.text().strip()).contains("map:from n:scratch");
        assertThat(open.review(text).word("scratch").orElseThrow().cells()).containsExactly(SCRATCH);
    }

    @Test
    void aCellIsChangedInTheFileInWhichItStands() throws Exception {
        OpenMapping first = opened(Optional.empty());
        OpenMapping second = opened(Optional.of(folder.resolve("terms.ttl")));
        CellDraft narrower = PENGUIN.related(CellDraft.Relation.NARROWER);

        assertThatThrownBy(() -> first.with(first.text(), narrower)).isInstanceOf(GridProblem.class)
                .hasMessageContaining("Penguin").hasMessageContaining("terms.ttl");
        assertThatThrownBy(() -> first.with(first.text(),
                CellDraft.rejection("urn:test:north#Penguin", "Linux"))).isInstanceOf(GridProblem.class)
                .hasMessageContaining("terms.ttl");
        assertThatThrownBy(() -> first.without(first.text(), PENGUIN)).isInstanceOf(GridProblem.class)
                .hasMessageContaining("Penguin").hasMessageContaining("terms.ttl");
        assertThat(second.with(second.text(), narrower)).contains("map:narrower");
        assertThat(second.without(second.text(), PENGUIN)).doesNotContain("Penguin");
        assertThatThrownBy(() -> second.without(second.text(), CellDraft.ofProperty("urn:test:north#os",
                "operatingSystem"))).isInstanceOf(GridProblem.class).hasMessageContaining("properties.ttl");
    }

    @Test
    void whatIsWrongInTheOtherFilesIsToldUnderTheirNames() throws Exception {
        written.with("terms.ttl", TERMS.replace("ref:Linux", "ref:Nix").replace("n:release", "n:os")
                + "<#gone> a map:TermMapping ; map:from n:gone ; map:to ref:Linux .\n");
        OpenMapping open = opened(Optional.empty());

        assertThat(open.review(open.text()).findings()).extracting(GridFinding::sentence)
                .anyMatch(one -> one.contains("terms.ttl, penguin") && one.contains("Nix"))
                .anyMatch(one -> one.contains("terms.ttl, gone") && one.contains("(gone)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "<urn:test:mapping#cell>"})
    void cellsOfSeveralFilesAreToldApartWhateverTheirNames(String name) throws Exception {
        written.with("properties.ttl", PREFIXES + name + " a map:PropertyMapping ; map:from n:ram ; "
                + "map:to ref:memory ; map:unit \"GB\" .\n")
                .with("terms.ttl", PREFIXES + name + " a map:PropertyMapping ; map:from n:scratch ; "
                        + "map:to ref:diskSpace .\n");
        OpenMapping open = opened(Optional.empty());

        assertThat(open.review(open.text()).seen()).singleElement().satisfies(seen -> {
            assertThat(seen.valuesOf("memory")).extracting(one -> one.value().toString())
                    .containsExactly("16000000000 B");
            assertThat(seen.valuesOf("diskSpace")).extracting(one -> one.value().toString())
                    .containsExactly("500000000000 B");
        });
    }

    @Test
    void anotherFileOfWhichTheGridDoesNotKnowStandsInPlaceOfAll() throws Exception {
        OpenMapping open = opened(Optional.of(folder.resolve("new.ttl")));

        assertThat(open.file()).contains(folder.resolve("new.ttl"));
        assertThat(open.review(open.text()).coverage().mapped()).isZero();
    }

    @Test
    void aTrialOfOneOfSeveralIsTheGridAsItIs() throws Exception {
        Trial trial = workbench.trial(written.location(), "North",
                Optional.of(folder.resolve("terms.ttl").toString()));

        assertThat(trial.seen()).singleElement().satisfies(seen ->
                assertThat(seen.valuesOf("operatingSystem")).hasSize(1));
    }

    // ---- descriptions given by path

    @Test
    void theDescriptionOfAnOrganisationOfTheGridIsRecognised() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID);
        OpenMapping open = given("north.ttl");

        assertThat(open.organisation()).isEqualTo("North");
        assertThat(open.file()).contains(folder.resolve("north-mapping.ttl"));
        Review review = open.review(open.text());
        assertThat(review.seen()).singleElement().satisfies(seen -> {
            assertThat(seen.cluster().name()).isEqualTo("N1");
            assertThat(seen.cluster().processors()).isEqualTo(8);
        });
        assertThat(review.after().select(List.of()).selected()).as("it stands in the grid once")
                .extracting(cluster -> cluster.name()).containsExactlyInAnyOrder("N1", "S1");
    }

    @Test
    void aDescriptionOfWhichTheGridDoesNotKnowIsOfAnotherOrganisation() throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID).with("more.ttl", WrittenGrid.NORTH);
        OpenMapping open = given("more.ttl");

        assertThat(open.organisation()).isEqualTo("more");
        assertThat(open.file()).isEmpty();
        assertThat(open.review(open.text()).after().select(List.of()).selected()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"north.ttl, more.ttl", "more.ttl, north.ttl"})
    void filesBesideTheDescriptionOfAnOrganisationAddToIt(String first, String second) throws Exception {
        written.with("grid.ttl", WrittenGrid.GRID)
                .with("more.ttl", "<urn:test:north#n1> <urn:test:north#disk> \"2 TB\" .");
        OpenMapping open = given(first, second);

        assertThat(open.organisation()).isEqualTo("North");
        assertThat(open.review(open.text()).coverage().words()).extracting(word -> word.name())
                .contains("os", "ram", "disk");
    }

    @Test
    void oneOfSeveralDescriptionsStandsForAll() throws Exception {
        written.with("more.ttl", "<urn:test:north#n1> <urn:test:north#disk> \"2 TB\" .")
                .with("grid.ttl", WrittenGrid.GRID.replace("<north.ttl>", "<north.ttl> , <more.ttl>"));
        OpenMapping open = given("more.ttl");

        assertThat(open.organisation()).isEqualTo("North");
        assertThat(open.review(open.text()).coverage().words()).extracting(word -> word.name())
                .contains("os", "ram", "disk");
    }

    @Test
    void readingChangesNoFile() throws Exception {
        OpenMapping open = opened(Optional.empty());
        open.with(open.text(), SCRATCH);

        assertThat(Files.readString(folder.resolve("properties.ttl"))).isEqualTo(PROPERTIES);
        assertThat(Files.readString(folder.resolve("terms.ttl"))).isEqualTo(TERMS);
    }

    private OpenMapping opened(Optional<Path> mapping) throws GridProblem {
        return workbench.open(new Subject(written.location(), Optional.of("North"), List.of(), mapping));
    }

    private OpenMapping given(String... files) throws GridProblem {
        return workbench.open(new Subject(written.location(), Optional.empty(),
                List.of(files).stream().map(folder::resolve).toList(), Optional.empty()));
    }
}
