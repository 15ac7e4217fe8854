package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JTabbedPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.Texts;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.api.Test;

/** The keys that open menus do nothing else. */
class WindowMnemonicsTest extends OpenedWindow {
    private static final int TABS = 6;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(language(), questions, kept(), () -> isClosed = true);
    }

    protected Texts language() {
        return ENGLISH;
    }

    private List<JMenu> menus() {
        return GuiActionRunner.execute(() -> {
            JMenuBar bar = window.frame().getJMenuBar();
            return Stream.iterate(0, i -> i + 1).limit(bar.getMenuCount()).map(bar::getMenu).toList();
        });
    }

    @Test
    void noKeyOfTheMenuBarPressesAnythingInTheWindow() {
        openSample("user_1");
        type("request.min", "900");
        press("tools.reserve-request");
        eventually("there are offers", () -> isVisible("outcome.offer.0.take"));
        List<Integer> ofMenus = menus().stream().map(JMenu::getMnemonic).toList();
        assertThat(ofMenus).as("keys of the menu bar").hasSize(6).doesNotContain(0).doesNotHaveDuplicates();

        for (int tab = 0; tab < TABS; tab++) {
            showTab(tab);
            assertThat(GuiActionRunner.execute(() -> keys(window.frame().getContentPane())))
                    .as("keys of what is on show with view %d", tab).doesNotContainAnyElementsOf(ofMenus);
        }
    }

    @Test
    void noKeyTakesAnOffer() {
        openSample("user_1");
        type("request.min", "900");
        press("tools.reserve-request");
        eventually("there are offers", () -> isVisible("outcome.offer.0.take"));

        AbstractButton take = part("outcome.offer.0.take", AbstractButton.class);

        assertThat(GuiActionRunner.execute(take::getMnemonic)).as("key of an offer").isZero();
    }

    @Test
    void eachEntryOfAMenuHasAKeyOfItsOwn() {
        for (JMenu menu : menus()) {
            assertThat(GuiActionRunner.execute(() -> Arrays.stream(menu.getMenuComponents())
                    .filter(AbstractButton.class::isInstance).map(AbstractButton.class::cast)
                    .map(AbstractButton::getMnemonic).filter(key -> key != 0).toList()))
                    .as("keys of the menu %s", menu.getText()).doesNotHaveDuplicates();
        }
    }

    private static List<Integer> keys(Component part) {
        List<Integer> keys = new ArrayList<>();
        if (part instanceof AbstractButton button && button.isShowing()) {
            keys.add(button.getMnemonic());
        } else if (part instanceof JLabel label && label.isShowing()) {
            keys.add(label.getDisplayedMnemonic());
        } else if (part instanceof JTabbedPane tabs) {
            for (int i = 0; i < tabs.getTabCount(); i++) {
                keys.add(tabs.getMnemonicAt(i));
            }
        }
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                keys.addAll(keys(child));
            }
        }
        return keys;
    }
}
