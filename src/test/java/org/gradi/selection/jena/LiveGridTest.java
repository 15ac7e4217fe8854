package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gradi.model.Cluster;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.selection.GeneratedGrid;
import org.gradi.selection.GridProblem;
import org.gradi.selection.LiveGrid;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening under watch, and changing one description while a grid is open. */
class LiveGridTest {
    private static final String VOCABULARY = """
            @prefix n: <urn:test:north#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            n:Tux rdfs:subClassOf n:Penguin . n:system rdfs:subPropertyOf n:os .
            """;
    private static final String PARTS_MAPPING = WrittenGrid.NORTH_MAPPING + """
            <#all> a map:DerivedMapping ; map:from ( n:node n:share ) ; map:combine map:sum ;
                map:to ref:totalMemory ; map:unit "GB" .
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            "n:n1 n:os n:Penguin ; n:ram 64 ; n:scratch \"1 TB\" .",
            "n:n1 n:system n:Tux .",
            "n:n1 n:os [ a n:Tux ] ; n:release \"unknown\" .",
            "n:n1 n:node n:a , n:b . n:a n:share 3 . n:b n:share 4 .",
            "n:n1 n:node n:a , n:b . n:a n:share 3 .",
            "n:n1 n:os n:Plan9 ; n:ram \"much\" ."})
    void aChangedDescriptionAnswersAsIfTheGridHadBeenOpenedWithIt(String description) throws Exception {
        WrittenGrid written = new WrittenGrid(folder).with("north-mapping.ttl", PARTS_MAPPING)
                .with("north.ttl", WrittenGrid.NORTH + VOCABULARY);
        LiveGrid live = new JenaGridSource().openLive(written.location(), OpeningProgress.unwatched());

        OpenGrid changed = live.describe("N1", "@prefix n: <urn:test:north#> . " + description);

        OpenGrid opened = new JenaGridSource().open(
                written.with("north.ttl", VOCABULARY + description).location());
        assertThat(changed.warnings()).isEqualTo(opened.warnings());
        for (int seed = 0; seed < 20; seed++) {
            RandomRequirements requests = new RandomRequirements(opened.vocabulary(), seed);
            List<Requirement> requirements = requests.next();
            assertThat(changed.selector().select(requirements).assessments()).as("seed %d", seed)
                    .isEqualTo(opened.selector().select(requirements).assessments());
        }
        assertThat(live.grid()).isSameAs(changed);
    }

    @Test
    void whatAPartWasBeforeItWasDescribedAnewIsForgotten() throws Exception {
        String sun = "n:n1 n:os n:system1 . n:system1 a n:Sun .";
        WrittenGrid written = new WrittenGrid(folder)
                .with("north-mapping.ttl", WrittenGrid.NORTH_MAPPING
                        + "<#sun> a map:TermMapping ; map:from n:Sun ; map:to ref:Solaris .\n")
                .with("north.ttl", "@prefix n: <urn:test:north#> . " + sun.replace("n:Sun", "n:Penguin"));
        LiveGrid live = open(written.location());
        assertThat(selected(live.grid(), is("Linux"))).containsExactly("N1");

        OpenGrid changed = live.describe("N1", "@prefix n: <urn:test:north#> . " + sun);

        assertThat(selected(changed, is("Linux"))).as("what it was").isEmpty();
        assertThat(selected(changed, is("Solaris"))).as("what it is").containsExactly("N1");
        assertThat(changed.warnings()).as("contradictions").isEmpty();
    }

    @Test
    void whoHoldsTheGridOfBeforeKeepsWhatHeSaw() throws Exception {
        LiveGrid live = open(new WrittenGrid(folder).location());
        OpenGrid before = live.grid();

        OpenGrid after = live.describe("N1", "<urn:test:north#n1> <urn:test:north#ram> 512 .");

        assertThat(selected(before)).isEmpty();
        assertThat(selected(after)).containsExactly("N1");
    }

    @Test
    void aDescriptionThatCannotBeUsedLeavesTheGridAsItWas() throws Exception {
        LiveGrid live = open(new WrittenGrid(folder).location());
        OpenGrid before = live.grid();

        assertThatThrownBy(() -> live.describe("N1", "<urn:test:north#n1> <urn:test:north#ram> ;; 512 . ."))
                .isInstanceOf(GridProblem.class).hasMessageContaining("N1").hasMessageContaining("line 1");
        assertThatThrownBy(() -> live.describe("N1", "<urn:test:n2> <urn:test:north#ram> 512 ."))
                .isInstanceOf(GridProblem.class).hasMessageContaining("urn:test:north#n1");
        assertThatThrownBy(() -> live.describe("N9", "<urn:a> <urn:b> 1 ."))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("N9");
        assertThat(live.grid()).isSameAs(before);
    }

    @Test
    void tellsEachOrganisationThatHasBeenRead() throws Exception {
        new GeneratedGrid(3, 40, 8).writeTo(folder);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());

        new JenaGridSource().open(location(), new OpeningProgress() {
            @Override
            public void organisationRead(int read, int all) {
                assertThat(all).isEqualTo(8);
                told.add(read);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });

        assertThat(told).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void stopsWhenCancelledAfterAnyNumberOfOrganisations(int enough) throws Exception {
        new GeneratedGrid(3, 40, 8).writeTo(folder);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());

        assertThatThrownBy(() -> new JenaGridSource().open(location(), new OpeningProgress() {
            @Override
            public void organisationRead(int read, int all) {
                told.add(read);
            }

            @Override
            public boolean isCancelled() {
                return told.size() >= enough;
            }
        })).isInstanceOf(CancellationException.class);
    }

    private String location() {
        return folder.resolve(GeneratedGrid.GRID_FILE).toString();
    }

    private static LiveGrid open(String location) throws GridProblem {
        return new JenaGridSource().openLive(location, OpeningProgress.unwatched());
    }

    private static List<String> selected(OpenGrid grid) {
        return selected(grid, new Requirement("memory", Relation.AT_LEAST,
                new Value.Amount(Quantity.parse("100 GB"))));
    }

    private static Requirement is(String system) {
        return new Requirement("operatingSystem", Relation.IS, new Value.Term(system));
    }

    private static List<String> selected(OpenGrid grid, Requirement requirement) {
        return grid.selector().select(List.of(requirement)).selected().stream().map(Cluster::name).toList();
    }
}
