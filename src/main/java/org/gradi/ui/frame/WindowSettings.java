package org.gradi.ui.frame;

import java.util.List;
import java.util.Locale;
import org.gradi.ui.Theme;

/** What the window remembers from one start to the next. */
public interface WindowSettings {

    Theme theme();

    void theme(Theme theme);

    /** The language from the next start on. */
    Locale language();

    void language(Locale language);

    /** The files that were used last, the latest first. */
    List<RecentFile> recent();

    void recent(List<RecentFile> files);
}
