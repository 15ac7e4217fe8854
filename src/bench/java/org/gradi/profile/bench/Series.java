package org.gradi.profile.bench;

/** How many reservations live on how many processors, spread over how long a time. */
public enum Series {
    /** Thin use, as many per hour at every size. */
    Q_100(100, 1024, 2592L * 100),
    Q_1000(1000, 1024, 2592L * 1000),
    Q_10000(10_000, 1024, 2592L * 10_000),
    Q_100000(100_000, 1024, 2592L * 100_000),
    /** A month so full that many requests wait or are refused. */
    SATURATED(10_000, 1024, 30 * 86_400L),
    /** A month on a machine that grows with the number of reservations, so that bookings span many others. */
    C_10000(10_000, 10_240, 30 * 86_400L),
    C_100000(100_000, 102_400, 30 * 86_400L),
    /** One small cluster of the two benchmarks that ask many. */
    CLUSTER_30(30, 1024, 2592L * 30),
    CLUSTER_100(100, 1024, 2592L * 100);

    final int live;
    final int capacity;
    final long horizonSeconds;

    Series(int live, int capacity, long horizonSeconds) {
        this.live = live;
        this.capacity = capacity;
        this.horizonSeconds = horizonSeconds;
    }
}
