package org.gradi.fuzzy;

/** Weighs clusters and requests against each other by fuzzy inference. Safe for use by many threads. */
public interface PriorityControl {

    /**
     * How well a cluster suits the communication of a job, 0 to 1 (W2 of Vahdat-Nejad and others, 2007).
     *
     * @param need      the bandwidth that the job needs divided by the most that the cluster has
     * @param available what is free of that bandwidth, 0 to 1
     */
    double communicationFit(double need, double available);

    /**
     * How much a request comes before others when bandwidth is short, 0 to 1 (after Liu, Dai and Chuang,
     * 2006). Never rises with either tolerance.
     *
     * @param delay  how far the job may be delayed, as a share of its duration; above 1 counts like 1
     * @param jitter how far its messages may come late: 0 not at all, 1 as they come
     */
    double urgency(double delay, double jitter);
}
