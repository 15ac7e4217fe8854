package org.gradi.planning;

import java.util.List;

/**
 * A joint decision in numbers, for a solver: which jobs get which place, and how each divides its processors
 * there, so that no resource gives more than is free at any second.
 *
 * @param jobs       those pending together
 * @param resources  clusters and links
 * @param betterThan only decisions worth more than this are of use
 * @param atMost     what no decision can exceed
 */
public record JointModel(List<Job> jobs, List<Resource> resources, long betterThan, long atMost) {

    public JointModel {
        jobs = List.copyOf(jobs);
        resources = List.copyOf(resources);
    }

    /**
     * @param worth         what granting it is worth, at least 1
     * @param processors    how many it needs
     * @param bitsPerSecond what it needs on each link it uses
     * @param places        where and when it can run; it gets one of them at most
     */
    public record Job(long worth, int processors, long bitsPerSecond, List<Place> places) {
        public Job {
            places = List.copyOf(places);
        }
    }

    /**
     * A main cluster at a time, and the clusters that can help it.
     *
     * @param startSecond when the job would start
     * @param endSecond   and end
     * @param main        the main cluster, by its index among the resources; gives at least one processor
     * @param helpers     clusters that may give some; none when the main cluster must take the whole job
     */
    public record Place(long startSecond, long endSecond, Give main, List<Helper> helpers) {
        public Place {
            helpers = List.copyOf(helpers);
        }
    }

    /**
     * @param cluster by its index among the resources
     * @param most    how many processors it may give at most
     */
    public record Give(int cluster, int most) {
    }

    /**
     * @param gives what it may give
     * @param link  the link to the main cluster, by its index among the resources
     */
    public record Helper(Give gives, int link) {
    }

    /** What is free of a cluster or link over time: one stretch after the other, without gaps. */
    public record Resource(List<Stretch> stretches) {
        public Resource {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * @param startSecond from when
     * @param endSecond   until when, excluded
     * @param free        how much
     */
    public record Stretch(long startSecond, long endSecond, long free) {
    }
}
