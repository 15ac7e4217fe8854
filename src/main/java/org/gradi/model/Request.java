package org.gradi.model;

import java.util.List;
import java.util.Objects;

/**
 * What a user wants: an environment, processors, and a time. Checked; nothing in it can be wrong by itself.
 *
 * @param name                   what the user calls it
 * @param requirements           each cluster used satisfies every required one; preferred ones rank clusters
 * @param processors             how many, over all clusters used
 * @param communication          who talks to whom in the job
 * @param bandwidthBitsPerSecond what the job is expected to need on each link it uses, zero or more
 * @param time                   when it may run
 * @param coAllocation           whether the job may be split over several clusters
 */
public record Request(String name, List<Requirement> requirements, ProcessorRange processors,
        CommunicationPattern communication, long bandwidthBitsPerSecond, TimeConstraint time,
        boolean coAllocation) {

    public Request {
        Check.name("request", name);
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(processors, "processors");
        Objects.requireNonNull(communication, "communication");
        Objects.requireNonNull(time, "time");
        Check.atLeast(0, "bandwidth in bit/s", bandwidthBitsPerSecond);
    }

    public Request withRequirements(List<Requirement> others) {
        return new Request(name, others, processors, communication, bandwidthBitsPerSecond, time,
                coAllocation);
    }

    public Request withTime(TimeConstraint other) {
        return new Request(name, requirements, processors, communication, bandwidthBitsPerSecond, other,
                coAllocation);
    }

    public Request withProcessors(ProcessorRange other) {
        return new Request(name, requirements, other, communication, bandwidthBitsPerSecond, time,
                coAllocation);
    }
}
