package org.gradi.fuzzy;

import java.util.Objects;
import org.gradi.model.CommunicationPattern;

/**
 * What the control looks at in a job.
 *
 * @param processors        how many the job asks for, at least 1
 * @param largestCluster    processors of the largest cluster that could serve it, at least 1; the job's size
 *                          is judged against it
 * @param communication     who talks to whom in the job
 */
public record JobInputs(int processors, int largestCluster, CommunicationPattern communication) {

    public JobInputs {
        Objects.requireNonNull(communication, "communication");
        if (processors < 1 || largestCluster < 1) {
            throw new IllegalArgumentException(
                    "The job's processors (%d) and the largest cluster's (%d) must be at least 1."
                            .formatted(processors, largestCluster));
        }
    }
}
