package org.gradi.planning;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradi.model.Cluster;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;

/**
 * All that a strategy is given.
 *
 * @param request    what is wanted
 * @param candidates the clusters that satisfy the environment requirements, in grid order
 * @param view       what is free
 * @param now        the moment of the decision, or the first for which managers can still be asked; nothing
 *                   is planned before it
 * @param refusals   where this request has been refused already
 */
public record PlanningProblem(Request request, List<Cluster> candidates, GridView view, Instant now,
        ManagerRefusals refusals) {

    public PlanningProblem {
        Objects.requireNonNull(request, "request");
        candidates = List.copyOf(candidates);
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(refusals, "refusals");
    }

    /** The first second in which the job may run: the request's, or now when that is later. */
    public long earliestSecond() {
        return Math.max(request.time().earliestStart().getEpochSecond(), nowSecondRoundedUp());
    }

    private long nowSecondRoundedUp() {
        return now.getNano() == 0 ? now.getEpochSecond() : now.getEpochSecond() + 1;
    }

    public long latestEndSecond() {
        return request.time().deadline().getEpochSecond();
    }

    public long durationSeconds() {
        return request.time().duration().toSeconds();
    }

    /** Whether the deadline still leaves room for the duration. */
    public boolean leavesRoom() {
        return latestEndSecond() - earliestSecond() >= durationSeconds();
    }

    public PlanningProblem withProcessors(int processors) {
        ProcessorRange asked = request.processors();
        return asked.isFixed() && asked.max() == processors ? this
                : withRequest(request.withProcessors(ProcessorRange.exactly(processors)));
    }

    public PlanningProblem withRequest(Request other) {
        return new PlanningProblem(other, candidates, view, now, refusals);
    }

    public PlanningProblem withNow(Instant later) {
        return new PlanningProblem(request, candidates, view, later, refusals);
    }

    public PlanningProblem withView(GridView other) {
        return new PlanningProblem(request, candidates, other, now, refusals);
    }

    public PlanningProblem withCandidates(List<Cluster> others) {
        return new PlanningProblem(request, others, view, now, refusals);
    }

    public PlanningProblem withRefusals(ManagerRefusals others) {
        return new PlanningProblem(request, candidates, view, now, others);
    }
}
