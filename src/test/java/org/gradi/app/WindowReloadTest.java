package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;
import org.gradi.broker.Broker;
import org.gradi.broker.LiveBroker;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.journal.FileJournal;
import org.gradi.journal.JournalProblem;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grids that keep a journal are opened, and not opened after all. */
class WindowReloadTest extends OpenedWindow {
    private final AtomicInteger watched = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @TempDir
    private Path folder;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(ENGLISH, questions, settings, () -> isClosed = true, new Journaled());
    }

    @BeforeEach
    void writeGrid() throws IOException {
        questions.name(RealGridFile.write(folder.resolve("grid"), Map.of()));
    }

    private void openGrid() {
        menu("open-grid");
        eventually("the grid with a journal is on the desk", () ->
                textOf("status.grid").equals("Real case study"));
    }

    @Test
    void aGridThatIsStoppedWhileItsClustersAreLookedAtIsGivenBack() {
        gate = new CountDownLatch(1);
        menu("open-grid");
        eventually("its clusters are looked at", () -> begun.getCount() == 0);

        escape();
        gate.countDown();

        eventually("it is given back", () -> closed.get() == 1);
        eventually("the user is told", () -> textIn("message.text").contains("was stopped"));
        assertThat(textOf("status.grid")).isEqualTo("Case study");
        openGrid();
        assertThat(watched).as("watched over, of both").hasValue(1);
    }

    private void escape() {
        JRootPane root = window.frame().getRootPane();
        onEventThread(() -> {
            Object key = root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                    .get(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0));
            Action action = root.getActionMap().get(key);
            action.actionPerformed(null);
        });
    }

    /** Simulated clusters with a journal in a folder by the name of the grid, as real ones have it. */
    private final class Journaled implements LiveBrokerFactory {
        @Override
        public Broker open(String location) throws GridProblem {
            OpenGrid opened = read(location, OpeningProgress.unwatched());
            try {
                SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
                return new Broker(opened, simulated.managers(), simulated.clock(),
                        GridBrokers.strategies(new RuleBases().own()));
            } catch (ManagerSettingsProblem problem) {
                throw new GridProblem(problem.getMessage(), problem);
            }
        }

        @Override
        public OpenGrid read(String location, OpeningProgress progress) throws GridProblem {
            return new JenaGridSource().open(location, progress);
        }

        @Override
        public LiveBroker goLive(OpenGrid opened, Optional<Path> stateFolder) throws GridProblem {
            if (opened.location().equals("case-study")) {
                return LiveBroker.simulated(open(opened.location()));
            }
            try {
                SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
                FileJournal journal = FileJournal.open(folder.resolve(opened.grid().name()));
                begun.countDown();
                gate.await();
                return new LiveBroker(Broker.goingOn(opened, simulated.managers(), simulated.clock(),
                        GridBrokers.strategies(new RuleBases().own()), Runnable::run, journal, "abcdef"),
                        true, watched::incrementAndGet, () -> {
                            journal.close();
                            closed.incrementAndGet();
                        });
            } catch (ManagerSettingsProblem | JournalProblem problem) {
                throw new GridProblem(problem.getMessage(), problem);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        @Override
        public Broker whatIf(Broker live) {
            throw new UnsupportedOperationException("Nothing is tried out here.");
        }
    }
}
