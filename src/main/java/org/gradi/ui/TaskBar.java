package org.gradi.ui;

import static org.gradi.ui.Names.named;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/**
 * The tasks that run, one line each with its progress and a Cancel. Short tasks are never shown, so that the
 * bar does not flicker while a form is checked at every key.
 */
public final class TaskBar extends JPanel implements BackgroundTasks.Listener {
    private static final int PROGRESS_STEPS = 1_000;

    private final transient Texts texts;
    private final int shownAfterMillis;
    private final transient Map<Task, Row> rows = new LinkedHashMap<>();
    private final transient Map<Task, Timer> waiting = new LinkedHashMap<>();

    /** @param shownAfterMillis how long a task runs before it is worth a line; zero or more */
    public TaskBar(Texts texts, BackgroundTasks tasks, int shownAfterMillis) {
        super(new MigLayout("insets 0 8 0 8, gap 8 2, wrap 3, hidemode 3", "[grow, fill][180!]0[]"));
        this.texts = Objects.requireNonNull(texts, "texts");
        this.shownAfterMillis = shownAfterMillis;
        setName("tasks");
        tasks.addListener(this);
    }

    @Override
    public void started(Task task) {
        Timer timer = new Timer(shownAfterMillis, event -> show(task));
        timer.setRepeats(false);
        waiting.put(task, timer);
        timer.start();
    }

    @Override
    public void advanced(Task task) {
        Row row = rows.get(task);
        if (row != null) {
            row.show(task);
        }
    }

    @Override
    public void ended(Task task) {
        Timer timer = waiting.remove(task);
        if (timer != null) {
            timer.stop();
        }
        Row row = rows.remove(task);
        if (row != null) {
            row.removeFrom(this);
            revalidate();
            repaint();
        }
    }

    private void show(Task task) {
        waiting.remove(task);
        Row row = new Row(task, texts);
        rows.put(task, row);
        row.addTo(this);
        revalidate();
    }

    /** One running task. */
    private static final class Row {
        private final JLabel title;
        private final JProgressBar progress;
        private final JButton cancel;
        private final Texts texts;

        Row(Task task, Texts texts) {
            this.texts = texts;
            title = named("tasks.title", new JLabel());
            progress = named("tasks.progress", new JProgressBar(0, PROGRESS_STEPS));
            Action action = new Actions(texts).action("cancel-task", task::cancel);
            cancel = named("tasks.cancel", new JButton(action));
            cancel.putClientProperty("JButton.buttonType", "toolBarButton");
            show(task);
        }

        void show(Task task) {
            String note = task.isStopping() ? texts.text("tasks.stopping") : task.note();
            title.setText(note.isEmpty() ? task.title() : task.title() + ": " + note);
            cancel.setEnabled(!task.isStopping());
            progress.setIndeterminate(task.fraction().isEmpty());
            progress.setValue((int) Math.round(task.fraction().orElse(0) * PROGRESS_STEPS));
        }

        void addTo(JPanel panel) {
            panel.add(title);
            panel.add(progress);
            panel.add(cancel);
        }

        void removeFrom(JPanel panel) {
            panel.remove(title);
            panel.remove(progress);
            panel.remove(cancel);
        }
    }
}
