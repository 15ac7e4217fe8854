package org.gradi.broker;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys under which managers know our parts: the installation's name and the reservation's id. One part
 * for each cluster, so that a key is unique there; and another installation's keys are never ours.
 *
 * @param installation 1 to 20 letters a-z or digits
 */
record Keys(String installation) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,20}");
    private static final Pattern NUMBER = Pattern.compile("R([1-9][0-9]{0,8})");

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
        Matcher matcher = NUMBER.matcher(id);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
