package org.gradi.planning;

import org.gradi.fuzzy.LinkInputs;

/** How full a link may get with a job. */
interface LinkLimit {
    /** Links may be filled. */
    LinkLimit FULL = (problem, link) -> 1;

    /** The highest utilisation that the link, as it stands, may reach with the job, 0 to 1. */
    double of(PlanningProblem problem, LinkInputs link);
}
