package org.gradi.ui.outcome;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How a reservation went at one cluster.
 *
 * @param cluster    which
 * @param processors how many were asked of it
 * @param times      when each step was reached; steps not reached are missing
 * @param message    what the manager or the program says about it; may be empty
 */
public record BoardRow(String cluster, int processors, Map<Step, Instant> times, String message) {

    public BoardRow {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(message, "message");
        times = Map.copyOf(times);
    }

    /** Where a part may get to, in the order of the columns. */
    public enum Step {
        ASKED("asked"), GRANTED("granted"), COMMITTED("committed"), REFUSED("refused"), UNDONE("undone"),
        /** The manager did not answer. */
        IN_DOUBT("in-doubt");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        /** Whether every part that goes well comes by here. */
        boolean isUsual() {
            return this == ASKED || this == GRANTED || this == COMMITTED;
        }

        /** The stem of its words. */
        String key() {
            return key;
        }
    }

    /** The same row with one more step reached. */
    public BoardRow with(Step step, Instant when, String words) {
        Map<Step, Instant> more = new EnumMap<>(Step.class);
        more.putAll(times);
        more.put(step, when);
        return new BoardRow(cluster, processors, more, words);
    }
}
