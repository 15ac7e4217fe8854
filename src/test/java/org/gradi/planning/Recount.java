package org.gradi.planning;

import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;

/** What is free, asked second by second. */
final class Recount {

    private Recount() {
    }

    /** The least that is free of the cluster in any second from start on, end excluded. */
    static long processors(GridView view, Cluster cluster, long start, long end) {
        long least = Long.MAX_VALUE;
        for (long second = start; second < end; second++) {
            least = Math.min(least, view.processors(cluster).freeAt(second));
        }
        return least;
    }

    static long bandwidth(GridView view, Link link, long start, long end) {
        long least = Long.MAX_VALUE;
        for (long second = start; second < end; second++) {
            least = Math.min(least, view.bandwidth(link).freeAt(second));
        }
        return least;
    }

    /** Whether all that the plan takes is free in every second. */
    static boolean fits(GridView view, Plan plan) {
        for (Part part : plan.parts()) {
            Cluster cluster = view.grid().cluster(part.cluster()).orElseThrow();
            if (processors(view, cluster, part.window().startSecond(), part.window().endSecond())
                    < part.processors()) {
                return false;
            }
        }
        for (LinkUse use : plan.links()) {
            Link link = view.grid().linkBetween(use.from(), use.to()).orElseThrow();
            if (bandwidth(view, link, plan.window().startSecond(), plan.window().endSecond())
                    < use.bitsPerSecond()) {
                return false;
            }
        }
        return true;
    }
}
