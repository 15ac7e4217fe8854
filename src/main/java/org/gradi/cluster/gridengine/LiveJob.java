package org.gradi.cluster.gridengine;

import org.gradi.cluster.JobState;

/**
 * A job that Grid Engine has in its list.
 *
 * @param number its number
 * @param name   its name
 * @param state  waiting or running
 */
record LiveJob(long number, String name, JobState state) {
}
