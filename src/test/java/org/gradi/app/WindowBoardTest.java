package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.broker.Broker;
import org.gradi.broker.LiveBroker;
import org.gradi.broker.LiveBrokerFactory;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.request.ChangeDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;
import org.gradi.selection.jena.JenaGridSource;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window shows while managers take their time, and how an attempt is ended meanwhile. */
class WindowBoardTest extends OpenedWindow {
    private static final int RESERVATIONS = 0;
    private static final int OUTCOME = 3;
    private static final String WAITING = "Cluster_03";
    private static final String START_BEFORE = "2026-01-01 00:20";
    private static final String START_AFTER = "2026-01-01 00:40";

    /** By question and cluster: its manager answers when this is open. */
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile Broker broker;

    @TempDir
    private Path folder;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(ENGLISH, questions, kept(), () -> isClosed = true, new Gated());
    }

    @AfterEach
    void openGates() {
        gate.countDown();
    }

    /** Two parts: Cluster_02 grants its own at once, Cluster_03 takes its time. */
    private void beginReserving() {
        assertThat(textOf("clock.time")).as("also before anything has happened").startsWith("2026-01-01");
        gates.put("reserve " + WAITING, gate);
        openSample("user_1");
        press("tools.reserve-request");
        eventually("one has granted, one has been asked", () -> isVisible("outcome.board")
                && rows("outcome.board").size() == 2 && !rows("outcome.board").get(0).get(3).isEmpty());
    }

    @Test
    void theBoardShowsEachClusterAsItAnswers() {
        beginReserving();

        List<List<String>> board = rows("outcome.board");
        assertThat(board.get(0)).startsWith("Cluster_02", "4");
        assertThat(board.get(0).subList(2, 4)).as("asked and granted").isNotEmpty()
                .allMatch(time -> !time.isEmpty());
        assertThat(board.get(0).get(4)).as("committed only together").isEmpty();
        assertThat(board.get(1)).startsWith("Cluster_03", "2");
        assertThat(board.get(1).subList(3, 5)).as("not granted yet").allMatch(String::isEmpty);
        assertThat(textIn("outcome.headline")).contains("user_1", "being asked");
        assertThat(isEnabled("tools.reserve-request")).isFalse();
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-board-under-way");

        gate.countDown();

        eventually("all are committed", () -> rows("outcome.board").stream()
                .noneMatch(row -> row.contains("")));
        eventually("it is reserved", () -> textIn("outcome.headline").contains("reserved 4 on Cluster_02"));
        assertThat(isVisible("outcome.give-up")).isFalse();
    }

    @Test
    void theButtonEndsTheAttemptAndTheBoardShowsWhatWasGivenBack() {
        beginReserving();

        press("outcome.give-up");
        eventually("it is ending", () -> textIn("outcome.headline").contains("being cancelled"));
        gate.countDown();

        requireNothingIsLeft();
    }

    @Test
    void escapeEndsTheAttemptTooAndTheFormStaysForTheNext() {
        beginReserving();

        escape();
        eventually("it is ending", () -> textIn("outcome.headline").contains("being cancelled"));
        gate.countDown();

        requireNothingIsLeft();
        gates.clear();
        reserve();
        assertThat(buttonText("funnel.end")).isEqualTo("reserved on Cluster_02 + Cluster_03");
    }

    @Test
    void theTaskBarEndsTheAttemptToo() {
        beginReserving();
        eventually("the task bar has it", () -> isVisible("tasks.cancel"));

        press("tasks.cancel");
        eventually("it is ending", () -> textOf("tasks.title").contains("coming to its end"));
        gate.countDown();

        requireNothingIsLeft();
    }

    /** Moves what is reserved: Cluster_02 grants its own at once, Cluster_03 takes its time. */
    private void beginChanging() {
        openSample("user_1");
        reserve();
        eventually("it is listed", () -> starts().equals(List.of(START_BEFORE)));
        gates.put("change " + WAITING, gate);
        showTab(RESERVATIONS);
        pickRow("reservations.table", 0);
        questions.answerChange(new ChangeDraft("PT40M", "", "", ""));
        press("reservations.change");
        eventually("one has granted, one has been asked", () -> isVisible("outcome.board")
                && rows("outcome.board").size() == 2 && !rows("outcome.board").get(0).get(3).isEmpty()
                && rows("outcome.board").get(1).get(3).isEmpty());
    }

    @Test
    void theBoardShowsAChangeAsTheClustersAnswer() {
        beginChanging();

        assertThat(rows("outcome.board").get(0)).startsWith("Cluster_02", "4");
        assertThat(rows("outcome.board").get(1)).startsWith("Cluster_03", "2");
        assertThat(textIn("outcome.headline")).contains("user_1", "being asked");
        assertThat(buttonText("outcome.give-up")).isEqualTo("Cancel this change");
        assertThat(isEnabled("tools.reserve-request")).as("one decision at a time").isFalse();
        assertThat(starts()).as("the old promise stands").containsExactly(START_BEFORE);
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-board-change");

        gate.countDown();

        eventually("all are committed", () -> rows("outcome.board").stream()
                .noneMatch(row -> row.contains("")));
        eventually("it is moved", () -> starts().equals(List.of(START_AFTER)));
        assertThat(isVisible("outcome.give-up")).isFalse();
    }

    @Test
    void theButtonEndsAChangeAndTheReservationStandsAsItWas() {
        beginChanging();

        press("outcome.give-up");
        eventually("it is ending", () -> textIn("outcome.headline").contains("being cancelled"));
        assertThat(isEnabled("outcome.give-up")).as("once is enough").isFalse();
        gate.countDown();

        eventually("it has ended", () -> textIn("outcome.headline").contains("the change was cancelled"));
        eventually("both parts are as they were", () -> rows("outcome.board").stream()
                .allMatch(row -> !row.get(row.size() - 1).isEmpty()));
        assertThat(rows("outcome.parts")).extracting(row -> row.get(3)).containsOnly(START_BEFORE);
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-board-change-ended");
        assertThat(broker.state().reservations().stream().filter(one -> one.state().holdsCapacity()))
                .singleElement().extracting(one -> one.plan().window().start())
                .isEqualTo(Instant.parse("2026-01-01T00:20:00Z"));
        gates.clear();
        showTab(RESERVATIONS);
        pickRow("reservations.table", 0);
        press("reservations.change");
        eventually("it is moved when it is asked for again", () -> starts().contains(START_AFTER));
    }

    /** Saves the session with one reservation, and cancels that: one cluster takes its time. */
    private void beginCancelling() {
        reserveAndSave();
        gates.put("release " + WAITING, gate);
        showTab(RESERVATIONS);
        pickRow("reservations.table", 0);
        press("reservations.cancel");
        eventually("it is under way", () -> isVisible("tasks.cancel"));
    }

    private void reserveAndSave() {
        openSample("user_1");
        reserve();
        eventually("it is listed", () -> starts().size() == 1);
        questions.name(folder.resolve("kept.session.json"));
        press("tools.save-session");
        eventually("it is saved", () -> title().startsWith("kept") && !title().contains("*"));
    }

    private String title() {
        return GuiActionRunner.execute(() -> window.frame().getTitle());
    }

    @Test
    void aCancellationThatCannotBeStoppedIsStillToldAndInTheSession() {
        beginCancelling();

        escape();
        gate.countDown();

        eventually("the user is told", () -> textIn("message.text").contains("is cancelled"));
        assertThat(title()).as("another step, that no file has").contains("*");
    }

    @Test
    void aCancellationThatEndsAfterItsSessionWasLeftDoesNotChangeTheOther() {
        beginCancelling();
        Broker left = broker;

        menu("new-session");
        eventually("another session is live", () -> broker != left && title().startsWith("New session"));
        gate.countDown();

        eventually("the user is told", () -> isVisible("message.text")
                && textIn("message.text").contains("is cancelled"));
        assertThat(title()).as("nothing has been done in it").doesNotContain("*");
    }

    @Test
    void timeThatWasStoppedWhileItPassedIsInTheSession() {
        reserveAndSave();
        gates.put("look " + WAITING, gate);
        press("clock.step");
        eventually("it is under way", () -> isVisible("tasks.cancel"));

        escape();
        gate.countDown();

        eventually("another step, that no file has", () -> title().contains("*"));
    }

    /** When what is promised starts, as listed. */
    private List<String> starts() {
        showTab(RESERVATIONS);
        List<String> starts = rows("reservations.table").stream()
                .filter(row -> row.get(0).equals("COMMITTED")).map(row -> row.get(3)).toList();
        showTab(OUTCOME);
        return starts;
    }

    private void requireNothingIsLeft() {
        eventually("it has ended", () -> textIn("outcome.headline").contains("cancelled before"));
        eventually("both parts are undone", () -> rows("outcome.board").stream()
                .allMatch(row -> !row.get(row.size() - 1).isEmpty()));
        assertThat(buttonText("funnel.end")).isEqualTo("cancelled");
        assertThat(GuiActionRunner.execute(() -> broker.state().reservations().stream()
                .anyMatch(one -> one.state().holdsCapacity()))).as("anything held").isFalse();
        ScreenLooks.requireNothingCut(window.frame().getContentPane());
        ScreenLooks.keepPicture(window.frame().getRootPane(), "window-board-ended");
        showTab(RESERVATIONS);
        eventually("it is listed as refused", () -> rows("reservations.table").size() == 1
                && rows("reservations.table").get(0).get(0).equals("REFUSED"));
        showTab(OUTCOME);
    }

    /** Opens the case study on managers behind gates. */
    private final class Gated implements LiveBrokerFactory {
        @Override
        public Broker open(String location) throws GridProblem {
            return broker(read(location, OpeningProgress.unwatched()));
        }

        @Override
        public OpenGrid read(String location, OpeningProgress progress) throws GridProblem {
            return new JenaGridSource().open(location, progress);
        }

        @Override
        public LiveBroker goLive(OpenGrid opened, Optional<Path> stateFolder) throws GridProblem {
            return LiveBroker.simulated(broker(opened));
        }

        private Broker broker(OpenGrid opened) throws GridProblem {
            try {
                SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
                Map<String, LocalResourceManager> managers = new LinkedHashMap<>();
                simulated.managers().forEach((name, manager) -> managers.put(name, gated(name, manager)));
                broker = new Broker(opened, managers, simulated.clock(),
                        GridBrokers.strategies(new RuleBases().own()));
                return broker;
            } catch (ManagerSettingsProblem problem) {
                throw new GridProblem(problem.getMessage(), problem);
            }
        }

        @Override
        public Broker whatIf(Broker live) {
            throw new UnsupportedOperationException("Nothing is tried out here.");
        }

        private LocalResourceManager gated(String name, LocalResourceManager manager) {
            return (LocalResourceManager) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[] {LocalResourceManager.class}, (proxy, method, arguments) -> {
                        CountDownLatch closed = gates.get(method.getName() + " " + name);
                        if (closed != null) {
                            closed.await();
                        }
                        try {
                            return method.invoke(manager, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }
}
