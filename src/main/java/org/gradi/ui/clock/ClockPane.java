package org.gradi.ui.clock;

import static org.gradi.ui.Names.named;

import java.awt.Component;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.gradi.model.Grid;
import org.gradi.ui.ActionButton;
import org.gradi.ui.Actions;
import org.gradi.ui.DurationWords;
import org.gradi.ui.Texts;

/** Shows what time it is on the grid and lets it pass: by a step, or at a speed. */
public final class ClockPane {
    private static final int TICK_MILLIS = 250;
    private static final List<Duration> STEPS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1), Duration.ofDays(1));
    private static final List<Speed> SPEEDS =
            List.of(new Speed(1), new Speed(60), new Speed(600), new Speed(3_600));

    private static final int SECOND_MILLIS = 1_000;

    private final JPanel panel = named("clock",
            new JPanel(new MigLayout("insets 0, gap 4, hidemode 3", "[]12[0::, grow]")));
    private final JLabel time = named("clock.time", new JLabel(" "));
    private final JComboBox<Duration> steps = named("clock.steps",
            new JComboBox<>(STEPS.toArray(Duration[]::new)));
    private final JComboBox<Speed> speeds = named("clock.speeds",
            new JComboBox<>(SPEEDS.toArray(Speed[]::new)));
    /** What lets time pass; a time that passes by itself has no use for it. */
    private final JComponent driven;
    private final Action step;
    private final Action run;
    private final Action pause;
    private final JButton runOrPause;
    private final ClockPresenter presenter;
    private final Timer timer;
    private Runnable second = () -> { };
    private final Timer passing = new Timer(SECOND_MILLIS, event -> second.run());

    public ClockPane(Texts texts, ClockDrive drive) {
        presenter = new ClockPresenter(texts, System::nanoTime, drive, new View());
        timer = new Timer(TICK_MILLIS, event -> presenter.tick());
        Actions actions = new Actions(texts);
        step = actions.action("clock-step", () -> presenter.step(STEPS.get(steps.getSelectedIndex())));
        run = actions.action("clock-run", presenter::run);
        pause = actions.action("clock-pause", presenter::pause);
        runOrPause = iconButton("clock.run", run);
        steps.setSelectedItem(Duration.ofMinutes(10));
        steps.setRenderer(new StepRenderer());
        steps.setToolTipText(texts.text("clock.steps.hint"));
        speeds.setSelectedItem(new Speed(60));
        speeds.setToolTipText(texts.text("clock.speeds.hint"));
        speeds.addActionListener(event -> presenter.choose(SPEEDS.get(speeds.getSelectedIndex())));
        JPanel controls = named("clock.controls",
                new JPanel(new MigLayout("insets 0, gap 4", "[]0[]12[]0[]")));
        controls.add(iconButton("clock.step", step));
        controls.add(steps);
        controls.add(runOrPause);
        controls.add(speeds);
        driven = controls;
        panel.add(controls);
        // Stands behind what is pressed and gives way: its words grow and shrink as time passes.
        panel.add(time, "wmin 0");
        new View().showRunning(false, false);
    }

    private static JButton iconButton(String name, Action action) {
        return ActionButton.icon(name, action);
    }

    public JComponent component() {
        return panel;
    }

    /** @param canAdvance whether the grid's time can be let pass; not while a recording is shown */
    public void show(Grid grid, Instant now, boolean canAdvance) {
        passing.stop();
        driven.setVisible(true);
        presenter.show(grid, now, canAdvance);
    }

    /** Shows a time that passes by itself, each second. */
    public void follow(Grid grid, Supplier<Instant> time) {
        driven.setVisible(false);
        second = () -> presenter.follow(grid, time.get());
        second.run();
        passing.start();
    }

    /** Stops the time; for when another grid comes. */
    public void pause() {
        presenter.pause();
    }

    private static final class StepRenderer extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index,
                boolean isSelected, boolean cellHasFocus) {
            return super.getListCellRendererComponent(list, "+ " + DurationWords.format((Duration) value),
                    index, isSelected, cellHasFocus);
        }
    }

    private final class View implements ClockView {
        @Override
        public void showTime(String words, String hint) {
            time.setText(words);
            time.setToolTipText(hint);
        }

        @Override
        public void showRunning(boolean canRun, boolean isRunning) {
            step.setEnabled(canRun);
            steps.setEnabled(canRun);
            run.setEnabled(canRun);
            speeds.setEnabled(canRun);
            runOrPause.setAction(isRunning ? pause : run);
        }

        @Override
        public void startTicking() {
            timer.start();
        }

        @Override
        public void stopTicking() {
            timer.stop();
        }
    }
}
