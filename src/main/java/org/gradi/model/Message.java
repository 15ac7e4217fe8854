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
        String pattern = phrase.pattern();
        StringBuilder words = new StringBuilder(2 * pattern.length());
        int next = 0;
        int end = 0;
        for (int gap = pattern.indexOf('%'); gap >= 0; gap = pattern.indexOf('%', end)) {
            words.append(pattern, end, gap);
            end = endOfGap(pattern, gap);
            String form = pattern.substring(gap, end);
            if (form.equals("%%")) {
                words.append('%');
            } else {
                words.append(filled(form, phrase.inEnglish(values.get(next++))));
            }
        }
        return words.append(pattern, end, pattern.length()).toString();
    }

    private static int endOfGap(String pattern, int gap) {
        int last = gap + 1;
        while ("sdf%".indexOf(pattern.charAt(last)) < 0) {
            last++;
        }
        return last + 1;
    }

    /** Nearly every gap is a plain one, for which the formatter would take far longer than all the rest. */
    private static String filled(String gap, Object value) {
        return gap.equals("%s") || gap.equals("%d") ? value.toString()
                : String.format(Locale.ROOT, gap, value);
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
