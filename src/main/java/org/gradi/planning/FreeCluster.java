package org.gradi.planning;

import org.gradi.model.Cluster;

/**
 * A cluster with what is free of it in a window.
 *
 * @param cluster    which
 * @param processors the least that is free in any second of the window
 */
record FreeCluster(Cluster cluster, long processors) {
}
