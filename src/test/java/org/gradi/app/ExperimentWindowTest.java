package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JRadioButton;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.experiment.Experiment;
import org.gradi.experiment.ExperimentPlan;
import org.gradi.experiment.InstanceGenerator;
import org.gradi.experiment.Progress;
import org.gradi.experiment.Results;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.planning.PlanningProblem;
import org.gradi.planning.Strategy;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Texts;
import org.gradi.ui.Theme;
import org.gradi.ui.WindowTest;
import org.gradi.ui.experiment.ExperimentPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The experiment's window with real strategies and charts. */
class ExperimentWindowTest extends WindowTest {
    private static final List<Strategy> STRATEGIES =
            GridBrokers.strategies(new RuleBases().own()).all();

    @TempDir
    private Path folder;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final PreparedQuestions questions = new PreparedQuestions();
    private final BackgroundTasks tasks = new BackgroundTasks(workers, EventQueue::invokeLater);

    @AfterEach
    void endWorkers() {
        workers.shutdownNow();
    }

    private JComponent open(Texts texts, List<Strategy> strategies, int width, int height) {
        return show(() -> new ExperimentPane(texts, tasks, System::nanoTime, strategies,
                new ChartExperiments(texts), new AskedFiles(questions)).component(), width, height);
    }

    private void runToTheEnd() {
        press("experiment.start");
        eventually("the run has ended", () -> isEnabled("experiment.start"));
    }

    @ParameterizedTest
    @CsvSource({"en", "pt-BR"})
    void showsTheUsualNumbersOfUsersWhole(String language) {
        open(new Texts(Locale.forLanguageTag(language)), STRATEGIES, 1_000, 700);

        JTextField users = part("experiment.users", JTextField.class);
        int needed = GuiActionRunner.execute(() -> users.getFontMetrics(users.getFont())
                .stringWidth(users.getText()) + users.getInsets().left + users.getInsets().right);
        assertThat(GuiActionRunner.execute(() -> users.getWidth())).isGreaterThanOrEqualTo(needed);
    }

    private boolean isEnabled(String name) {
        JComponent widget = part(name, JComponent.class);
        return GuiActionRunner.execute(widget::isEnabled);
    }

    private String message() {
        JTextComponent words = part("experiment.message", JTextComponent.class);
        return GuiActionRunner.execute(() -> words.getText());
    }

    private void chooseStrategies(String... names) {
        List<String> chosen = List.of(names);
        STRATEGIES.forEach(strategy -> {
            JCheckBox box = part("experiment.strategy." + strategy.name(), JCheckBox.class);
            onEventThread(() -> box.setSelected(chosen.contains(strategy.name())));
        });
    }

