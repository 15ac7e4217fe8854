package org.gradi.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradi.model.Grid;
import org.gradi.selection.jena.JenaGridSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratedGridTest {
    @TempDir
    private Path folder;

    @Test
    void theSameArgumentsGiveTheSameFilesAndLeaveNothingElse() throws Exception {
        new GeneratedGrid(5, 20, 3).writeTo(folder.resolve("one"));
        new GeneratedGrid(5, 20, 3).writeTo(folder.resolve("other"));
        new GeneratedGrid(6, 20, 3).writeTo(folder.resolve("third"));

        assertThat(texts("one")).hasSize(7).isEqualTo(texts("other")).isNotEqualTo(texts("third"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 0", "2, 3", "1000001, 1"})
    void refusesNumbersThatMakeNoGrid(int clusters, int organisations) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedGrid(1, clusters, organisations))
                .withMessageContaining(String.valueOf(clusters));
    }

    @Test
    void linksEachClusterToThoseThatFollowItInItsOrganisationAndChangesNothingElse() throws Exception {
        new GeneratedGrid(5, 20, 3).writeTo(folder.resolve("bare"));
        new GeneratedGrid(5, 20, 3, 2).writeTo(folder.resolve("linked"));
        new GeneratedGrid(5, 20, 3, 2).writeTo(folder.resolve("again"));

        assertThat(texts("linked")).isEqualTo(texts("again"));
        assertThat(texts("linked").get(GeneratedGrid.GRID_FILE)).startsWith(texts("bare")
                .remove(GeneratedGrid.GRID_FILE));
        Grid grid = new JenaGridSource().open(
                folder.resolve("linked").resolve(GeneratedGrid.GRID_FILE).toString()).grid();
        assertThat(grid.links()).as("organisations of 6, 7 and 7 clusters").hasSize(5 + 4 + 6 + 5 + 6 + 5)
                .allSatisfy(link -> assertThat(grid.cluster(link.from()).orElseThrow().organisation())
                        .isEqualTo(grid.cluster(link.to()).orElseThrow().organisation()));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedGrid(5, 20, 3, -1))
                .withMessageContaining("-1");
    }

    @Test
    void refusesMoreLinksThanFitTheMemory() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GeneratedGrid(5, 2_000, 1, 2_000))
                .withMessageContaining("(2000)").withMessageContaining("at most 2000000");
    }

    private TreeMap<String, String> texts(String name) throws Exception {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
