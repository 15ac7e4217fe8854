package org.gradi.cluster.gridengine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.cluster.ReservationNames;

/**
 * The name of an advance reservation of ours.
 *
 * @param key        our key for it
 * @param generation counts its changes from 1
 */
record ReservationName(String key, int generation) {
    private static final Pattern WITH_GENERATION = Pattern.compile("(.+)\\.([1-9]\\d{0,8})");

    /** Reads a name; empty when it is none of ours. */
    static Optional<ReservationName> read(ReservationNames names, String text) {
        Matcher parts = WITH_GENERATION.matcher(text);
        return parts.matches() && names.isOurs(parts.group(1))
                ? Optional.of(new ReservationName(names.key(parts.group(1)),
                        Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    String in(ReservationNames names) {
        return names.of(key) + "." + generation;
    }
}
