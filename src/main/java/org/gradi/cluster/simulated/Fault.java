package org.gradi.cluster.simulated;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * What goes wrong with a call.
 *
 * @param kind   in which way
 * @param length for how long, with a delay or latency; zero otherwise
 */
public record Fault(Kind kind, Duration length) {
    private static final Duration LONGEST_DELAY = Duration.ofDays(366);

    /** The ways in which a call can go wrong. */
    public enum Kind {
        /** The manager does not serve us; nothing changes. A look or find is then not answered at all. */
        REFUSE,
        /** Grid time passes before the manager acts. */
        DELAY,
        /** Real time passes before the manager acts. */
        LATENCY,
        /** The manager does not act, and no answer arrives. */
        SILENT_BEFORE,
        /** The manager acts, and no answer arrives. */
        SILENT_AFTER;

        /** The word in a fault script: {@code silent-before}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it takes a length. */
        public boolean takesTime() {
            return this == DELAY || this == LATENCY;
        }
    }

    public Fault {
        Objects.requireNonNull(kind, "kind");
        if (kind.takesTime() != !length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException(kind.takesTime()
                    ? "The fault (%s) needs a length of more than zero, not %s.".formatted(kind.key(), length)
                    : "The fault (%s) has no length, not even %s.".formatted(kind.key(), length));
        }
        if (kind == Kind.DELAY && (length.getNano() != 0 || length.compareTo(LONGEST_DELAY) > 0)) {
            throw new IllegalArgumentException(
                    "The delay (%s) must be a whole number of seconds of grid time, up to 366 days."
                            .formatted(length));
        }
    }

    public static Fault refuse() {
        return new Fault(Kind.REFUSE, Duration.ZERO);
    }

    public static Fault delay(Duration gridTime) {
        return new Fault(Kind.DELAY, gridTime);
    }

    public static Fault latency(Duration realTime) {
        return new Fault(Kind.LATENCY, realTime);
    }

    public static Fault silentBefore() {
        return new Fault(Kind.SILENT_BEFORE, Duration.ZERO);
    }

    public static Fault silentAfter() {
        return new Fault(Kind.SILENT_AFTER, Duration.ZERO);
    }

    /** As in a fault script: {@code delay PT30S}. */
    @Override
    public String toString() {
        return kind.takesTime() ? kind.key() + " " + length : kind.key();
    }
}
