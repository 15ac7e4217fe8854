package org.gradi.cluster.gridengine;

import org.gradi.model.TimeWindow;

/**
 * An advance reservation as Grid Engine has it, ours or not.
 *
 * @param id     its number, which is never given twice
 * @param name   its name; others may have the same
 * @param state  such as {@code w} waiting, {@code r} running, {@code d} being deleted
 * @param window from when to when
 * @param slots  how many
 */
record AdvanceReservation(long id, String name, String state, TimeWindow window, int slots) {

    /** Whether it is on its way out: deleted, while jobs in it still end. */
    boolean leaving() {
        return state.contains("d");
    }
}
