package org.gradi.ui.experiment;

import static org.gradi.ui.Names.named;

import java.awt.CardLayout;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.gradi.experiment.Results;
import org.gradi.planning.Strategy;
import org.gradi.ui.Actions;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Everything of the experiment's window. Holds widgets only; the presenter decides. */
public final class ExperimentPane {
    private static final int REFRESH_MILLIS = 300;
    private static final double TABLE_SHARE = 0.42;
    private static final Dimension TABLE_SIZE = new Dimension(400, 230);
    private static final Dimension CHARTS_SIZE = new Dimension(400, 330);
    private static final String NONE = "none";
    private static final String SOME = "some";

    private final Texts texts;
    private final ExperimentCharts charts;
    private final StrategyChoice strategies;
    private final InstanceFields instances;
    private final ResultTable results;
    private final FittingTable table;
    private final CardLayout cards = new CardLayout();
    private final JPanel outcome = new JPanel(cards);
    private final JProgressBar progress = named("experiment.progress", new JProgressBar());
    private final JLabel progressWords = named("experiment.progress.words", new JLabel(" "));
    private final WrappedText message = named("experiment.message", new WrappedText());
    private final Action start;
    private final Action cancel;
    private final Action saveTable;
    private final Action saveCharts;
    private final JButton startButton;
    private final Timer timer;
    private final ExperimentPresenter presenter;
    private final JPanel panel = named("experiment", new JPanel(new MigLayout("insets 0, gap 0, fill",
            "[300!, fill][grow, fill]", "[grow, fill]")));

    /**
     * @param nanoClock by which decisions and the time left are measured
     * @param known     the strategies that can be chosen
     * @param files     asks for files
     */
    public ExperimentPane(Texts texts, BackgroundTasks tasks, LongSupplier nanoClock, List<Strategy> known,
            ExperimentCharts charts, FileChoice files) {
        this.texts = texts;
        this.charts = charts;
        strategies = new StrategyChoice(texts, known);
        instances = new InstanceFields(texts, () -> files.instances().map(Path::toString));
        results = new ResultTable(texts);
        table = named("experiment.results", new FittingTable(results));
        results.dress(table);
        presenter = new ExperimentPresenter(texts, tasks, nanoClock, known, charts, new View());
        Actions actions = new Actions(texts);
        start = actions.action("experiment-start",
                () -> presenter.start(instances.draft(strategies.chosen())));
        cancel = actions.action("experiment-cancel", presenter::cancel);
        saveTable = actions.action("experiment-save-table", () -> presenter.saveTable(files.table()));
        saveCharts = actions.action("experiment-save-charts", () -> presenter.saveCharts(files.charts()));
        startButton = named("experiment.start", new JButton(start));
        timer = new Timer(REFRESH_MILLIS, event -> presenter.refresh());
        panel.add(settings());
        panel.add(outcome());
        new View().showControls(false, false);
    }

    public JComponent component() {
        return panel;
    }

    /** What Enter presses. */
    JButton startButton() {
        return startButton;
    }

    /** Ends a run that goes on. */
    void cancel() {
        presenter.cancel();
    }

    private JComponent settings() {
        JPanel settings = new JPanel(new MigLayout("insets 12 16 10 12, fill, wrap 1, gapy 4",
                "[grow, fill]", "[][grow, fill][][][]"));
        settings.add(heading("experiment.strategies"));
        settings.add(strategies, "hmin 120, wmin 0");
        settings.add(heading("experiment.instances"), "gaptop 6");
        settings.add(instances);
        JPanel buttons = new JPanel(new MigLayout("insets 4 0 0 0, fillx, gap 8", "push[][]"));
        buttons.add(startButton);
        buttons.add(named("experiment.cancel", new JButton(cancel)));
        settings.add(buttons);
        return settings;
    }

    private JComponent outcome() {
        JPanel side = new JPanel(new MigLayout("insets 14 8 12 16, fill, wrap 1, gapy 6, hidemode 3",
                "[grow, fill]", "[][][grow, fill]"));
        JPanel bar = new JPanel(new MigLayout("insets 0, fillx, gap 8", "[][grow, fill][][]"));
        bar.add(heading("experiment.results"));
        bar.add(progressWords, "gapleft 12, wmin 0");
        bar.add(named("experiment.save-table", new JButton(saveTable)));
        bar.add(named("experiment.save-charts", new JButton(saveCharts)));
        side.add(bar);
        JPanel told = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 4, hidemode 3",
                "[grow, fill]"));
        told.add(progress);
        told.add(message, "wmin 0");
        side.add(told);
        JScrollPane rows = new JScrollPane(table);
        JComponent drawn = charts.component();
        rows.setPreferredSize(TABLE_SIZE);
        drawn.setPreferredSize(CHARTS_SIZE);
        JSplitPane both = new JSplitPane(JSplitPane.VERTICAL_SPLIT, true, rows, drawn);
        both.setResizeWeight(TABLE_SHARE);
        both.setBorder(BorderFactory.createEmptyBorder());
        both.setName("experiment.split");
        JLabel none = named("experiment.none", new JLabel(texts.text("experiment.none"), JLabel.CENTER));
        none.putClientProperty("FlatLaf.style", "foreground: $Verdict.quiet");
        outcome.add(none, NONE);
        outcome.add(both, SOME);
        side.add(outcome, "hmin 100, wmin 0");
        return side;
    }

    private JLabel heading(String key) {
        JLabel heading = new JLabel(texts.text(key));
        heading.putClientProperty("FlatLaf.styleClass", "h4");
        return heading;
    }

    private final class View implements ExperimentView {
        @Override
        public void showControls(boolean isRunning, boolean hasResults) {
            start.setEnabled(!isRunning);
            cancel.setEnabled(isRunning);
            saveTable.setEnabled(hasResults);
            saveCharts.setEnabled(hasResults);
            strategies.allow(!isRunning);
            instances.allow(!isRunning);
            progress.setVisible(isRunning);
            if (isRunning) {
                timer.start();
            } else {
                timer.stop();
            }
        }

        @Override
        public void showProgress(int done, int all, String words) {
            progress.setIndeterminate(all == 0 && !words.isEmpty());
            progress.setMaximum(Math.max(1, all));
            progress.setValue(done);
            progressWords.setText(words.isEmpty() ? " " : words);
            progressWords.setToolTipText(words.isEmpty() ? null : words);
        }

        @Override
        public void showResults(Results shown) {
            int selected = table.getSelectedRow();
            results.show(shown);
            table.fitColumns();
            if (selected >= 0 && selected < table.getRowCount()) {
                table.setRowSelectionInterval(selected, selected);
            }
            if (!shown.runs().isEmpty()) {
                charts.show(shown);
            }
            cards.show(outcome, shown.runs().isEmpty() ? NONE : SOME);
        }

        @Override
        public void showMessage(String words, boolean isGood) {
            message.colour(isGood ? "Verdict.satisfied" : "Verdict.notSatisfied").setText(words);
            message.setVisible(!words.isEmpty());
        }
    }
}
