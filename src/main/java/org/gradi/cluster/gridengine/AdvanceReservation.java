package org.gradi.cluster.gridengine;

import java.util.Map;
import java.util.function.Predicate;
import org.gradi.model.TimeWindow;

/**
 * An advance reservation as Grid Engine has it, ours or not.
 *
 * @param id      its number, which is never given twice
 * @param name    its name; others may have the same
 * @param state   such as {@code w} waiting, {@code r} running, {@code d} being deleted
 * @param window  from when to when
 * @param granted how many slots it has in which queue on which host, such as {@code main.q@host}
 */
record AdvanceReservation(long id, String name, String state, TimeWindow window,
        Map<String, Integer> granted) {

    AdvanceReservation {
        granted = Map.copyOf(granted);
    }

    /** Its name, or its number when it has none. */
    String label() {
        return name.isBlank() ? "AR " + id : name;
    }

    /** How many in all queues together. */
    int slots() {
        return slotsIn(queue -> true);
    }

    /** How many in some of the queues. */
    int slotsIn(Predicate<String> queues) {
        return granted.entrySet().stream().filter(one -> queues.test(one.getKey()))
                .mapToInt(Map.Entry::getValue).sum();
    }

    /** Whether it is on its way out: deleted, while jobs in it still end. */
    boolean leaving() {
        return state.contains("d");
    }
}
