package org.gradi.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import org.gradi.ui.Theme;
import org.gradi.ui.frame.Questions.FileKind;
import org.gradi.ui.frame.RecentFile;
import org.gradi.ui.frame.WindowSettings;

/** What the window remembers, in the user's preferences. */
final class WindowPreferences implements WindowSettings {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String RECENT = "recent.";

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

    /** Those before the first that is missing or cannot be understood. */
    @Override
    public List<RecentFile> recent() {
        return Stream.iterate(0, place -> place + 1).map(place -> preferences.get(RECENT + place, ""))
                .map(WindowPreferences::recentFile).takeWhile(Optional::isPresent).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RecentFile> recentFile(String text) {
        try {
            int mark = text.indexOf(':');
            return mark < 0 ? Optional.empty() : Optional.of(new RecentFile(
                    FileKind.valueOf(text.substring(0, mark)), Path.of(text.substring(mark + 1))));
        } catch (IllegalArgumentException notWrittenByUs) {
            return Optional.empty();
        }
    }

    /** A path that is too long for the preferences is left out. */
    @Override
    public void recent(List<RecentFile> files) {
        List<String> texts = files.stream().map(recent -> recent.kind() + ":" + recent.file())
                .filter(text -> text.length() <= Preferences.MAX_VALUE_LENGTH).toList();
        for (int place = 0; place < texts.size(); place++) {
            preferences.put(RECENT + place, texts.get(place));
        }
        preferences.remove(RECENT + texts.size());
    }
}
