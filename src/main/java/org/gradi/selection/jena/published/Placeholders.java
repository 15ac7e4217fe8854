package org.gradi.selection.jena.published;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gathers what a node says, without what publishers emit when they do not know. */
final class Placeholders {
    private static final Set<String> UNKNOWN = Set.of("", "-", "?", "n/a", "na", "nan", "none", "null",
            "(null)", "unknown", "undefined", "undefinedvalue", "unset", "999999999", "2146660842",
            "4294967295", "2147483647", "-1");

    private Placeholders() {
    }

    static boolean isUnknown(String value) {
        return UNKNOWN.contains(value.strip().toLowerCase(Locale.ROOT));
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
