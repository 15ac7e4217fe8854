package org.gradi.ui.session;

import static org.gradi.ui.Names.named;

import java.awt.CardLayout;
import java.util.List;
import java.util.concurrent.Executor;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.gradi.broker.BrokerFactory;
import org.gradi.model.Grid;
import org.gradi.session.Replay.ReplayedStep;
import org.gradi.session.Session;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.FittingTable;
import org.gradi.ui.Icons;
import org.gradi.ui.Texts;
import org.gradi.ui.WrappedText;

/** Steps through a recorded session, or plays it, and shows where it comes out otherwise than recorded. */
public final class ReplayPane {
    private static final String EMPTY = "empty";
    private static final String OPEN = "open";
    private static final int EMPTY_WORDS_WIDTH = 460;
    private static final List<Integer> STEPS_PER_MINUTE = List.of(30, 60, 120, 300);

    private final Texts texts;
    private final CardLayout cards = new CardLayout();
    private final JPanel panel = named("replay", new JPanel(cards));
    private final JLabel heading = named("replay.heading", new JLabel(" "));
    private final StepTable steps;
    private final DifferenceTable differences;
    private final FittingTable stepTable;
    private final FittingTable differenceTable;
    private final JScrollPane differenceScroll;
    private final JButton playOrPause = named("replay.play", new JButton());
    private final JComboBox<String> pace = named("replay.pace", new JComboBox<>());
    private final Action step;
    private final Action play;
    private final Action pause;
    private final Action takeOver;
    private final Timer timer;
    private final ReplayPresenter presenter;

    /** @param openAnother what opens a session for replay */
    public ReplayPane(Texts texts, BackgroundTasks tasks, Executor eventThread, BrokerFactory brokers,
            ReplayListener listener, Action openAnother) {
        this.texts = texts;
        this.steps = new StepTable(texts);
        this.differences = new DifferenceTable(texts);
        this.stepTable = named("replay.steps", new FittingTable(steps));
        this.differenceTable = named("replay.differences", new FittingTable(differences));
        this.differenceScroll = new JScrollPane(differenceTable);
        Actions actions = new Actions(texts);
        step = actions.action("replay-step", () -> presenter().step());
        play = actions.action("replay-play", () -> presenter().play());
        pause = actions.action("replay-pause", () -> presenter().pause());
        takeOver = actions.action("replay-take-over", () -> presenter().takeOver());
        Action close = actions.action("replay-close", () -> presenter().close());
        STEPS_PER_MINUTE.forEach(count -> pace.addItem(texts.text("replay.pace", count)));
        pace.setSelectedIndex(1);
        timer = new Timer(1_000, event -> presenter().step());
        panel.add(empty(openAnother), EMPTY);
        panel.add(opened(close), OPEN);
        presenter = new ReplayPresenter(texts, tasks, eventThread, brokers, listener, new View());
        pace.addActionListener(event ->
                presenter.choosePace(60_000 / STEPS_PER_MINUTE.get(pace.getSelectedIndex())));
    }

    private ReplayPresenter presenter() {
        return presenter;
    }

    private JPanel empty(Action openAnother) {
        JPanel empty = new JPanel(new MigLayout("insets 24, fill, wrap 1", "[center]", "push[]12[]push"));
        WrappedText words = named("replay.empty", new WrappedText().colour("Verdict.quiet"));
        words.setText(texts.text("replay.empty"));
        empty.add(words, "w 0:%d:".formatted(EMPTY_WORDS_WIDTH));
        JButton open = new ActionButton("replay.open", openAnother);
        open.setToolTipText(null);
        empty.add(open);
        return empty;
    }

    private JPanel opened(Action close) {
        JPanel opened = new JPanel(new MigLayout("insets 8 0 0 0, fill, wrap 1, hidemode 3, gap 0",
                "[grow, fill]",
                "[]6[]8[grow, fill][]"));
        JPanel bar = new JPanel(new MigLayout("insets 0 16 0 12, fillx, gap 8", "[][]0[]push[]"));
        bar.add(new ActionButton("replay.step", step));
        bar.add(playOrPause);
        bar.add(pace);
        bar.add(new ActionButton("replay.take-over", takeOver));
        JPanel top = new JPanel(new MigLayout("insets 0 16 0 12, fillx, gap 8", "[grow, fill][]"));
        top.add(heading, "wmin 0");
        top.add(new ActionButton("replay.close", close));
        opened.add(top);
        opened.add(bar);
        steps.dress(stepTable);
        opened.add(scroll(stepTable), "hmin 60");
        differenceScroll.setBorder(BorderFactory.createEmptyBorder());
        opened.add(differenceScroll, "h 60:140:");
        return opened;
    }

    private static JScrollPane scroll(FittingTable table) {
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    public JComponent component() {
        return panel;
    }

    /** Begins the replay of a session on a fresh broker; one that was open is closed. */
    public void open(String name, Session session) {
        presenter.open(name, session);
    }

    /**
     * Shows a session that was done again to its end, with where it came out otherwise; a replay that was
     * open is closed.
     *
     * @param grid on which it was done
     */
    public void showDone(String name, Session recorded, List<ReplayedStep> steps, Grid grid) {
        presenter.showDone(name, recorded, steps, grid);
    }

    public boolean isOpen() {
        return presenter.isOpen();
    }

    /** Ends the replay; nothing of it is kept. */
    public void close() {
        presenter.close();
    }

    private final class View implements ReplayView {
        @Override
        public void showHeading(String words, Verdict verdict) {
            heading.setText(words);
            heading.setToolTipText(words);
            heading.setIcon(switch (verdict) {
                case NOTHING_YET -> null;
                case SAME -> Icons.icon("satisfied", "Verdict.satisfied");
                case DIFFERENT -> Icons.icon("not-satisfied", "Verdict.notSatisfied");
            });
        }

        @Override
        public void showSteps(List<StepRow> rows, int current) {
            steps.show(rows);
            stepTable.fitColumns();
            if (current >= 0) {
                stepTable.setRowSelectionInterval(current, current);
                stepTable.scrollRectToVisible(stepTable.getCellRect(current, 0, true));
            }
        }

        @Override
        public void showDifferences(List<DifferenceRow> found) {
            differences.show(found);
            differenceTable.fitColumns();
            differenceScroll.setVisible(!found.isEmpty());
            panel.revalidate();
        }

        @Override
        public void showControls(Controls controls) {
            cards.show(panel, controls.isOpen() ? OPEN : EMPTY);
            step.setEnabled(controls.canStep() && !controls.isPlaying());
            play.setEnabled(controls.canStep());
            takeOver.setEnabled(controls.canTakeOver());
            playOrPause.setAction(controls.isPlaying() ? pause : play);
        }

        @Override
        public void startPlaying(int stepMillis) {
            timer.setDelay(stepMillis);
            timer.setInitialDelay(0);
            timer.restart();
        }

        @Override
        public void stopPlaying() {
            timer.stop();
        }
    }
}
