package org.gradi.profile.bench;

import java.lang.ref.Reference;
import java.util.function.Supplier;

/** What a contender keeps on the heap: used bytes after a collection, with it and without. */
final class Memory {

    private Memory() {
    }

    /**
     * Bytes per live reservation; not counting who holds which slot, except for YARN's plan, which records that
     * itself. Exact to about a byte at 10,000 reservations, less exact below.
     */
    static double bytesPerLive(Contender contender, Series series) {
        var workload = new Workload(series, Main.SEED);
        Supplier<Object> filling = contender == Contender.YARN_PLAN
                ? () -> contender.book(workload) : () -> contender.availability(workload);
        filling.get();
        long without = usedAfterCollection();
        Object kept = filling.get();
        long with = usedAfterCollection();
        Reference.reachabilityFence(kept);
        Reference.reachabilityFence(workload);
        return (with - without) / (double) series.live;
    }

    private static long usedAfterCollection() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
