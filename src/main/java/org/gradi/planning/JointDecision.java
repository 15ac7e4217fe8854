package org.gradi.planning;

import java.util.Map;
import java.util.Optional;
import org.gradi.model.Plan;

/**
 * What was decided for requests that were pending together.
 *
 * @param plans   for each request granted, by its place in the list, from 0
 * @param optimal whether it is proven that no other decision is worth more
 */
public record JointDecision(Map<Integer, Plan> plans, boolean optimal) {

    public JointDecision {
        plans = Map.copyOf(plans);
    }

    /** The plan of one request; empty when it is not granted. */
    public Optional<Plan> planOf(int request) {
        return Optional.ofNullable(plans.get(request));
    }
}
