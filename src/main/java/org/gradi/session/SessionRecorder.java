package org.gradi.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Broker;
import org.gradi.broker.Outcome;
import org.gradi.broker.PartJob;
import org.gradi.cluster.JobOrder;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.planning.JointObjective;
import org.gradi.request.ChangeDraft;
import org.gradi.request.RequestDraft;

/**
 * Drives a broker on a user's behalf and keeps each step with its outcome. Safe for use by many threads:
 * steps are done and kept in the order of arrival, and each takes as long as the broker's.
 */
public final class SessionRecorder {
    private final Broker broker;
    /** Fair, like the broker's own: whoever has it decides and records before the next one decides. */
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Session session;

    public SessionRecorder(Broker broker) {
        this.broker = Objects.requireNonNull(broker, "broker");
        this.session = new Session(broker.opened().location(), List.of());
    }

    public Broker broker() {
        return broker;
    }

    /** The steps so far; does not wait for a step that is being done. */
    public Session session() {
        return session;
    }

    /**
     * Has the broker reserve a request.
     *
     * @param draft    the request as written, which the session keeps
     * @param request  the same, checked
     * @param strategy the strategy's name
     */
    public Outcome reserve(RequestDraft draft, Request request, String strategy) {
        return reserve(draft, request, strategy, new Abandonment());
    }

    /** The same, until it is abandoned; what is recorded then is the refusal that comes of it. */
    public Outcome reserve(RequestDraft draft, Request request, String strategy, Abandonment abandonment) {
        return inTurn(() -> {
            Outcome outcome = broker.reserve(request, strategy, abandonment);
            keep(new SessionStep.Reserve(draft, strategy, OutcomeJson.write(outcome, epoch())));
            return outcome;
        });
    }

    /**
     * Has the broker decide requests jointly.
     *
     * @param drafts    the requests as written, which the session keeps
     * @param requests  the same, checked
     * @param objective what to make as large as possible
     */
    public List<Outcome> reserveTogether(List<RequestDraft> drafts, List<Request> requests,
            JointObjective objective) {
        return inTurn(() -> {
            List<Outcome> outcomes = broker.reserveTogether(requests, objective);
            keep(new SessionStep.ReserveTogether(drafts, objective,
                    outcomes.stream().map(outcome -> OutcomeJson.write(outcome, epoch())).toList()));
            return outcomes;
        });
    }

    /**
     * Has the broker change a reservation; empty, and not recorded, when none of this id is promised.
     *
     * @param draft    the change as written, which the session keeps
     * @param request  what the reservation is to serve instead
     * @param strategy the strategy's name
     */
    public Optional<Outcome> change(String id, ChangeDraft draft, Request request, String strategy) {
        return change(id, draft, request, strategy, new Abandonment());
    }

    /** The same, until it is abandoned; what is recorded then is the refusal that comes of it. */
    public Optional<Outcome> change(String id, ChangeDraft draft, Request request, String strategy,
            Abandonment abandonment) {
        return inTurn(() -> {
            Optional<Outcome> outcome = broker.change(id, request, strategy, abandonment);
            outcome.ifPresent(now ->
                    keep(new SessionStep.Change(id, draft, strategy, OutcomeJson.write(now, epoch()))));
            return outcome;
        });
    }

    /** Has the broker cancel a reservation; empty when there is nothing to cancel under this id. */
    public Optional<Reservation> cancel(String id) {
        return inTurn(() -> {
            Optional<Reservation> cancelled = broker.cancel(id);
            keep(new SessionStep.Cancel(id, cancelled.map(now -> now.state().key())
                    .orElse(SessionStep.Cancel.UNKNOWN)));
            return cancelled;
        });
    }

    /**
     * Submits a job into a reservation; see {@code ReservationJobs.submit}. Not recorded when there is
     * nothing to submit into.
     */
    public List<PartJob> submit(String id, JobOrder order, Optional<String> cluster) {
        return inTurn(() -> {
            List<PartJob> jobs = broker.jobs().submit(id, order, cluster);
            if (!jobs.isEmpty()) {
                keep(new SessionStep.Submit(id, order, cluster, SessionStep.words(jobs)));
            }
            return jobs;
        });
    }

    /**
     * Ends the jobs of a reservation, or those of one name; see {@code ReservationJobs.cancel}. Not recorded
     * when there are none.
     */
    public List<PartJob> cancelJobs(String id, Optional<String> name) {
        return inTurn(() -> {
            List<PartJob> jobs = broker.jobs().cancel(id, name);
            if (!jobs.isEmpty()) {
                keep(new SessionStep.CancelJobs(id, name, SessionStep.words(jobs)));
            }
            return jobs;
        });
    }

    /**
     * Lets the time of a simulated grid pass; see {@link Broker#advanceTo}. A moment that has passed, because
     * an earlier step took its time, is no step.
     */
    public void advanceTo(Instant moment) {
        inTurn(() -> {
            if (moment.isBefore(broker.clock().now())) {
                return session;
            }
            broker.advanceTo(moment);
            SessionStep.Advance step = new SessionStep.Advance(Duration.between(epoch(), moment));
            int last = session.steps().size() - 1;
            boolean twice = last >= 0 && session.steps().get(last) instanceof SessionStep.Advance;
            session = twice ? new Session(session.grid(), session.steps().subList(0, last)).plus(step)
                    : session.plus(step);
            return session;
        });
    }

    /** Has the broker do a step and records it before the next step. */
    private <T> T inTurn(Supplier<T> step) {
        turn.lock();
        try {
            return step.get();
        } finally {
            turn.unlock();
        }
    }

    private void keep(SessionStep step) {
        session = session.plus(step);
    }

    private Instant epoch() {
        return broker.opened().grid().epoch();
    }
}
