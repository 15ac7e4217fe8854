package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Locale;
import javax.swing.JSplitPane;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLooksTest extends OpenedWindow {
    private static final int TABS = 6;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1400, 900", "DARK, 1100, 700"})
    void everyViewShowsAllItsWordsWithTheCaseStudyOnTheDesk(Theme theme, int width, int height) {
        onEventThread(theme::install);
        onEventThread(() -> window.frame().setSize(width, height));
        String look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        keep("window-empty-" + look);
        openSample("user_0");
        reserve();
        openSample("user_1");
        reserve();

        for (int tab = 0; tab < TABS; tab++) {
            showTab(tab);
            keep("window-" + tab + "-" + look);
            ScreenLooks.requireNothingCut(window.frame().getContentPane());
        }
    }

    @Test
    void itOpensWithinTheScreen() {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();

        assertThat(screen.contains(GuiActionRunner.execute(() -> window.frame().getBounds())))
                .as("the window lies within %s", screen).isTrue();
    }

    @Test
    void theFormKeepsTheWidthThatTheUserGaveIt() {
        JSplitPane divided = part("split.form", JSplitPane.class);
        onEventThread(() -> window.frame().setSize(1_400, 900));
        int usual = GuiActionRunner.execute(divided::getDividerLocation);
        onEventThread(() -> window.frame().setSize(1_000, 900));
        assertThat(GuiActionRunner.execute(divided::getDividerLocation))
                .as("an untouched form follows the window").isLessThan(usual);

        onEventThread(() -> divided.setDividerLocation(450));
        onEventThread(() -> window.frame().setSize(1_100, 760));

        assertThat(GuiActionRunner.execute(divided::getDividerLocation)).as("the form is as wide as before")
                .isEqualTo(450);

        menu("toggle-form");
        menu("toggle-form");
        assertThat(GuiActionRunner.execute(divided::getDividerLocation)).as("and hidden and shown again")
                .isEqualTo(450);
    }

    private void keep(String name) {
        onEventThread(() -> { });
        ScreenLooks.keepPicture(window.frame().getRootPane(), name);
    }
}
