package org.gradi.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A test that opens a window. It fails, and never skips, where there is no display; and it fails on any
 * widget made or changed off the event thread. Input goes to the widgets on the event thread, and nothing
 * relies on the pointer or the keyboard focus: a virtual display has no window manager that tells where
 * windows are and gives them the focus.
 */
public abstract class WindowTest {
    protected static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    protected static final Texts PORTUGUESE = new Texts(Locale.forLanguageTag("pt-BR"));

    private final List<JFrame> windows = new ArrayList<>();

    @BeforeAll
    static void needsADisplay() {
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError noDisplay) {
            fail("The window tests need a display; run them with: xvfb-run -a mvn verify", noDisplay);
        }
        FailOnThreadViolationRepaintManager.install();
    }

    @BeforeEach
    void beginInTheLightTheme() {
        GuiActionRunner.execute(() -> Theme.LIGHT.install());
    }

    @AfterEach
    protected void closeAllWindows() {
        GuiActionRunner.execute(() -> windows.forEach(window -> {
            window.setContentPane(new JPanel());
            window.dispose();
        }));
    }

    /** Makes the component on the event thread and shows it in a window of that size. */
    protected <C extends JComponent> C show(Supplier<C> component, int width, int height) {
        C shown = GuiActionRunner.execute(() -> {
            JFrame frame = new JFrame();
            C made = component.get();
            frame.setContentPane(made);
            frame.setSize(width, height);
            frame.setVisible(true);
            windows.add(frame);
            return made;
        });
        settle();
        return shown;
    }

    /** Does it on the event thread and waits until the screen has settled. */
    protected void onEventThread(Runnable action) {
        GuiActionRunner.execute(action::run);
        settle();
    }

    /** Waits until what was queued so far, and what that queued in turn, has been done. */
    private static void settle() {
        GuiActionRunner.execute(() -> { });
        GuiActionRunner.execute(() -> { });
    }

    /** The visible widget with that name; fails when there is none, or more than one. */
    protected <C extends Component> C part(String name, Class<C> type) {
        List<Component> found = visible(name);
        assertThat(found).as("visible widgets called %s", name).hasSize(1).first().isInstanceOf(type);
        return type.cast(found.get(0));
    }

    /** Whether a visible widget has that name. */
    protected boolean isVisible(String name) {
        return !visible(name).isEmpty();
    }

    private List<Component> visible(String name) {
        return GuiActionRunner.execute(() -> {
            List<Component> found = new ArrayList<>();
            windows.forEach(window -> collect(window, name, found));
            return found;
        });
    }

    private static void collect(Component part, String name, List<Component> found) {
        if (name.equals(part.getName()) && part.isShowing()) {
            found.add(part);
        }
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                collect(child, name, found);
            }
        }
    }

    /** Presses a button as a mouse would; fails when it is disabled. */
    protected void press(String name) {
        AbstractButton button = part(name, AbstractButton.class);
        assertThat(GuiActionRunner.execute(button::isEnabled)).as("button %s is enabled", name).isTrue();
        onEventThread(button::doClick);
    }

    /** Replaces the text of a field, as typing would. */
    protected void type(String name, String text) {
        JTextComponent field = part(name, JTextComponent.class);
        onEventThread(() -> field.setText(text));
    }

    /** Chooses the item that is shown with these words. */
    protected void choose(String name, String words) {
        JComboBox<?> combo = part(name, JComboBox.class);
        onEventThread(() -> combo.setSelectedIndex(indexOf(combo, words)));
    }

    private static <T> int indexOf(JComboBox<T> combo, String words) {
        for (int i = 0; i < combo.getItemCount(); i++) {
            Component shown = combo.getRenderer().getListCellRendererComponent(
                    new JList<>(combo.getModel()), combo.getItemAt(i), i, false, false);
            if (shown instanceof JLabel label && label.getText().strip().equals(words)) {
                return i;
            }
        }
        return fail("The combo box %s has no item (%s).", combo.getName(), words);
    }

    /** What a label says. */
    protected String textOf(String name) {
        JLabel label = part(name, JLabel.class);
        return GuiActionRunner.execute(label::getText);
    }

    /** Waits until it holds; fails after two minutes, which a machine with other work may take. */
    protected static void eventually(String what, BooleanSupplier holds) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                return holds.getAsBoolean();
            }
        }, Timeout.timeout(2, TimeUnit.MINUTES));
    }
}
