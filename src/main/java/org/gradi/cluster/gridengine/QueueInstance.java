package org.gradi.cluster.gridengine;

import java.util.OptionalLong;

/**
 * A queue on one host.
 *
 * @param name         such as {@code main.q@host}
 * @param slots        how many jobs of one processor it takes at a time
 * @param state        letters for what is wrong with it; empty when nothing is
 * @param limitSeconds after which its jobs are ended; empty when they may run for ever
 */
record QueueInstance(String name, int slots, String state, OptionalLong limitSeconds) {

    /**
     * Whether it takes work: not unreachable, disabled (also by a calendar), in error, suspended (also by a
     * calendar or another queue), orphaned or misconfigured. Alarms only keep jobs from it for a while.
     */
    boolean works() {
        return state.chars().noneMatch(letter -> "udDEsSCoc".indexOf(letter) >= 0);
    }
}
