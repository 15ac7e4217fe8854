package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JRootPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window while its first grid is opened. */
class WindowStartTest extends OpenedWindow {

    @Override
    @BeforeEach
    void openWindow() {
        window = GuiActionRunner.execute(this::makeWindow);
        onEventThread(() -> {
            window.open("case-study");
            pressEscape();
            pressEscape();
        });
    }

    private void pressEscape() {
        JRootPane root = window.frame().getRootPane();
        root.dispatchEvent(escapeKey(root));
    }

    @Test
    void escapeStopsNeitherTheFirstGridNorTheSamples() {
        awaitGridAndSamples();

        openSample("user_0");
        assertThat(buttonText("funnel.end")).isEqualTo("not reserved yet");
    }
}
