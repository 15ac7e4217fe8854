package org.gradi.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version number whose dotted parts compare as numbers: 2.10 is later than 2.6, and 2 equals 2.0 in order.
 *
 * @param parts at least one, each zero or more
 */
public record Version(List<Integer> parts) implements Comparable<Version> {
    private static final Pattern TEXT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9}){0,9}");

    public Version {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException(
                    "A version (%s) needs whole numbers, such as 2.6.".formatted(parts));
        }
    }

    /** Reads {@code 2.6.18}; anything after the dotted numbers is refused. */
    public static Version parse(String text) {
        if (!TEXT.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    "The version (%s) must be dotted whole numbers, such as 2.6.".formatted(
                    Check.shortened(text)));
        }
        return new Version(Arrays.stream(text.strip().split("\\.")).map(Integer::valueOf).toList());
    }

    @Override
    public int compareTo(Version other) {
        int longest = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < longest; i++) {
            int difference = Integer.compare(part(i), other.part(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
