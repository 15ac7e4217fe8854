package org.gradi.fuzzy;

import java.util.List;
import org.gradi.model.CommunicationPattern;

/**
 * The variables that every rule base of this control must have, and how a job and a link become numbers on
 * their scales. Each engine uses these, so that all read the same rule base alike.
 */
public final class ControlVariables {
    /** Input: processors of the job divided by those of the largest cluster. */
    public static final String JOB_SIZE = "job_size";
    /** Input: 0 is master-slave, 1 is peer-to-peer. */
    public static final String COMMUNICATION = "communication";
    /** Input: what is taken of the link, as a fraction of its maximum. */
    public static final String LINK_LOAD = "link_load";
    /** Input: the logarithm to base 10 of the link's maximum in Mbit/s; 3 is 1 Gbit/s. */
    public static final String MAX_BANDWIDTH = "max_bandwidth";
    /** Output: the highest utilisation that the link may reach. */
    public static final String LAMBDA = "lambda";
    /** Output: the smallest share of the job that the main cluster must be able to take. */
    public static final String DELTA = "delta";

    /** Those that tell of the job; delta may look at these alone. */
    public static final List<String> JOB_INPUTS = List.of(JOB_SIZE, COMMUNICATION);
    public static final List<String> INPUTS = List.of(JOB_SIZE, COMMUNICATION, LINK_LOAD, MAX_BANDWIDTH);
    public static final List<String> OUTPUTS = List.of(LAMBDA, DELTA);

    private static final double BITS_PER_MEGABIT = 1e6;

    private ControlVariables() {
    }

    public static double jobSize(JobInputs job) {
        return (double) job.processors() / job.largestCluster();
    }

    public static double communication(JobInputs job) {
        return job.communication() == CommunicationPattern.PEER_TO_PEER ? 1 : 0;
    }

    public static double linkLoad(LinkInputs link) {
        return (double) link.loadBitsPerSecond() / link.maxBitsPerSecond();
    }

    public static double maxBandwidth(LinkInputs link) {
        return Math.log10(link.maxBitsPerSecond() / BITS_PER_MEGABIT);
    }

    /**
     * A delta that the largest cluster can meet: the inferred one, unless the job is so much larger than that
     * cluster that no main cluster could take such a share. No rule base can promise this for jobs of any
     * size, because a centre of gravity never reaches zero.
     */
    public static double attainableDelta(double inferred, JobInputs job) {
        if (job.processors() <= job.largestCluster()) {
            return inferred;
        }
        // One step below the quotient, so that delta times processors never rounds above the cluster.
        return Math.min(inferred, Math.nextDown((double) job.largestCluster() / job.processors()));
    }
}
