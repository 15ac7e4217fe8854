package org.gradi.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What a user did on a grid, in order.
 *
 * @param grid  where the grid was opened from: a file's path, or {@code case-study}
 * @param steps in the order in which they were done
 */
public record Session(String grid, List<SessionStep> steps) {

    public Session {
        steps = List.copyOf(steps);
        if (grid.isBlank()) {
            throw new IllegalArgumentException("A session must name its grid: a path, or case-study.");
        }
    }

    public Session plus(SessionStep step) {
        List<SessionStep> more = new ArrayList<>(steps);
        more.add(step);
        return new Session(grid, more);
    }
}
