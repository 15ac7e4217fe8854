package org.gradi.profile.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Every one of 1,000 clusters with 100 live reservations is asked for its earliest start; nothing is pruned.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ManyClustersBenchmark {
    private static final int CLUSTERS = 1000;

    @Param({"GRADI", "TREE_MAP", "YARN_STEPS"})
    public Contender contender;

    private final Availability[] clusters = new Availability[CLUSTERS];
    private Cycles cycles;
    private int cycle;

    @Setup
    public void fillTheClusters() {
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            clusters[cluster] = contender.availability(new Workload(Series.CLUSTER_100, Main.SEED + cluster));
        }
        cycles = new Cycles(Series.CLUSTER_100, new SplittableRandom(Main.SEED));
    }

    @Benchmark
    public long askAll() {
        Request request = cycles.request(cycle++);
        long best = Long.MAX_VALUE;
        for (Availability cluster : clusters) {
            long start = cluster.earliestStart(request);
            if (start != Availability.NONE && start < best) {
                best = start;
            }
        }
        return best;
    }
}
