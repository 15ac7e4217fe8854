package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JToolTip;
import javax.swing.KeyStroke;
import javax.swing.ToolTipManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowMapTipTest extends OpenedWindow {
    private final int usualDelay = ToolTipManager.sharedInstance().getInitialDelay();

    @AfterEach
    void putTheDelayBack() {
        onEventThread(() -> ToolTipManager.sharedInstance().setInitialDelay(usualDelay));
    }

    private static boolean isTipShown() {
        return GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows()).filter(Window::isShowing)
                .flatMap(WindowMapTipTest::parts)
                .anyMatch(part -> part instanceof JToolTip && part.isShowing()));
    }

    private static Stream<Component> parts(Component part) {
        return Stream.concat(Stream.of(part), part instanceof Container container
                ? Arrays.stream(container.getComponents()).flatMap(WindowMapTipTest::parts) : Stream.empty());
    }

    @Test
    void theTipOfTheMapGoesWhenAKeyMovesTheMap() {
        openSample("user_0");
        JComponent canvas = part("timeMap.canvas", JComponent.class);
        onEventThread(() -> ToolTipManager.sharedInstance().setInitialDelay(0));
        onEventThread(() -> {
            for (int event : new int[] {MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED}) {
                canvas.dispatchEvent(new MouseEvent(canvas, event, 0, 0, canvas.getWidth() / 2,
                        canvas.getHeight() / 3, 0, false));
            }
        });
        eventually("the tip is shown", WindowMapTipTest::isTipShown);

        Object right = canvas.getInputMap().get(KeyStroke.getKeyStroke("RIGHT"));
        onEventThread(() -> canvas.getActionMap().get(right)
                .actionPerformed(new ActionEvent(canvas, ActionEvent.ACTION_PERFORMED, "")));

        assertThat(isTipShown()).as("a tip of what was there before").isFalse();
    }
}
