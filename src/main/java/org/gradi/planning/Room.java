package org.gradi.planning;

/**
 * How much of a group of clusters jobs may use beside one that is to run there.
 *
 * @param group   which group
 * @param seconds the moments from which it changes, the first is the start of the job
 * @param most    the most processors that others may use from that moment on
 */
record Room(int group, long[] seconds, long[] most) {
}
