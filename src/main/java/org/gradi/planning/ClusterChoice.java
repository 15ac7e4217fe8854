package org.gradi.planning;

import java.util.List;
import org.gradi.model.TimeWindow;

/** The rule by which one of several clusters that can take a whole job is chosen. */
interface ClusterChoice {

    /**
     * One of them.
     *
     * @param problem with the number of processors fixed
     * @param window  when the job would run
     * @param able    those with enough free all through the window, at least one, in grid order
     */
    FreeCluster choose(PlanningProblem problem, TimeWindow window, List<FreeCluster> able);
}
