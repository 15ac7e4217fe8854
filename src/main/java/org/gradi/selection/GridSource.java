package org.gradi.selection;

/** Opens grids: the file, the ontologies, descriptions and mappings it names. */
public interface GridSource {

    /**
     * Reads a grid. Slow (a second and more for large grids): never on the event thread.
     *
     * @param location the path of a grid file, or {@code case-study} for the built-in one
     * @throws GridProblem when it cannot be read or does not hold together; the message names file, line or
     *                     node, the value and what would be right
     */
    OpenGrid open(String location) throws GridProblem;
}
