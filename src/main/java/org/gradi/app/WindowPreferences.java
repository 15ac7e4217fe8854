package org.gradi.app;

import java.util.Locale;
import java.util.prefs.Preferences;
import org.gradi.ui.Theme;
import org.gradi.ui.frame.WindowSettings;

/** What the window remembers, in the user's preferences. */
final class WindowPreferences implements WindowSettings {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";

    private final Preferences preferences;

    /** @param preferences the node in which the settings are kept */
    WindowPreferences(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Theme theme() {
        return preferences.get(THEME, Theme.LIGHT.name()).equals(Theme.DARK.name()) ? Theme.DARK
                : Theme.LIGHT;
    }

    @Override
    public void theme(Theme theme) {
        preferences.put(THEME, theme.name());
    }

    @Override
    public Locale language() {
        return Locale.forLanguageTag(preferences.get(LANGUAGE, Locale.getDefault().toLanguageTag()));
    }

    @Override
    public void language(Locale language) {
        preferences.put(LANGUAGE, language.toLanguageTag());
    }
}
