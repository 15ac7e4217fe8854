package org.gradi.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A kind of thing that is said to people, with gaps for what it is about. Each room lists its own in an enum;
 * screens have words for every one of them, in each of their languages, under its {@link #key()}.
 */
public interface Phrase {

    /** The room that says it, such as {@code planning}. */
    String room();

    /** What the enum calls it. */
    String name();

    /**
     * The English words, with the gaps of {@link java.util.Formatter}, one for each value in their order. A
     * gap of no width ({@code %.0s}) is for a value that only translations show.
     */
    String pattern();

    /** Under which translations know it: {@code planning.too-few-processors}. */
    default String key() {
        return room() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** It, said about these values: one for each gap. */
    default Message about(Object... values) {
        return new Message(this, Arrays.asList(values));
    }

    /** How a value is put into the English words. */
    default Object inEnglish(Object value) {
        if (value instanceof Label label) {
            return label.english();
        }
        return value instanceof List<?> several ? several.stream().map(this::inEnglish).map(String::valueOf)
                .collect(Collectors.joining(", ")) : value;
    }
}
