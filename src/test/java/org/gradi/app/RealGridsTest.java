package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.gradi.broker.LiveBroker;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.journal.FileJournal;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.jena.JenaGridSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealGridsTest {
    private OpenGrid opened;
    private Path state;

    @TempDir
    private Path folder;

    @BeforeEach
    void openGrid() throws Exception {
        state = folder.resolve("state");
        Path grid = RealGridFile.write(folder.resolve("grid"), Map.of());
        opened = new JenaGridSource().open(grid.toString(), OpeningProgress.unwatched());
    }

    @Test
    void leavesTheStateFolderToOthersWhenAGridCannotBeOpenedThroughAFaultOfOurs() throws Exception {
        RandomGenerator broken = () -> {
            throw new IllegalStateException("no names left");
        };

        assertThatThrownBy(() -> open(broken)).isInstanceOf(IllegalStateException.class)
                .hasMessage("no names left").hasNoSuppressedExceptions();

        try (FileJournal journal = FileJournal.open(state)) {
            assertThat(journal.records()).as("nobody else has it open").isEmpty();
        }
    }

    @Test
    void leavesTheStateFolderToOthersWhenItIsClosed() throws Exception {
        open(RandomGenerator.getDefault()).close();

        try (FileJournal journal = FileJournal.open(state)) {
            assertThat(journal.records()).as("what was written").isNotEmpty();
        }
    }

    @Test
    void tellsOfAJournalWhoseEndWasTorn() throws Exception {
        open(RandomGenerator.getDefault()).close();
        Path file = state.resolve("journal.jsonl");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));

        try (LiveBroker live = open(RandomGenerator.getDefault())) {
            assertThat(live.broker().opened().warnings()).singleElement().asString()
                    .contains("journal.jsonl", "cut-after");
        }
    }

    private LiveBroker open(RandomGenerator names) throws Exception {
        return new RealGrids(folder, "nobody", folder.resolve("home"), Clock.systemUTC(), names)
                .open(opened, GridBrokers.strategies(FclControl.builtIn()), Optional.of(state),
                        length -> { });
    }
}
