package org.gradi.profile.bench;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Supplier;

/** What a contender keeps on the heap: used bytes after a collection, with it and without. */
final class Memory {
    private static final int ROUNDS = 5;
    /** The serial collector leaves some of what is dead where it lies, but every fourth time it moves all. */
    private static final int COLLECTIONS = 4;

    private Memory() {
    }

    /**
     * Bytes per live reservation, the median of {@value #ROUNDS} measurements; not counting who holds which
     * slot, except for YARN's plan, which records that itself.
     */
    static double bytesPerLive(Contender contender, Series series) {
        var workload = new Workload(series, Main.SEED);
        Supplier<Object> filling = contender == Contender.YARN_PLAN
                ? () -> contender.book(workload) : () -> contender.availability(workload);
        double[] rounds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rounds[round] = bytes(filling) / (double) series.live;
        }
        Reference.reachabilityFence(workload);
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static long bytes(Supplier<Object> filling) {
        long without = usedAfterCollection();
        Object kept = filling.get();
        long with = usedAfterCollection();
        Reference.reachabilityFence(kept);
        return with - without;
    }

    private static long usedAfterCollection() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
