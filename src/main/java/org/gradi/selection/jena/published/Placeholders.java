package org.gradi.selection.jena.published;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Gathers what a node says, without what publishers emit when they do not know. */
final class Placeholders {
    private static final Set<String> UNKNOWN = Set.of("", "-", "?", "n/a", "na", "nan", "none", "null",
            "(null)", "unknown", "undefined", "undefinedvalue", "unset");
    private static final Set<BigDecimal> NUMBERS = LongStream.of(
            999_999_999L, 2_146_660_842L, 4_294_967_295L, 2_147_483_647L, -1L)
            .mapToObj(BigDecimal::valueOf).collect(Collectors.toUnmodifiableSet());
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");

    private Placeholders() {
    }

    /** However a number is spelt. */
    static boolean isUnknown(String value) {
        String text = value.strip();
        return UNKNOWN.contains(text.toLowerCase(Locale.ROOT)) || NUMBER.matcher(text).matches()
                && NUMBERS.stream().anyMatch(one -> one.compareTo(new BigDecimal(text)) == 0);
    }

    static void put(Map<String, Set<String>> values, String word, String value) {
        if (!isUnknown(value)) {
            values.computeIfAbsent(word, unused -> new LinkedHashSet<>()).add(value.strip());
        }
    }

    /** Puts a number, unless it is the one by which the publisher says that nobody configured it. */
    static void putUnless(String unconfigured, Map<String, Set<String>> values, String word, String value) {
        if (!value.strip().equals(unconfigured)) {
            put(values, word, value);
        }
    }

    static Map<String, Set<String>> none() {
        return new LinkedHashMap<>();
    }
}
