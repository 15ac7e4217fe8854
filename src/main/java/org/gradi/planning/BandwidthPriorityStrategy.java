package org.gradi.planning;

import java.util.Objects;
import java.util.Optional;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.fuzzy.PriorityControl;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Plan;
import org.gradi.model.Refusal;
import org.gradi.model.Request;

/**
 * Bandwidth by priority (after Liu, Dai and Chuang 2006): fuzzy inference gives a request its priority from
 * the delay and the jitter it can bear; where bandwidth is short, low priority yields.
 *
 * <p>Reading: what a request says of delay is how far its start may slip against its duration; of jitter, its
 * communication pattern, since a peer-to-peer job waits for the slowest of its messages. Bandwidth is needed
 * between clusters only, so the strategy places jobs as {@link CoAllocationStrategy} does, but a request of
 * priority P leaves a link alone that would be used to more than (1 + P) / 2 with it. What was promised to
 * others stays promised: yielding is not being granted, or starting later.
 */
public final class BandwidthPriorityStrategy implements Strategy {
    private static final String NAME = "bandwidth-priority";

    private final PriorityControl control;
    private final OrganisationPlanner planner = new OrganisationPlanner(NAME, this::limit);

    public BandwidthPriorityStrategy(PriorityControl control) {
        this.control = Objects.requireNonNull(control, "control");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Places jobs as co-allocation does, with links shared by priority: the more delay and jitter "
                + "a request can bear, the lower its priority and the more of each link it leaves to others.";
    }

    @Override
    public Optional<Plan> plan(PlanningProblem problem) {
        return planner.plan(problem);
    }

    @Override
    public Refusal whyNot(PlanningProblem problem) {
        return planner.whyNot(problem);
    }

    private double limit(PlanningProblem problem, LinkInputs link) {
        Request request = problem.request();
        double delay = (double) request.time().slack().toSeconds() / problem.durationSeconds();
        double jitter = request.communication() == CommunicationPattern.PEER_TO_PEER ? 0 : 1;
        return (1 + control.urgency(delay, jitter)) / 2;
    }
}
