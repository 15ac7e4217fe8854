package org.gradi.request;

import java.util.List;
import java.util.Objects;
import org.gradi.model.Importance;
import org.gradi.model.Relation;

/**
 * A request as written, before any check; every text may be empty or wrong.
 *
 * @param name          what the user calls it
 * @param requirements  environment requirements, in the user's order
 * @param minProcessors the fewest processors, a whole number as text
 * @param maxProcessors the most processors; the same text as the fewest when the number is fixed
 * @param communication {@code peer-to-peer} or {@code master-slave}
 * @param bandwidth     what the job needs on each link it uses, such as {@code 10 Mbit/s}; empty for none
 * @param start         earliest start: empty or {@code now} for immediate, an ISO instant, or an offset such
 *                      as {@code PT20M}
 * @param duration      an ISO duration, such as {@code PT1H}
 * @param deadline      latest end: an ISO instant or an offset; empty for start + duration
 * @param coAllocation  whether the job may be split over several clusters
 */
public record RequestDraft(String name, List<DraftRequirement> requirements, String minProcessors,
        String maxProcessors, String communication, String bandwidth, String start, String duration,
        String deadline, boolean coAllocation) {

    public RequestDraft {
        Objects.requireNonNull(name, "name");
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(minProcessors, "minProcessors");
        Objects.requireNonNull(maxProcessors, "maxProcessors");
        Objects.requireNonNull(communication, "communication");
        Objects.requireNonNull(bandwidth, "bandwidth");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(deadline, "deadline");
    }

    /**
     * One environment requirement as written. The relation is chosen, not typed, so it must be right.
     *
     * @param property   the property's id, label or synonym, in either language
     * @param relation   the key of a {@link Relation}: {@code atLeast}, {@code atMost}, {@code exactly} or
     *                   {@code is}
     * @param value      the bound as text: {@code 40 GB}, {@code 2.6}, {@code Linux}
     * @param importance whether a cluster must satisfy it, or only should; chosen as well
     */
    public record DraftRequirement(String property, String relation, String value, Importance importance) {
        public DraftRequirement {
            Objects.requireNonNull(property, "property");
            Objects.requireNonNull(relation, "relation");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(importance, "importance");
            if (Relation.ofKey(relation).isEmpty()) {
                throw new IllegalArgumentException(
                        "The relation (%s) of property (%s) must be atLeast, atMost, exactly or is."
                                .formatted(relation, property));
            }
        }

        /** One that a cluster must satisfy. */
        public DraftRequirement(String property, String relation, String value) {
            this(property, relation, value, Importance.REQUIRED);
        }
    }
}
