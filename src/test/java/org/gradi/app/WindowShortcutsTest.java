package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.KeyStroke;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.ScreenLooks;
import org.junit.jupiter.api.Test;

class WindowShortcutsTest extends OpenedWindow {
    /** Other keys for the same. */
    private static final Set<Integer> DOUBLES = Set.of(KeyEvent.VK_NUMPAD0, KeyEvent.VK_EQUALS,
            KeyEvent.VK_ADD, KeyEvent.VK_SUBTRACT);

    @Test
    void theHelpListsEveryKeyOfTheMenusAndOfTheMap() {
        JComponent canvas = part("timeMap.canvas", JComponent.class);
        List<KeyStroke> works = new ArrayList<>(GuiActionRunner.execute(() ->
                accelerators(window.frame().getJMenuBar())));
        assertThat(works).hasSizeGreaterThan(20);
        Stream.of(GuiActionRunner.execute(() -> canvas.getInputMap().allKeys()))
                .filter(key -> !DOUBLES.contains(key.getKeyCode())).forEach(works::add);

        menu("show-shortcuts");

        JDialog help = GuiActionRunner.execute(() -> Arrays.stream(Window.getWindows())
                .filter(Window::isShowing).filter(JDialog.class::isInstance).map(JDialog.class::cast)
                .findFirst().orElseThrow());
        List<String> told = GuiActionRunner.execute(() -> keys(help));
        assertThat(told).as("keys in the help")
                .containsAll(works.stream().map(WindowShortcutsTest::words).toList());
        ScreenLooks.requireNothingCut(help.getContentPane());
        ScreenLooks.keepPicture(help.getRootPane(), "window-shortcuts");
        onEventThread(help::dispose);
    }

    private static String words(KeyStroke key) {
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        return (modifiers.isEmpty() ? "" : modifiers + "+") + KeyEvent.getKeyText(key.getKeyCode());
    }

    private static List<KeyStroke> accelerators(Container menus) {
        List<KeyStroke> found = new ArrayList<>();
        for (Component part : menus instanceof JMenu menu ? menu.getMenuComponents()
                : menus.getComponents()) {
            if (part instanceof JMenu menu) {
                found.addAll(accelerators(menu));
            } else if (part instanceof JMenuItem item && item.getAccelerator() != null) {
                found.add(item.getAccelerator());
            }
        }
        return found;
    }

    private static List<String> keys(Container parent) {
        List<String> found = new ArrayList<>();
        for (Component part : parent.getComponents()) {
            if (part instanceof JLabel label && "shortcuts.key".equals(label.getName())) {
                found.addAll(List.of(label.getText().split(", ")));
            } else if (part instanceof Container container) {
                found.addAll(keys(container));
            }
        }
        return found;
    }
}
