package org.gradi.selection.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Value;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.Distribution;
import org.gradi.selection.GeneratedGrid;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts against the dullest model there is: one question to the selection for each value. */
class DistributionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void countsForEveryValueTheClustersThatTheSelectionFinds(long seed) throws Exception {
        GridReading.Result read = generated(seed);
        OpenGrid grid = read.grid();

        for (PropertyDefinition property : grid.vocabulary().properties()) {
            Distribution had = grid.selector().distribution(property.id());
            assertThat(had.clusters()).isEqualTo(90);
            assertThat(had.unknown()).as("clusters that say nothing of %s", property.id())
                    .isEqualTo(silent(read, property.id()));
            for (Distribution.Share share : had.shares()) {
                assertThat(share.clusters()).as("%s of %s", share.value(), property.id())
                        .isEqualTo(grid.selector().select(List.of(asking(property, share.value()))).selected()
                                .size());
            }
        }
    }

    private GridReading.Result generated(long seed) throws Exception {
        new GeneratedGrid(seed, 90, 4).writeTo(folder);
        return new GridReading(folder.resolve("grid.ttl").toString(), new Findings(),
                OpeningProgress.unwatched()).read();
    }

    private static int silent(GridReading.Result read, String property) {
        List<ClusterDescription> all = read.read().stream()
                .flatMap(one -> one.integrated().descriptions().stream()).toList();
        return (int) all.stream().filter(one -> one.valuesOf(property).isEmpty()).count();
    }

    private static Requirement asking(PropertyDefinition property, Value value) {
        return new Requirement(property.id(),
                value instanceof Value.Term ? Relation.IS : Relation.EXACTLY, value);
    }

    @Test
    void countsInTheUnitOfTheReferenceAndDrawsNeighboursTogether() throws Exception {
        OpenGrid grid = new JenaGridSource().open("case-study");

        Distribution disk = grid.selector().distribution("diskSpace");

        assertThat(disk.shares()).extracting(share -> share.value().toString())
                .as("in GB, whatever the organisations wrote, rising")
                .containsExactly("30 GB", "60 GB", "80 GB", "120 GB", "250 GB");
        assertThat(disk.bars(2)).extracting(bar -> bar.from() + " to " + bar.to() + ": " + bar.clusters())
                .containsExactly("30 GB to 60 GB: 2", "80 GB to 250 GB: 3");
        assertThat(disk.bars(9)).hasSize(5);
    }

    @Test
    void countsWhatLiesBelowATermWithIt() throws Exception {
        OpenGrid grid = new JenaGridSource().open("case-study");

        Distribution systems = grid.selector().distribution("operatingSystem");

        assertThat(systems.shares()).contains(new Distribution.Share(new Value.Term("Unix"), 5),
                new Distribution.Share(new Value.Term("Linux"), 5),
                new Distribution.Share(new Value.Term("Windows"), 0));
        assertThat(systems.unknown()).isZero();
        assertThat(grid.vocabulary().property("operatingSystem").orElseThrow().range())
                .isInstanceOf(PropertyRange.Classified.class);
    }
}
