package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JMenu;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.WindowTest;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The whole window on the built-in case study, for tests to drive. */
abstract class OpenedWindow extends WindowTest {
    protected final PreparedQuestions questions = new PreparedQuestions();
    protected final RememberedSettings settings = new RememberedSettings();
    /** Stays behind, because windows that are not closed in order may still write there. */
    protected Path unsaved = newFolder();
    protected Window window;
    protected volatile boolean isClosed;

    @BeforeEach
    void openWindow() {
        window = GuiActionRunner.execute(this::makeWindow);
        onEventThread(() -> window.open("case-study"));
        awaitGridAndSamples();
    }

    protected static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "unsaved")), "test");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    protected void awaitGridAndSamples() {
        eventually("the grid is open", () -> isVisible("tools.reserve-request")
                && isEnabled("tools.reserve-request"));
        eventually("the samples are offered", () -> GuiActionRunner.execute(() ->
                find(window.frame().getJMenuBar(), "menu.sample.user_0") != null));
    }

    /** What a window of this test finds from earlier ones. */
    protected WindowWiring.Kept kept() {
        return new WindowWiring.Kept(settings, unsaved);
    }

    protected Window makeWindow() {
        return WindowWiring.window(ENGLISH, questions, kept(), () -> isClosed = true);
    }

    @AfterEach
    void closeWindow() {
        onEventThread(() -> window.frame().dispose());
    }

    @Override
    protected <C extends Component> C part(String name, Class<C> type) {
        List<Component> found = visible(name);
        assertThat(found).as("visible widgets called %s", name).hasSize(1).first().isInstanceOf(type);
        return type.cast(found.get(0));
    }

    @Override
    protected boolean isVisible(String name) {
        return !visible(name).isEmpty();
    }

    private List<Component> visible(String name) {
        return GuiActionRunner.execute(() -> {
            List<Component> found = new ArrayList<>();
            collect(window.frame(), name, found);
            return found;
        });
    }

    private static void collect(Container parent, String name, List<Component> found) {
        for (Component part : parent.getComponents()) {
            if (name.equals(part.getName()) && part.isShowing()) {
                found.add(part);
            }
            if (part instanceof Container container) {
                collect(container, name, found);
            }
        }
    }

    protected boolean isEnabled(String name) {
        AbstractButton button = part(name, AbstractButton.class);
        return GuiActionRunner.execute(button::isEnabled);
    }

    /** Picks a menu entry by its name, as a mouse would. */
    protected void menu(String name) {
        AbstractButton item = GuiActionRunner.execute(() ->
                (AbstractButton) find(window.frame().getJMenuBar(), "menu." + name));
        assertThat(item).as("menu entry %s", name).isNotNull();
        onEventThread(item::doClick);
    }

    private static Component find(Container parent, String name) {
        if (parent == null) {
            return null;
        }
        for (Component part : parent instanceof JMenu menu ? menu.getMenuComponents()
                : parent.getComponents()) {
            Component found = name.equals(part.getName()) ? part
                    : part instanceof Container container ? find(container, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Opens a sample request and waits until it is in the form. */
    protected void openSample(String name) {
        menu("sample." + name);
        eventually("the form holds " + name, () -> textIn("request.name").equals(name));
    }

    /** Reserves what the form holds and waits for the answer. */
    protected void reserve() {
        press("tools.reserve-request");
        eventually("there is an outcome", () -> isEnabled("tools.reserve-request")
                && !buttonText("funnel.end").equals("not reserved yet"));
    }

    /** Presses Escape, as the keyboard would. */
    protected void escape() {
        escapeIn(window.frame().getRootPane());
    }

    /** Presses Escape in a widget, as the keyboard would while that has the focus. */
    protected void escapeIn(Component widget) {
        onEventThread(() -> widget.dispatchEvent(escapeKey(widget)));
    }

    protected static KeyEvent escapeKey(Component widget) {
        return new KeyEvent(widget, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_ESCAPE,
                (char) KeyEvent.VK_ESCAPE);
    }

    protected String textIn(String name) {
        JTextComponent field = part(name, JTextComponent.class);
        return GuiActionRunner.execute(() -> field.getText());
    }

    protected String buttonText(String name) {
        AbstractButton button = part(name, AbstractButton.class);
        return GuiActionRunner.execute(button::getText);
    }

    protected void showTab(int index) {
        JTabbedPane tabs = part("tabs", JTabbedPane.class);
        onEventThread(() -> tabs.setSelectedIndex(index));
    }

    /** The rows of a table, each as its cells in words. */
    protected List<List<String>> rows(String name) {
        JTable table = part(name, JTable.class);
        return GuiActionRunner.execute(() -> {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < table.getRowCount(); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    cells.add(String.valueOf(table.getValueAt(row, column)));
                }
                rows.add(cells);
            }
            return rows;
        });
    }

    protected void pickRow(String table, int row) {
        JTable shown = part(table, JTable.class);
        onEventThread(() -> shown.setRowSelectionInterval(row, row));
    }
}
