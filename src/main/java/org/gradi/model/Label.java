package org.gradi.model;

import java.util.Locale;
import java.util.Objects;

/**
 * Words of one meaning in the languages of the workbench.
 *
 * @param english    never blank
 * @param portuguese never blank
 */
public record Label(String english, String portuguese) {

    public Label {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(portuguese, "portuguese");
        if (english.isBlank() || portuguese.isBlank()) {
            throw new IllegalArgumentException(
                    "A label (%s, %s) needs words in both languages.".formatted(english, portuguese));
        }
    }

    /** The words in that language; English when it is neither. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("pt") ? portuguese : english;
    }

    /** Whether either language has these words; letter case does not count. */
    public boolean says(String words) {
        return english.equalsIgnoreCase(words) || portuguese.equalsIgnoreCase(words);
    }
}
