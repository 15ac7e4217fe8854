package org.gradi.cli;

import java.util.Iterator;
import java.util.List;
import org.gradi.planning.Strategy;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The names of the strategies, which help texts list. */
final class StrategyNames implements Iterable<String> {
    private final List<String> names;

    private StrategyNames(List<Strategy> strategies) {
        this.names = strategies.stream().map(Strategy::name).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }

    /** Makes them, when an option asks for them, of those that can be chosen. */
    static IFactory of(List<Strategy> strategies) {
        return new IFactory() {
            @Override
            public <K> K create(Class<K> kind) throws Exception {
                return kind == StrategyNames.class ? kind.cast(new StrategyNames(strategies))
                        : CommandLine.defaultFactory().create(kind);
            }
        };
    }
}
