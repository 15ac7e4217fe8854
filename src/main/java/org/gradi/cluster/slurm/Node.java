package org.gradi.cluster.slurm;

import java.util.Set;

/**
 * A node as Slurm sees it now.
 *
 * @param name       its name
 * @param processors its CPUs
 * @param health     whether work can be given to it
 */
record Node(String name, int processors, Health health) {

    /** Whether work can be given to a node. */
    enum Health {
        /** It works, busy or not. */
        UP,
        /** It is down, drained, failing or does not answer. */
        DOWN,
        /** The controller has just started and has not heard of it yet. */
        UNKNOWN;

        /** States of nodes that work; in a maintenance its reservation keeps them, not the state. */
        private static final Set<String> WORKING = Set.of("allocated", "completing", "idle", "maint", "mixed",
                "planned", "plnd", "reserved", "powered_down", "powering_up");

        /** The health that a state of {@code sinfo} (long form) stands for. */
        static Health of(String state) {
            String plain = state.replaceAll("[^a-z_]+$", "");
            if (plain.equals("unknown")) {
                return UNKNOWN;
            }
            boolean silent = state.indexOf('*') >= 0;
            return !silent && WORKING.contains(plain) ? UP : DOWN;
        }
    }
}
