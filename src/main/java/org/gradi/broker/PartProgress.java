package org.gradi.broker;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gradi.model.Message;
import org.gradi.model.Part;

/**
 * How far one part of a reservation has come at its cluster.
 *
 * @param cluster    which
 * @param processors how many were asked of it
 * @param times      when each step was reached, in the order of the steps; steps not reached are missing
 * @param message    what the manager or the program says about it; empty when nothing was said
 */
public record PartProgress(String cluster, int processors, Map<Step, Instant> times,
        Optional<Message> message) {

    public PartProgress {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(message, "message");
        Map<Step, Instant> ordered = new EnumMap<>(Step.class);
        ordered.putAll(times);
        times = Collections.unmodifiableMap(ordered);
    }

    /** Where a part may get to. */
    public enum Step {
        ASKED("asked"), GRANTED("granted"), COMMITTED("committed"), REFUSED("refused"), UNDONE("undone"),
        /** The manager did not answer. */
        IN_DOUBT("in-doubt");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        /** Whether every part that goes well comes by here. */
        public boolean isUsual() {
            return this == ASKED || this == GRANTED || this == COMMITTED;
        }

        /** The word in outputs, and the stem of its words on screens: {@code in-doubt}. */
        public String key() {
            return key;
        }
    }

    /**
     * The parts of one reservation, in the order in which their clusters were asked first.
     *
     * @param story of that reservation alone, or of one decision on it
     */
    public static List<PartProgress> of(List<BrokerEvent> story) {
        Map<String, PartProgress> parts = new LinkedHashMap<>();
        story.forEach(event -> take(event, parts));
        return List.copyOf(parts.values());
    }

    private static void take(BrokerEvent event, Map<String, PartProgress> parts) {
        if (event instanceof BrokerEvent.Asked asked) {
            Part part = asked.part();
            parts.put(part.cluster(), new PartProgress(part.cluster(), part.processors(),
                    Map.of(Step.ASKED, asked.at()), Optional.empty()));
        } else if (event instanceof BrokerEvent.Granted granted) {
            reach(parts, granted.part(), Step.GRANTED, granted.at(), Optional.empty());
        } else if (event instanceof BrokerEvent.Denied denied) {
            reach(parts, denied.part(), Step.REFUSED, denied.at(), Optional.of(denied.cause().text()));
        } else if (event instanceof BrokerEvent.Silent silent) {
            reach(parts, silent.part(), Step.IN_DOUBT, silent.at(), Optional.of(silent.text()));
        } else if (event instanceof BrokerEvent.Undone undone) {
            reach(parts, undone.part(), Step.UNDONE, undone.at(), Optional.empty());
        } else if (event instanceof BrokerEvent.PutBack back) {
            reach(parts, back.part(), Step.UNDONE, back.at(), Optional.empty());
        } else if (event instanceof BrokerEvent.Committed committed) {
            committed.reservation().plan().parts()
                    .forEach(part -> reach(parts, part, Step.COMMITTED, committed.at(), Optional.empty()));
        }
    }

    private static void reach(Map<String, PartProgress> parts, Part part, Step step, Instant at,
            Optional<Message> said) {
        parts.computeIfPresent(part.cluster(), (cluster, before) -> {
            Map<Step, Instant> times = new EnumMap<>(before.times);
            times.put(step, at);
            return new PartProgress(cluster, before.processors, times,
                    said.or(before::message));
        });
    }
}
