package org.gradi.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradi.fuzzy.FuzzyControl;

/** The strategies that users can choose, by name. */
public final class Strategies {
    /** The name of the strategy taken when none is chosen. */
    public static final String DEFAULT = GradiStrategy.NAME;

    private final Map<String, Strategy> byName = new LinkedHashMap<>();

    /** Every strategy; {@code control} limits the co-reservations of those that ask for it. */
    public Strategies(FuzzyControl control) {
        for (Strategy strategy : List.of(new GradiStrategy(control), new StaticStrategy())) {
            byName.put(strategy.name(), strategy);
        }
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
