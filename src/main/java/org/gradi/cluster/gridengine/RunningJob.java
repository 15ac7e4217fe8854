package org.gradi.cluster.gridengine;

import org.gradi.model.TimeWindow;

/**
 * A job that occupies slots.
 *
 * @param id     its number
 * @param slots  how many in all queues together
 * @param window from its start to its limit
 */
record RunningJob(long id, int slots, TimeWindow window) {
}
