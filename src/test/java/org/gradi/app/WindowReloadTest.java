package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.gradi.ui.frame.Questions.Unsaved;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grids that keep a journal are opened, and not opened after all. */
class WindowReloadTest extends OpenedWindow {
    private static final int RESERVATIONS = 0;
    private static final int AVAILABILITY = 2;

    /** How many times in a row no grid with a journal can be opened. */
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger watched = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile CountDownLatch begun = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @TempDir
    private Path folder;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(ENGLISH, questions, kept(), () -> isClosed = true, new Journaled());
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

    @Test
    void whatIsReservedWhileAGridOpensIsAskedAboutAndStayingGivesTheGridBack() {
        questions.answerUnsaved(Unsaved.STAY);
        gate = new CountDownLatch(1);
        menu("open-grid");
        eventually("its clusters are looked at", () -> begun.getCount() == 0);
        openSample("user_1");
        reserve();
        assertThat(questions.asked()).as("asked as long as nothing would be lost").isEmpty();

        gate.countDown();

        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("was not opened"));
        assertThat(closed).as("given back").hasValue(1);
        assertThat(questions.asked()).hasSize(1).first().asString().contains("1 step");
        assertThat(textOf("status.grid")).isEqualTo("Case study");
        showTab(RESERVATIONS);
        assertThat(rows("reservations.table")).as("what was reserved").hasSize(1);

        questions.answerUnsaved(Unsaved.DISCARD);
        gate = new CountDownLatch(1);
        menu("open-grid");
        type("request.name", "written meanwhile");
        gate.countDown();
        eventually("the grid is on the desk", () -> textOf("status.grid").equals("Real case study"));
        assertThat(questions.asked()).as("asked once more, and not twice").hasSize(2);
        assertThat(textIn("request.name")).isEqualTo("written meanwhile");
    }

    @Test
    void whatIsReservedWhileASessionOpensIsAskedAbout() {
        questions.name(folder.resolve("mine.session.json"));
        reserve();
        menu("save-session");
        eventually("it is saved", () -> isVisible("message.text")
                && textIn("message.text").contains("Saved in"));
        questions.answerUnsaved(Unsaved.STAY);
        gate = new CountDownLatch(1);
        menu("open-session");
        openSample("user_1");
        reserve();

        gate.countDown();

        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("was not opened"));
        assertThat(questions.asked()).hasSize(1).first().asString().contains("2 steps");
        showTab(RESERVATIONS);
        assertThat(rows("reservations.table")).as("both that were reserved").hasSize(2);
    }

    @Test
    void anEditedGridFileIsOpenedAgainAndWhatWasPromisedIsThere() throws IOException {
        openGrid();
        openSample("user_1");
        reserve();
        edit("\"Cluster_1\"", "\"Cluster_one\"");

        menu("open-grid");

        eventually("the edited grid is on the desk", () -> closed.get() == 1 && watched.get() == 2
                && isEnabled("tools.reserve-request"));
        showTab(AVAILABILITY);
        press("tools.check-request");
        eventually("by the edited name", () -> rows("availability.clusters").stream()
                .anyMatch(row -> row.contains("Cluster_one")));
        showTab(RESERVATIONS);
        eventually("the promise is listed", () -> isVisible("reservations.table")
                && rows("reservations.table").size() == 1);
        assertThat(rows("reservations.table").get(0)).startsWith("COMMITTED", "user_1");
        assertThat(questions.asked()).as("whether the session may be left").hasSize(1);
    }

    @Test
    void aGridFileWithAMistakeLeavesTheGridOnTheDeskAlone() throws IOException {
        openGrid();
        edit("grid:Grid ;", "grid:Grid ;;; (");

        menu("open-grid");

        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("grid.ttl"));
        assertThat(closed).as("left").hasValue(0);
        openSample("user_1");
        reserve();
        assertThat(buttonText("funnel.end")).startsWith("reserved on");
    }

    @Test
    void aGridThatCannotBeOpenedAnewIsTakenUpAgainAsItWas() {
        openGrid();
        refusals.set(1);

        menu("open-grid");

        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("as it was before"));
        assertThat(textIn("message.text")).contains("no line to the cluster");
        assertThat(watched).as("the first, and the first again").hasValue(2);
        openSample("user_1");
        reserve();
        assertThat(buttonText("funnel.end")).startsWith("reserved on");
    }

    @Test
    void aGridThatCannotBeTakenUpAgainIsSaidToBeLeftAndOpensLater() {
        loseTheGrid();

        assertThat(isEnabled("tools.reserve-request")).isFalse();
        menu("open-grid");
        eventually("it is open", () -> isEnabled("tools.reserve-request"));
    }

    @Test
    void quittingWhileNoGridIsOpenAsksAboutWhatIsInTheForm() {
        loseTheGrid();
        type("request.name", "written without a grid");

        questions.answerUnsaved(Unsaved.STAY);
        menu("quit");
        assertThat(questions.asked()).last().asString().contains("written without a grid");
        assertThat(isClosed).as("closed though the user stays").isFalse();

        questions.answerUnsaved(Unsaved.DISCARD);
        menu("quit");
        eventually("it is closed", () -> isClosed);
    }

    /** The one that is open is left for itself, and then can neither be opened nor taken up again. */
    private void loseTheGrid() {
        openGrid();
        refusals.set(2);
        menu("open-grid");
        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("no grid is open now"));
    }

    private void edit(String before, String after) throws IOException {
        Path file = folder.resolve("grid").resolve("case-study").resolve("grid.ttl");
        String text = Files.readString(file);
        assertThat(text).as("the grid file").contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** Simulated clusters with a journal in a folder by the name of the grid, as real ones have it. */
    private final class Journaled implements LiveBrokerFactory {
        @Override
        public Broker open(String location) throws GridProblem {
            OpenGrid opened = read(location, OpeningProgress.unwatched());
            try {
                gate.await();
                SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
                return new Broker(opened, simulated.managers(), simulated.clock(),
                        GridBrokers.strategies(new RuleBases().own()));
            } catch (ManagerSettingsProblem problem) {
                throw new GridProblem(problem.getMessage(), problem);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
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
            if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new GridProblem("There is no line to the cluster.");
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
