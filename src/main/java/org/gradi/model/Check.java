package org.gradi.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/** The checks that the values of this room share; each failure names the value and what would be right. */
final class Check {
    /** Names travel to managers, files and screens, so they hold nothing that needs quoting anywhere. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.:@ -]{0,119}");

    private Check() {
    }

    static void name(String what, String value) {
        Objects.requireNonNull(value, what);
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    ("The name of the %s (%s) must be 1 to 120 letters, digits, blanks or _ . : @ -, "
                            + "beginning with a letter or digit.").formatted(what, shortened(value)));
        }
    }

    static void wholeSeconds(String what, Instant value) {
        Objects.requireNonNull(value, what);
        if (value.getNano() != 0) {
            throw new IllegalArgumentException("The %s (%s) must be a whole second.".formatted(what, value));
        }
    }

    static void wholeSeconds(String what, Duration value) {
        Objects.requireNonNull(value, what);
        if (value.getNano() != 0 || value.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be a whole number of seconds, at least 1.".formatted(what, value));
        }
    }

    static void atLeast(long least, String what, long value) {
        if (value < least) {
            throw new IllegalArgumentException("The %s (%d) must be at least %d.".formatted(what, value,
                    least));
        }
    }

    static void fraction(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("The %s (%s) must lie between 0 and 1.".formatted(what,
                    value));
        }
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
