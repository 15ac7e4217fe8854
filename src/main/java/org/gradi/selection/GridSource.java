package org.gradi.selection;

/** Opens grids: the file, the ontologies, descriptions and mappings it names. */
public interface GridSource {

    /**
     * Reads a grid. Slow (a second and more for large grids): never on the event thread.
     *
     * @param location the path of a grid file, or the name of a built-in one: {@code case-study} or
     *                 {@code three-organisations}
     * @throws GridProblem when it cannot be read or does not hold together; the message names file, line or
     *                     node, the value and what would be right
     */
    default OpenGrid open(String location) throws GridProblem {
        return open(location, OpeningProgress.unwatched());
    }

    /**
     * As {@link #open(String)}, watched.
     *
     * @throws java.util.concurrent.CancellationException soon after {@code progress} says so
     */
    default OpenGrid open(String location, OpeningProgress progress) throws GridProblem {
        return openLive(location, progress).grid();
    }

    /** As {@link #open(String, OpeningProgress)}, for a grid whose descriptions are going to change. */
    LiveGrid openLive(String location, OpeningProgress progress) throws GridProblem;
}
