package org.gradi.ui;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import javax.swing.Icon;

/**
 * The pictures of the project, drawn as SVG on a grid of 16 pixels in the top-level folder {@code icons}.
 *
 * <p>They are drawn in the palette colours of FlatLaf, which it replaces in the dark theme.
 */
public final class Icons {
    /** The colour in which icons that take their colour from the theme are drawn. */
    private static final Color DRAWN_IN = new Color(0x6E6E6E);

    private Icons() {
    }

    /**
     * The icon in {@code icons/<name>.svg}; fails with {@link IllegalArgumentException} when there is none.
     */
    public static Icon icon(String name) {
        return load(name);
    }

    /** The same icon in a colour of meaning, such as {@code Verdict.satisfied}; follows the theme. */
    public static Icon icon(String name, String colourKey) {
        FlatSVGIcon icon = load(name);
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(
                drawn -> drawn.getRGB() == DRAWN_IN.getRGB() ? Theme.colour(colourKey) : drawn));
        return icon;
    }

    private static FlatSVGIcon load(String name) {
        FlatSVGIcon icon = new FlatSVGIcon("icons/" + name + ".svg", Icons.class.getClassLoader());
        if (!icon.hasFound()) {
            throw new IllegalArgumentException(
                    "There is no icon (%s); it would be icons/%s.svg.".formatted(name, name));
        }
        return icon;
    }
}
