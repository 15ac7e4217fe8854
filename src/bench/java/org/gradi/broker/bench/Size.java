package org.gradi.broker.bench;

/** How many clusters of how many live reservations each. */
public enum Size {
    FEW(5, 30),
    TENS(10, 100),
    HUNDREDS(100, 100),
    THOUSANDS(1000, 100),
    TEN_THOUSANDS(10_000, 100);

    final int clusters;
    final int livePerCluster;

    Size(int clusters, int livePerCluster) {
        this.clusters = clusters;
        this.livePerCluster = livePerCluster;
    }

    int live() {
        return clusters * livePerCluster;
    }

    /** Over how long the reservations are spread; a third of the processors are then used. */
    long horizonSeconds() {
        return 2592L * livePerCluster;
    }

    String label() {
        return "%,d x %d".formatted(clusters, livePerCluster);
    }
}
