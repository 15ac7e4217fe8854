package org.gradi.broker;

import org.gradi.selection.GridProblem;

/** Opens grids with fresh books, on which anything can be tried: every replay begins with it. */
public interface BrokerFactory {

    /**
     * A broker with fresh books on simulated clusters, those of the grid that are real included: nothing done
     * there reaches a manager. Slow: never on the event thread.
     *
     * @param gridLocation the path of a grid file, or {@code case-study} for the built-in one
     * @throws GridProblem when the grid cannot be used; the message is meant for its author
     */
    Broker open(String gridLocation) throws GridProblem;
}
