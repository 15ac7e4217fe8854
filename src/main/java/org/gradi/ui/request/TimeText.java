package org.gradi.ui.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradi.ui.DurationWords;

/**
 * How a draft writes moments: as nothing, as an offset, or as an ISO instant; and how people write offsets.
 */
final class TimeText {
    private static final String NOW = "now";

    private TimeText() {
    }

    enum Mode {
        /** No moment of its own: at once for a start, start + duration for a deadline. */
        NONE("none"),
        /** So long after the moment from which offsets count. */
        OFFSET("offset"),
        INSTANT("instant");

        private final String key;

        Mode(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** How the text names its moment; text that is neither empty nor an instant is taken for an offset. */
    static Mode modeOf(String text) {
        if (text.isBlank() || text.strip().equalsIgnoreCase(NOW)) {
            return Mode.NONE;
        }
        return instant(text).isPresent() ? Mode.INSTANT : Mode.OFFSET;
    }

    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text.strip()));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    /** The moment the text means when offsets count from there; empty when it has none or cannot be read. */
    static Optional<Instant> resolve(String text, Instant offsetsFrom) {
        try {
            return instant(text).or(() -> offset(text).map(offsetsFrom::plus));
        } catch (DateTimeException | ArithmeticException tooFar) {
            return Optional.empty();
        }
    }

    /** The text as people write it: {@code 20 min} for {@code PT20M}; as it is when it cannot be read. */
    static String toWords(String text) {
        return offset(text).filter(offset -> !offset.isNegative()).map(DurationWords::format).orElse(text);
    }

    /** The text as drafts write it: {@code PT20M} for {@code 20 min}; as it is when it cannot be read. */
    static String toDraft(String words) {
        return DurationWords.parse(words).map(Duration::toString).orElse(words.strip());
    }

    private static Optional<Duration> offset(String text) {
        return DurationWords.parse(text).filter(duration -> duration.getNano() == 0);
    }
}
