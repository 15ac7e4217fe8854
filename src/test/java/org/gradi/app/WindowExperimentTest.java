package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.Frame;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

/** The experiment's window beside the main window, as the keyboard meets it. */
class WindowExperimentTest extends OpenedWindow {

    private Optional<JFrame> experiment() {
        return GuiActionRunner.execute(() -> Arrays.stream(Frame.getFrames())
                .filter(frame -> "experiment.window".equals(frame.getName()) && frame.isShowing())
                .map(JFrame.class::cast).findFirst());
    }

    private List<Component> parts() {
        JFrame frame = experiment().orElseThrow();
        return GuiActionRunner.execute(() -> {
            List<Component> found = new ArrayList<>();
            collect(frame.getContentPane(), found);
            return found;
        });
    }

    private static void collect(Container parent, List<Component> found) {
        for (Component part : parent.getComponents()) {
            found.add(part);
            if (part instanceof Container container) {
                collect(container, found);
            }
        }
    }

    private <C extends Component> C in(String name, Class<C> type) {
        return type.cast(parts().stream().filter(part -> name.equals(part.getName())).findFirst()
                .orElseThrow());
    }

    @Test
    void theMenuOpensItOnceAndItGoesWithTheMainWindow() {
        menu("show-experiment");
        JFrame first = experiment().orElseThrow();
        menu("show-experiment");

        assertThat(experiment()).contains(first);
        assertThat(first.getTitle()).startsWith("Experiment");
        onEventThread(() -> window.frame().dispatchEvent(new WindowEvent(window.frame(),
                WindowEvent.WINDOW_CLOSING)));
        eventually("both are closed", () -> isClosed && experiment().isEmpty());
    }

    @Test
    void theTabKeyGoesFromTheStrategiesOverTheInstancesToStart() {
        menu("show-experiment");
        JFrame frame = experiment().orElseThrow();
        List<String> order = GuiActionRunner.execute(() -> {
            FocusTraversalPolicy policy = frame.getFocusTraversalPolicy();
            List<String> names = new ArrayList<>();
            Component first = policy.getFirstComponent(frame);
            Component next = first;
            do {
                names.add(String.valueOf(next.getName()));
                next = policy.getComponentAfter(frame, next);
            } while (next != first && names.size() < 100);
            return names;
        });

        assertThat(order).containsSubsequence("experiment.strategy.gradi", "experiment.strategy.static",
                "experiment.source.made", "experiment.users", "experiment.runs", "experiment.seed",
                "experiment.slack", "experiment.start");
        assertThat(order).as("what is not enabled is passed by")
                .doesNotContain("experiment.cancel", "experiment.folder", "experiment.save-table");
    }

    @Test
    void noTwoButtonsAnswerToTheSameLetter() {
        menu("show-experiment");

        assertThat(parts().stream().filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast)
                .map(button -> GuiActionRunner.execute(button::getMnemonic)).filter(key -> key != 0))
                .hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    @Test
    void enterStartsAndEscapeEndsWhatRuns() {
        menu("show-experiment");
        JFrame frame = experiment().orElseThrow();
        parts().stream().filter(JCheckBox.class::isInstance).map(JCheckBox.class::cast)
                .filter(box -> box.getName().startsWith("experiment.strategy."))
                .forEach(box -> onEventThread(() -> box.setSelected(box.getText().equals("joint"))));
        JTextComponent runs = in("experiment.runs", JTextComponent.class);
        onEventThread(() -> runs.setText("1000"));

        onEventThread(() -> frame.getRootPane().getDefaultButton().doClick());
        AbstractButton cancel = in("experiment.cancel", AbstractButton.class);
        assertThat(GuiActionRunner.execute(cancel::isEnabled)).as("it runs").isTrue();
        JTable results = in("experiment.results", JTable.class);
        eventually("some are decided", () -> GuiActionRunner.execute(results::getRowCount) > 0);
        escapeIn(results);

        JTextComponent message = in("experiment.message", JTextComponent.class);
        assertThat(GuiActionRunner.execute(() -> message.getText())).startsWith("Cancelled");
        assertThat(GuiActionRunner.execute(cancel::isEnabled)).isFalse();
    }
}
