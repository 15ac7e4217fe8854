package org.gradi.broker.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.gradi.model.Cluster;
import org.gradi.selection.ResourceSelector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The static selection alone: two requirements, of which one rejects from none to all of the clusters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SelectionBenchmark {
    @Param({"1000", "10000", "100000"})
    public int clusters;

    private ResourceSelector selector;
    private SplittableRandom random;

    @Setup
    public void describeTheClusters() {
        selector = SimulatedGrids.opened(clusters).selector();
        random = new SplittableRandom(Main.SEED);
    }

    @Benchmark
    public List<Cluster> select() {
        return selector.select(SimulatedGrids.ofClustersFrom(random.nextInt(clusters))).selected();
    }
}
