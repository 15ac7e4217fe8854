package org.gradi.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A plan that a user may take instead of what was asked, until it expires.
 *
 * @param request the request as it would have to be asked
 * @param plan    what it would get
 * @param change  what differs from the request first made, in words
 * @param expires when the offer ends
 */
public record Offer(Request request, Plan plan, String change, Instant expires) {

    public Offer {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(expires, "expires");
        if (change.isBlank()) {
            throw new IllegalArgumentException("An offer must say what it changes.");
        }
    }

    /** Whether it may still be taken at that moment; not any more in the one in which it ends. */
    public boolean isOpenAt(Instant moment) {
        return moment.isBefore(expires);
    }
}
