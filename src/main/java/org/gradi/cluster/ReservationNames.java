package org.gradi.cluster;

import java.util.regex.Pattern;

/**
 * The names that reservations of ours have at a real manager: a prefix that tells them from those of others,
 * the part of the manager that the cluster stands for, with a dot behind it, and the key. So the parts of a
 * reservation at two clusters under one manager have names of their own. Two installations that share a
 * cluster must have prefixes of which neither begins with the other.
 *
 * @param prefix 1 to 20 letters, digits or _ . -, beginning with a letter
 * @param part   up to 64 letters, digits or _ . -, beginning with neither of the last two; empty for a
 *               cluster that stands for all of its manager
 */
public record ReservationNames(String prefix, String part) {
    /** What a key must be to become a name, in words. */
    public static final String RULE = "1 to 100 letters a-z or A-Z, digits or _ . -, beginning with a letter"
            + " or digit";
    /** What a prefix must be. */
    public static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,19}");
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    public ReservationNames {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "The prefix (%s) must be 1 to 20 letters, digits or _ . -, beginning with a letter."
                            .formatted(prefix));
        }
        if (!part.isEmpty() && !PART.matcher(part).matches()) {
            throw new IllegalArgumentException(
                    "The part (%s) must be up to 64 letters, digits or _ . -, or empty.".formatted(part));
        }
    }

    private String start() {
        return part.isEmpty() ? prefix : prefix + part + ".";
    }

    /**
     * Whether a key can become a name. Fails with {@link IllegalArgumentException} when it is blank, which is
     * a fault of the caller.
     */
    public static boolean usable(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A reservation key must not be blank.");
        }
        return KEY.matcher(key).matches();
    }

    /** The name for a usable key. */
    public String of(String key) {
        return start() + key;
    }

    /** Whether a name is one of ours. */
    public boolean isOurs(String name) {
        return name.startsWith(start()) && KEY.matcher(name.substring(start().length())).matches();
    }

    /** The key in a name of ours. */
    public String key(String name) {
        return name.substring(start().length());
    }
}