    private List<List<Object>> rows() {
        JTable table = part("experiment.results", JTable.class);
        return GuiActionRunner.execute(() -> {
            List<List<Object>> rows = new ArrayList<>();
            for (int row = 0; row < table.getRowCount(); row++) {
                List<Object> cells = new ArrayList<>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    cells.add(table.getValueAt(row, column));
                }
                rows.add(cells);
            }
            return rows;
        });
    }

    @Test
    void theTableHasTheNumbersThatTheExperimentGives() {
        open(ENGLISH, STRATEGIES, 1_100, 700);
        chooseStrategies("best-fit", "co-allocation", "joint");
        type("experiment.users", "5, 12");
        type("experiment.runs", "4");
        type("experiment.seed", "77");
        type("experiment.slack", "0,5");

        runToTheEnd();

        List<Strategy> chosen = STRATEGIES.stream().filter(strategy ->
                List.of("best-fit", "co-allocation", "joint").contains(strategy.name())).toList();
        Results expected = new Experiment(() -> 0).run(new ExperimentPlan(
                InstanceGenerator.instances(77, List.of(5, 12), 4), chosen, 0.5), Progress.NONE);
        List<List<Object>> rows = rows();
        assertThat(rows).hasSize(6);
        for (int i = 0; i < rows.size(); i++) {
            Results.Row row = expected.rows().get(i);
            assertThat(rows.get(i)).startsWith(row.users(), row.strategy(), 4, row.granted().mean(),
                    row.granted().halfWidth().orElseThrow()).endsWith(row.optimal(), 0L);
            assertThat((double) rows.get(i).get(5)).as("median and 95 %% of row %d", i).isPositive()
                    .isLessThanOrEqualTo((double) rows.get(i).get(6));
        }
        assertThat(message()).startsWith("Done: 24 decisions in ");
    }

    @Test
    void theMeanOfOneRunHasADashWhereItsIntervalWouldStand() {
        open(ENGLISH, STRATEGIES, 1_100, 700);
        chooseStrategies("best-fit");
        type("experiment.users", "5");
        type("experiment.runs", "1");

        runToTheEnd();

        JTable table = part("experiment.results", JTable.class);
        JLabel interval = GuiActionRunner.execute(() ->
                (JLabel) table.prepareRenderer(table.getCellRenderer(0, 4), 0, 4));
        assertThat(interval.getText()).isEqualTo("-");
        assertThat(interval.getHorizontalAlignment()).as("below numbers").isEqualTo(SwingConstants.TRAILING);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingRuns() {
        open(ENGLISH, STRATEGIES, 1_100, 700);
        chooseStrategies();
        type("experiment.users", "5, many");
        type("experiment.runs", "1001");
        type("experiment.seed", "x");
        type("experiment.slack", "-1");

        press("experiment.start");

        assertThat(message()).contains("at least one strategy", "(5, many)", "(1001)", "(x)", "(-1)");
        assertThat(isEnabled("experiment.start")).isTrue();
        assertThat(isEnabled("experiment.save-table")).isFalse();
        assertThat(isVisible("experiment.none")).isTrue();
    }

    @Test
    void aFolderOfInstancesIsDecidedAndAWrongFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("U02-000.json"), """
                [{"user": 0, "processes": 7, "startMin": 0, "durationMin": 10},
                 {"user": 1, "processes": 7, "startMin": 5, "durationMin": 10}]""");
        open(ENGLISH, STRATEGIES, 1_100, 700);
        chooseStrategies("best-fit");
        JRadioButton files = part("experiment.source.folder", JRadioButton.class);
        onEventThread(files::doClick);
        runAndExpect("Name the folder");
        questions.name(folder);
        press("experiment.browse");

        runToTheEnd();

        assertThat(rows()).hasSize(1);
        assertThat((double) rows().get(0).get(3)).isCloseTo(50, within(1e-9));
        Files.writeString(folder.resolve("U03-000.json"), "[]");
        runToTheEnd();
        assertThat(message()).contains("U03-000.json", "at least one user");
    }

    private void runAndExpect(String words) {
        press("experiment.start");
        assertThat(message()).contains(words);
    }

    @Test
    void cancelStopsTheDecidingAndKeepsWhatWasDecided() {
        Waiting waiting = new Waiting();
        open(ENGLISH, List.of(waiting), 1_100, 700);
        type("experiment.users", "1");
        type("experiment.runs", "100");
        press("experiment.start");
        eventually("some results arrive while it runs", () -> isVisible("experiment.results")
                && !rows().isEmpty() && isEnabled("experiment.cancel"));
        assertThat(isEnabled("experiment.start")).isFalse();
        assertThat(isVisible("experiment.progress")).isTrue();

        press("experiment.cancel");

        assertThat(message()).startsWith("Cancelled");
        assertThat(rows().get(0).get(2)).isEqualTo(Waiting.WITHOUT_WAITING);
        eventually("the worker stopped", () -> waiting.isInterrupted);
        assertThat(waiting.asked).as("no further decision").isEqualTo(Waiting.WITHOUT_WAITING + 1);
        assertThat(isEnabled("experiment.start")).isTrue();
        assertThat(isEnabled("experiment.save-table")).isTrue();
    }

    @Test
    void tableAndChartsAreWrittenWhereTheUserSays() throws IOException {
        open(ENGLISH, STRATEGIES, 1_100, 700);
        chooseStrategies("best-fit", "gradi");
        type("experiment.users", "5,10");
        type("experiment.runs", "3");
        runToTheEnd();

        save("experiment.save-table", "runs.csv");
        save("experiment.save-charts", "charts.svg");
        save("experiment.save-charts", "charts.png");
        questions.name(folder.resolve("charts.gif"));
        press("experiment.save-charts");
        assertThat(message()).contains("charts.gif").contains(".png or .svg");

        assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(13);
        assertThat(Files.readString(folder.resolve("charts.svg"))).contains("Requests granted per number",
                "Decision time per number", "best-fit", "gradi");
        assertThat(Files.size(folder.resolve("charts.png"))).isPositive();
        assertThat(folder.resolve("charts.gif")).doesNotExist();
        questions.name(folder.resolve("none").resolve("runs.csv"));
        press("experiment.save-table");
        eventually("the failure is told", () -> message().contains("none"));
    }

    private void save(String button, String name) {
        questions.name(folder.resolve(name));
        press(button);
        eventually(name + " is written", () -> message().contains("Written:") && message().contains(name));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1100, 700, en", "DARK, 1600, 1000, pt", "LIGHT, 1600, 1000, pt",
        "DARK, 1100, 700, en", "LIGHT, 1100, 700, pt"})
    void nothingIsCutInAnyThemeSizeOrLanguage(Theme theme, int width, int height, String language) {
        onEventThread(theme::install);
        JComponent pane = open(language.equals("pt") ? PORTUGUESE : ENGLISH, STRATEGIES, width, height);
        String look = "experiment-%s-%d-%s".formatted(theme.name().toLowerCase(Locale.ROOT), width, language);
        ScreenLooks.keepPicture(pane, look + "-empty");
        type("experiment.users", "5, 10, 15, 20");
        type("experiment.runs", "8");

        runToTheEnd();

        onEventThread(() -> { });
        ScreenLooks.keepPicture(pane, look);
        ScreenLooks.requireNothingCut(pane);
        JTable table = part("experiment.results", JTable.class);
        assertThat(GuiActionRunner.execute(table::getScrollableTracksViewportWidth))
                .as("every column is seen without scrolling").isTrue();
    }

    /** Decides a few instances at once and then waits to be interrupted. */
    private static final class Waiting implements Strategy {
        private static final int WITHOUT_WAITING = 3;

        private volatile int asked;
        private volatile boolean isInterrupted;

        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public String description() {
            return "Waits.";
        }

        @Override
        public Optional<Plan> plan(PlanningProblem problem) {
            asked++;
            if (asked > WITHOUT_WAITING) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    isInterrupted = true;
                }
            }
            return Optional.empty();
        }

        @Override
        public Refusal whyNot(PlanningProblem problem) {
            throw new UnsupportedOperationException("an experiment does not ask why");
        }
    }
}
