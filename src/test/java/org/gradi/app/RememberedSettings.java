package org.gradi.app;

import java.util.List;
import java.util.Locale;
import org.gradi.ui.Theme;
import org.gradi.ui.frame.RecentFile;
import org.gradi.ui.frame.WindowSettings;

/** Settings that are forgotten with the test. */
final class RememberedSettings implements WindowSettings {
    private Theme theme = Theme.LIGHT;
    private Locale language = Locale.ENGLISH;
    private List<RecentFile> recent = List.of();

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public void theme(Theme next) {
        theme = next;
    }

    @Override
    public List<RecentFile> recent() {
        return recent;
    }

    @Override
    public void recent(List<RecentFile> next) {
        recent = List.copyOf(next);
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
