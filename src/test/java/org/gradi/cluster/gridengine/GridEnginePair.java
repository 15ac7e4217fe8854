package org.gradi.cluster.gridengine;

import java.util.List;

/** Two real clusters, each under a Grid Engine of its own. */
public record GridEnginePair(RunningGridEngine larger, RunningGridEngine smaller) implements AutoCloseable {

    GridEnginePair() {
        this(new RunningGridEngine("eta", 4), new RunningGridEngine("theta", 3));
    }

    public List<RunningGridEngine> both() {
        return List.of(larger, smaller);
    }

    @Override
    public void close() {
        both().forEach(RunningGridEngine::close);
    }
}
