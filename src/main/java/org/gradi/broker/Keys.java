package org.gradi.broker;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The keys under which managers know our parts: the installation's name and the reservation's id. One part
 * for each cluster, so that a key is unique there; and another installation's keys are never ours.
 *
 * @param installation 1 to 20 letters a-z or digits
 */
record Keys(String installation) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");
    private static final int MOST_DIGITS = 9;

    Keys {
        if (!NAME.matcher(installation).matches()) {
            throw new IllegalArgumentException(
                    "The installation's name (%s) must be 1 to 20 letters a-z or digits.".formatted(
                            installation));
        }
    }

    String of(String id) {
        return installation + "-" + id;
    }

    /** Whether a key is one of this installation. */
    boolean isOurs(String key) {
        return key.startsWith(installation + "-");
    }

    /** The id in a key of ours. */
    String id(String key) {
        return key.substring(installation.length() + 1);
    }

    static String id(int number) {
        return "R" + number;
    }

    /** The number in an id; empty when we never give out such an id. */
    static OptionalInt number(String id) {
        int length = id.length();
        if (length < 2 || length > MOST_DIGITS + 1 || id.charAt(0) != 'R' || id.charAt(1) == '0') {
            return OptionalInt.empty();
        }
        int number = 0;
        for (int i = 1; i < length; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return OptionalInt.empty();
            }
            number = 10 * number + digit;
        }
        return OptionalInt.of(number);
    }
}
