package org.gradi.broker;

import org.gradi.selection.GridProblem;
import org.gradi.selection.OpeningProgress;

/** Opens grids with fresh books: the window, the command line and every replay begin with it. */
public interface BrokerFactory {

    /**
     * A broker on the grid at this location. Slow: never on the event thread.
     *
     * @param gridLocation the path of a grid file, or {@code case-study} for the built-in one
     * @throws GridProblem when the grid cannot be used; the message is meant for its author
     */
    Broker open(String gridLocation) throws GridProblem;

    /**
     * As {@link #open(String)}, watched; a factory whose grids are at hand tells of no progress.
     *
     * @throws java.util.concurrent.CancellationException soon after {@code progress} says so
     */
    default Broker open(String gridLocation, OpeningProgress progress) throws GridProblem {
        return open(gridLocation);
    }
}
