package org.gradi.selection;

/**
 * An open grid whose descriptions can change. A change costs one cluster, not a reload: what is known of it
 * is concluded anew, and its place in each column is exchanged. Safe for use by many threads; changes follow
 * one another.
 */
public interface LiveGrid {

    /** The grid as of now; immutable, so whoever holds it keeps what he sees. */
    OpenGrid grid();

    /**
     * Replaces everything that is said of one cluster, in the organisation's own words. What a part was
     * before it was described anew is forgotten with it. Files stay as they are. The warnings of the new grid
     * are those of opening and those of every description given since.
     *
     * @param cluster its name in the grid
     * @param turtle  the description: the cluster's node, and the parts it names
     * @return the grid as of now
     * @throws GridProblem when the text is not Turtle or says nothing of the cluster's node; the grid is
     *                     then as before
     * @throws IllegalArgumentException when the grid has no such cluster
     */
    OpenGrid describe(String cluster, String turtle) throws GridProblem;
}
