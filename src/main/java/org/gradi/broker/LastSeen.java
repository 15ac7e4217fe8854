package org.gradi.broker;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How old what is known of a cluster is.
 *
 * @param asOf    of when its manager's last report is; empty before the first one
 * @param silence since when its manager does not answer; empty while it does
 */
public record LastSeen(Optional<Instant> asOf, Optional<Silence> silence) {

    /** Of a cluster whose manager was not asked yet. */
    public static final LastSeen NEVER = new LastSeen(Optional.empty(), Optional.empty());

    public LastSeen {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(silence, "silence");
    }

    /** Whether nothing is known of it: its manager does not answer and never has. */
    public boolean isUnknown() {
        return asOf.isEmpty() && silence.isPresent();
    }

    /**
     * @param since the first time that it did not answer
     * @param text  one sentence for people: what was tried last
     */
    public record Silence(Instant since, String text) {
        public Silence {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(text, "text");
        }
    }
}
