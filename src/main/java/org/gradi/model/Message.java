package org.gradi.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something to be said to people, kept as what it means; the words are made when somebody reads them, in the
 * reader's language. Files and the command line have the English ones.
 *
 * @param phrase what kind of thing is said
 * @param values what it is said about: numbers, moments, windows, durations, quantities, labels, names, other
 *               messages, or lists of these
 */
public record Message(Phrase phrase, List<Object> values) {

    public Message {
        Objects.requireNonNull(phrase, "phrase");
        values = List.copyOf(values);
    }

    /** Words that stand in one language only: of a user, of a local manager, of a file. */
    public static Message verbatim(String words) {
        return AsItStands.VERBATIM.about(words);
    }

    /** In English, moments in UTC, numbers without grouping. */
    public String english() {
        return String.format(Locale.ROOT, phrase.pattern(), values.stream().map(phrase::inEnglish).toArray());
    }

    /** The English words, so that messages can stand in each other. */
    @Override
    public String toString() {
        return english();
    }

    private enum AsItStands implements Phrase {
        VERBATIM;

        @Override
        public String room() {
            return "model";
        }

        @Override
        public String pattern() {
            return "%s";
        }
    }
}
