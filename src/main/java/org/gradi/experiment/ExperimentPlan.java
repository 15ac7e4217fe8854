package org.gradi.experiment;

import java.util.List;
import org.gradi.planning.Strategy;

/**
 * What an experiment compares.
 *
 * @param instances  at least one
 * @param strategies at least one
 * @param slack      how far each start may slip, as a share of the duration, 0 to 100; 0 for fixed starts
 */
public record ExperimentPlan(List<Instance> instances, List<Strategy> strategies, double slack) {
    private static final double MOST_SLACK = 100;

    public ExperimentPlan {
        instances = List.copyOf(instances);
        strategies = List.copyOf(strategies);
        if (instances.isEmpty() || strategies.isEmpty()) {
            throw new IllegalArgumentException("An experiment needs an instance (%d) and a strategy (%d)."
                    .formatted(instances.size(), strategies.size()));
        }
        if (!(slack >= 0 && slack <= MOST_SLACK)) {
            throw new IllegalArgumentException("The slack (%s) must be from 0 to %.0f.".formatted(slack,
                    MOST_SLACK));
        }
    }

    /** How many times a strategy decides an instance. */
    public int runs() {
        return instances.size() * strategies.size();
    }
}
