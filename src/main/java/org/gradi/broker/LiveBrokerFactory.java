package org.gradi.broker;

import java.nio.file.Path;
import java.util.Optional;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.OpeningProgress;

/** Opens grids for use: the window and the command line begin with it. */
public interface LiveBrokerFactory extends BrokerFactory {

    /**
     * Reads a grid and asks nobody: what is read holds nothing and may be dropped. Slow: never on the event
     * thread.
     *
     * @param gridLocation as for {@link #open}
     * @param progress     is told how far the reading has come
     * @throws GridProblem when the grid cannot be used
     * @throws java.util.concurrent.CancellationException soon after {@code progress} says so
     */
    OpenGrid read(String gridLocation, OpeningProgress progress) throws GridProblem;

    /**
     * A broker at the managers that the grid names. Where one of them is real it goes on where its journal
     * ends: it reads it, and asks the managers what became of what was not decided. Slow: never on the event
     * thread. It holds the journal until it is closed, whether it is wanted by then or not.
     *
     * @param stateFolder where the journal is; when it is empty, a folder of the user's for grids of this
     *                    name. Grids that are simulated as a whole keep none
     * @throws GridProblem when the managers cannot be used, or somebody uses the folder, this program
     *                     included, or the journal there is damaged or of another grid, or the folder has
     *                     what a real grid keeps and this one is simulated, or the other way round
     */
    LiveBroker goLive(OpenGrid opened, Optional<Path> stateFolder) throws GridProblem;

    /** Reads a grid and goes live on it. */
    default LiveBroker openLive(String gridLocation, Optional<Path> stateFolder, OpeningProgress progress)
            throws GridProblem {
        return goLive(read(gridLocation, progress), stateFolder);
    }

    /**
     * A broker on simulated clusters that begin with what the managers of this one tell now, and with what it
     * has promised: nothing done there reaches a manager, and nothing is kept. Looks at every manager, so
     * never on the event thread.
     */
    Broker whatIf(Broker live);
}
