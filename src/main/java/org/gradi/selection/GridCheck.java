package org.gradi.selection;

import java.util.List;

/** Checks a grid file and everything it names, without opening it. */
public interface GridCheck {

    /**
     * Everything found wrong or doubtful, file by file; empty when all is well. A grid that cannot be opened
     * has at least one {@link GridFinding.Severity#ERROR}. Slow, like opening: never on the event thread.
     *
     * @param location the path of a grid file, or the name of a built-in one
     */
    List<GridFinding> check(String location);
}
