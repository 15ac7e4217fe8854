package org.gradi.timemap;

import java.util.Objects;
import org.gradi.model.Plan;

/**
 * A plan to be shown although nothing is reserved by it: an offer, or what is being considered.
 *
 * @param name what people call it, not blank
 * @param plan where and when it would be
 */
public record PlannedWork(String name, Plan plan) {

    public PlannedWork {
        Objects.requireNonNull(plan, "plan");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The planned work (%s) needs a name.".formatted(plan.window()));
        }
    }
}
