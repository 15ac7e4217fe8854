package org.gradi.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.PriorityControl;

/** The strategies that users can choose, by name. */
public final class Strategies {
    /** The name of the strategy taken when none is chosen. */
    public static final String DEFAULT = GradiStrategy.NAME;

    private final Map<String, Strategy> byName = new LinkedHashMap<>();
    private final JointPlanner jointPlanner;

    /**
     * Every strategy.
     *
     * @param control    limits the co-reservations of those that ask for it
     * @param priorities weighs clusters and requests for those that go by priority
     * @param solver     searches joint decisions
     */
    public Strategies(FuzzyControl control, PriorityControl priorities, JointSolver solver) {
        JointStrategy joint = new JointStrategy(solver);
        for (Strategy strategy : List.of(new GradiStrategy(control), new BestFitStrategy(),
                new CoAllocationStrategy(), joint, new FuzzyCoAllocationStrategy(control),
                new PriorityStrategy(priorities), new BandwidthPriorityStrategy(priorities),
                new GridSimStrategy(), new StaticStrategy())) {
            byName.put(strategy.name(), strategy);
        }
        this.jointPlanner = joint.planner();
    }

    /** Decides several requests at once. */
    public JointPlanner jointPlanner() {
        return jointPlanner;
    }

    /** In the order in which they are offered, the default first. */
    public List<Strategy> all() {
        return List.copyOf(byName.values());
    }

    /** Fails with {@link IllegalArgumentException} that lists the known names. */
    public Strategy named(String name) {
        Strategy strategy = byName.get(name);
        if (strategy == null) {
            throw new IllegalArgumentException("The strategy (%s) is not known; known are %s.".formatted(name,
                    byName.keySet().stream().collect(Collectors.joining(", "))));
        }
        return strategy;
    }
}
