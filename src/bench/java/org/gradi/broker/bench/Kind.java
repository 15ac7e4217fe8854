package org.gradi.broker.bench;

/** What is asked in a cycle. */
public enum Kind {
    /** As the workload draws it, at most 256 processors; in the place of a random live reservation. */
    ORDINARY("ordinary"),
    /** As many processors as a cluster has: hardly ever free on one, so mostly shared by several. */
    WIDE("co-reservation"),
    /** More processors than any clusters linked with each other have: refused. */
    TOO_MANY("refused"),
    /** The same, and every reason is worked out and put into words. */
    TOO_MANY_READ("refused and read");

    final String label;

    Kind(String label) {
        this.label = label;
    }

    int processors(int drawn) {
        return switch (this) {
            case ORDINARY -> drawn;
            case WIDE -> SimulatedGrids.PROCESSORS;
            case TOO_MANY, TOO_MANY_READ -> SimulatedGrids.PROCESSORS * SimulatedGrids.LINKED + 1;
        };
    }
}
