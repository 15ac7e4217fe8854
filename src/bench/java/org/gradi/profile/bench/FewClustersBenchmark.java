package org.gradi.profile.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The cycles of 5 clusters with 30 live reservations each, one cluster after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FewClustersBenchmark {
    private static final int CLUSTERS = 5;

    @Param
    public Contender contender;

    private final Book[] books = new Book[CLUSTERS];
    private final Cycles[] cycles = new Cycles[CLUSTERS];
    private int cycle;

    @Setup
    public void fillTheClusters() {
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            var workload = new Workload(Series.CLUSTER_30, Main.SEED + cluster);
            books[cluster] = contender.book(workload);
            cycles[cluster] = workload.cycles();
        }
    }

    @Benchmark
    public long cycle() {
        int cluster = cycle % CLUSTERS;
        int round = cycle++ / CLUSTERS;
        int slot = cycles[cluster].slot(round);
        books[cluster].cancel(slot);
        return books[cluster].reserve(slot, cycles[cluster].request(round));
    }
}
