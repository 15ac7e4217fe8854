package org.gradi.app;

import java.util.Locale;
import org.gradi.ui.Theme;
import org.gradi.ui.frame.WindowSettings;

/** Settings that are forgotten with the test. */
final class RememberedSettings implements WindowSettings {
    private Theme theme = Theme.LIGHT;
    private Locale language = Locale.ENGLISH;

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public void theme(Theme next) {
        theme = next;
    }

    @Override
    public Locale language() {
        return language;
    }

    @Override
    public void language(Locale next) {
        language = next;
    }
}
