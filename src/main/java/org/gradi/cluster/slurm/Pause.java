package org.gradi.cluster.slurm;

import java.time.Duration;

/** How the time between two tries passes. */
@FunctionalInterface
interface Pause {

    void pass(Duration length) throws InterruptedException;
}
