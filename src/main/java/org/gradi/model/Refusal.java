package org.gradi.model;

import java.util.List;

/**
 * A no with its reasons.
 *
 * @param causes at least one, the nearest to being met first where that can be told
 */
public record Refusal(List<Cause> causes) {

    public Refusal {
        causes = List.copyOf(causes);
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("A refusal must have at least one cause.");
        }
    }
}
