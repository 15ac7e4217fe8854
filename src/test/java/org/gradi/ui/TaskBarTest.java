package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class TaskBarTest extends WindowTest {
    private final List<Runnable> neverEnding = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void showsARunningTaskAndCancelsItAtOnce() {
        BackgroundTasks tasks = new BackgroundTasks(neverEnding::add, SwingUtilities::invokeLater);
        show(() -> new TaskBar(ENGLISH, tasks, 0), 500, 80);

        onEventThread(() -> tasks.run("Opening the grid", progress -> "opened", recording()));
        eventually("the task is shown", () -> isVisible("tasks.cancel"));
        assertThat(textOf("tasks.title")).isEqualTo("Opening the grid");
        press("tasks.cancel");

        assertThat(heard).containsExactly("cancelled");
        assertThat(isVisible("tasks.cancel")).as("the line is gone").isFalse();
    }

    private Outcome<String> recording() {
        return new Outcome<>() {
            @Override
            public void succeeded(String result) {
                heard.add("succeeded");
            }

            @Override
            public void failed(Throwable problem) {
                heard.add("failed");
            }

            @Override
            public void cancelled() {
                heard.add("cancelled");
            }
        };
    }
}
