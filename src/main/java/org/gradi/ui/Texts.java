package org.gradi.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Every word on the screens, in one language. Immutable; the language changes with the next start.
 *
 * <p>Portuguese of any country is shown in that of Brazil, every other language in English.
 */
public final class Texts {
    private static final String BUNDLE = "org.gradi.ui.messages";
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private final Locale locale;
    private final ResourceBundle words;

    public Texts(Locale wanted) {
        Objects.requireNonNull(wanted, "wanted");
        this.locale = wanted.getLanguage().equals("pt") ? BRAZIL : Locale.ENGLISH;
        this.words = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language shown. */
    public Locale locale() {
        return locale;
    }

    /**
     * The words with this key, the arguments put in as {@link MessageFormat} says; fails with
     * {@link java.util.MissingResourceException} when the bundle does not have it.
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    /** Whether the bundle has this key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** A sentence about something that went wrong; its message when it was written for people. */
    public String problem(Throwable problem) {
        String message = problem.getMessage();
        return message == null || message.isBlank()
                ? text("problem.without.words", problem.getClass().getSimpleName()) : message;
    }
}
