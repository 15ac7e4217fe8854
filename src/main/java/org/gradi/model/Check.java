package org.gradi.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** The checks that the values of this room share; each failure names the value and what would be right. */
final class Check {
    private static final int LONGEST_NAME = 120;
    /** What a name may have after its first letter or digit. */
    private static final String NAME_SIGNS = "_.:@ -";

    private static final boolean[] PLAIN = plainSigns();

    private Check() {
    }

    static void name(String what, String value) {
        Objects.requireNonNull(value, what);
        if (!isName(value)) {
            throw new IllegalArgumentException(
                    ("The name of the %s (%s) must be 1 to 120 letters, digits, blanks or _ . : @ -, "
                            + "beginning with a letter or digit.").formatted(what, shortened(value)));
        }
    }

    /**
     * Names travel to managers, files and screens, so they hold nothing that needs quoting anywhere. Told
     * sign by sign: every plan and reservation is checked, and a regular expression took a third of the time
     * of a whole request.
     */
    private static boolean isName(String value) {
        return isPlainName(value) || isAnyName(value);
    }

    /** A name of ASCII signs, which nearly all are: a start checks half a million of them. */
    private static boolean isPlainName(String value) {
        int length = value.length();
        if (length == 0 || length > LONGEST_NAME || NAME_SIGNS.indexOf(value.charAt(0)) >= 0) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            char sign = value.charAt(at);
            if (sign >= PLAIN.length || !PLAIN[sign]) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] plainSigns() {
        boolean[] plain = new boolean['z' + 1];
        for (char sign = 0; sign < plain.length; sign++) {
            plain[sign] = isLetterOrNumber(sign) || NAME_SIGNS.indexOf(sign) >= 0;
        }
        return plain;
    }

    private static boolean isAnyName(String value) {
        int signs = 0;
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            int sign = value.codePointAt(at);
            if (!isLetterOrNumber(sign) && (at == 0 || NAME_SIGNS.indexOf(sign) < 0)) {
                return false;
            }
            signs++;
        }
        return signs >= 1 && signs <= LONGEST_NAME;
    }

    private static boolean isLetterOrNumber(int sign) {
        return switch (Character.getType(sign)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(sign);
        };
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
