package org.gradi.cluster.gridengine;

import org.gradi.model.TimeWindow;

/**
 * A job that occupies slots, suspended or not.
 *
 * @param id     its number
 * @param slots  how many in all queues together
 * @param window from its start to its limit
 */
record RunningJob(long id, int slots, TimeWindow window) {

    /** The same job with the slots that it has in another queue, until the later of both limits. */
    RunningJob and(RunningJob elsewhere) {
        boolean isLonger = elsewhere.window.end().isAfter(window.end());
        return new RunningJob(id, slots + elsewhere.slots, isLonger ? elsewhere.window : window);
    }
}
