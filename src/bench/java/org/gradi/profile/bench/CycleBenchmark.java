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

/** One cycle: cancel, search, reserve. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CycleBenchmark {
    @Param
    public Series series;
    @Param
    public Contender contender;

    private Cycles cycles;
    private Book book;
    private int cycle;

    @Setup
    public void fillTheSlots() {
        var workload = new Workload(series, Main.SEED);
        book = contender.book(workload);
        cycles = workload.cycles();
    }

    @Benchmark
    public long cycle() {
        int slot = cycles.slot(cycle);
        book.cancel(slot);
        return book.reserve(slot, cycles.request(cycle++));
    }
}
