package org.gradi.cluster.slurm;

import java.util.List;
import java.util.Set;
import org.gradi.model.TimeWindow;

/**
 * A reservation as Slurm has it, ours or not.
 *
 * @param name       its name
 * @param window     from when to when
 * @param nodes      on which nodes; none when only licences are reserved
 * @param processors how many CPUs of them
 * @param flags      such as {@code SPEC_NODES}
 */
record SlurmReservation(String name, TimeWindow window, List<String> nodes, int processors,
        Set<String> flags) {
    /** Marks a reservation that is held but not yet confirmed. */
    static final String HOLD_FLAG = "PURGE_COMP";

    SlurmReservation {
        nodes = List.copyOf(nodes);
        flags = Set.copyOf(flags);
    }

    boolean confirmed() {
        return flags.stream().noneMatch(flag -> flag.equals(HOLD_FLAG) || flag.startsWith(HOLD_FLAG + "="));
    }
}
