package org.gradi.app;

import java.util.Locale;
import org.gradi.ui.ScreenLooks;
import org.gradi.ui.Theme;
import org.gradi.ui.frame.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLooksInPortugueseTest extends OpenedWindow {
    private static final int TABS = 6;

    @Override
    protected Window makeWindow() {
        return WindowWiring.window(PORTUGUESE, questions, settings, () -> isClosed = true);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1600, 1000", "DARK, 1100, 700"})
    void everyViewShowsAllItsWordsWithTheCaseStudyOnTheDesk(Theme theme, int width, int height) {
        onEventThread(theme::install);
        onEventThread(() -> window.frame().setSize(width, height));
        String look = theme.name().toLowerCase(Locale.ROOT) + "-" + width;
        openSample("user_0");
        reserve();
        openSample("user_1");
        reserve();

        for (int tab = 0; tab < TABS; tab++) {
            showTab(tab);
            onEventThread(() -> { });
            ScreenLooks.keepPicture(window.frame().getRootPane(), "window-pt-" + tab + "-" + look);
            ScreenLooks.requireNothingCut(window.frame().getContentPane());
        }
    }
}
