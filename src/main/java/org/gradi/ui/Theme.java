package org.gradi.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Font;
import java.util.Objects;
import javax.swing.UIManager;

/**
 * How the window looks. Colours of meaning stand in {@code org/gradi/ui/theme} as properties, one file for
 * each theme, under names of our own: {@code TimeMap.*} for maps, {@code Verdict.*} for judgements.
 */
public enum Theme {
    LIGHT, DARK;

    private static final String DEFAULTS = "org.gradi.ui.theme";

    /** Puts the theme in force and redraws every open window. On the event thread. */
    public void install() {
        EventThread.require();
        FlatLaf.registerCustomDefaultsSource(DEFAULTS, Theme.class.getClassLoader());
        boolean done = switch (this) {
            case LIGHT -> FlatLightLaf.setup();
            case DARK -> FlatDarkLaf.setup();
        };
        if (!done) {
            throw new IllegalStateException(
                    "The theme (%s) cannot be installed on this Java.".formatted(this));
        }
        FlatLaf.updateUI();
    }

    /**
     * The colour with this key in the theme in force; fails with {@link NullPointerException} naming a
     * missing key.
     */
    public static Color colour(String key) {
        return Objects.requireNonNull(UIManager.getColor(key), () -> "The theme has no colour (" + key
                + ").");
    }

    /** The font with this key in the theme in force, such as {@code h3.font}. */
    public static Font font(String key) {
        return Objects.requireNonNull(UIManager.getFont(key), () -> "The theme has no font (" + key + ").");
    }
}
