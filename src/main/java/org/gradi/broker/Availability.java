package org.gradi.broker;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.TimeWindow;

/**
 * What is free for a request, cluster by cluster and link by link: the same capacity from which it would be
 * planned.
 *
 * @param now      when it was so
 * @param window   the window asked about: from the earliest start, as long as the job
 * @param clusters every cluster of the grid, in grid order
 * @param links    every link of the grid
 */
public record Availability(Instant now, TimeWindow window, List<OfCluster> clusters, List<OfLink> links) {

    public Availability {
        clusters = List.copyOf(clusters);
        links = List.copyOf(links);
    }

    /**
     * @param cluster  which
     * @param free     empty while its manager does not answer and never has
     * @param selected whether the cluster satisfies the environment requirements
     * @param lastSeen how old what is known of other work on it is
     */
    public record OfCluster(Cluster cluster, Optional<Free> free, boolean selected, LastSeen lastSeen) {
    }

    /**
     * Free processors of a cluster.
     *
     * @param now      at this moment
     * @param inWindow the least all through the window
     */
    public record Free(long now, long inWindow) {
    }

    /**
     * @param link                which
     * @param usedBitsPerSecond   the most that is used at any second of the window
     */
    public record OfLink(Link link, long usedBitsPerSecond) {

        /** The most that is used in the window, in percent of what the link carries. */
        public double usedPercent() {
            return 100.0 * usedBitsPerSecond / link.bandwidthBitsPerSecond();
        }
    }
}
