package org.gradi.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.gradi.broker.Abandonment;
import org.gradi.broker.Broker;
import org.gradi.broker.BrokerFactory;
import org.gradi.broker.Outcome;
import org.gradi.broker.PartJob;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.planning.Strategy;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestDraft;
import org.gradi.selection.GridProblem;

/**
 * Does the steps of a session again on a fresh broker, one at a time, and compares each outcome with the
 * recorded one. For use by one thread; a step takes as long as the broker's answer.
 */
public final class Replay {
    /** Recorded of a reservation that could be changed. */
    private static final String PROMISED = "promised";

    private final Session session;
    private final SessionRecorder recorder;
    private final List<ReplayedStep> done = new ArrayList<>();

    /** Fails with {@link GridProblem} when the session's grid cannot be opened. */
    public Replay(Session session, BrokerFactory brokers) throws GridProblem {
        this.session = session;
        this.recorder = new SessionRecorder(brokers.open(session.grid()));
    }

    /** The broker on which the steps are done. */
    public Broker broker() {
        return recorder.broker();
    }

    /** Records the steps as they come out now. */
    public SessionRecorder recorder() {
        return recorder;
    }

    public boolean hasNext() {
        return done.size() < session.steps().size();
    }

    /** What has been done so far. */
    public List<ReplayedStep> done() {
        return List.copyOf(done);
    }

    /** Every difference so far. */
    public List<Difference> differences() {
        return done.stream().flatMap(step -> step.differences().stream()).toList();
    }

    /**
     * Does the next step.
     *
     * @throws SessionProblem when a request in it cannot be understood, or the time it advances to has passed
     */
    public ReplayedStep next() throws SessionProblem {
        int number = done.size() + 1;
        SessionStep step = session.steps().get(done.size());
        ReplayedStep replayed = step instanceof SessionStep.Reserve reserve ? reserve(number, reserve)
                : step instanceof SessionStep.ReserveTogether together ? reserveTogether(number, together)
                : step instanceof SessionStep.Change change ? change(number, change)
                : step instanceof SessionStep.Cancel cancel ? cancel(number, cancel)
                : step instanceof SessionStep.Submit submit ? jobs(number, submit, submit.jobs(),
                        recorder.submit(submit.reservation(), submit.order(), submit.cluster()))
                : step instanceof SessionStep.CancelJobs cancel ? jobs(number, cancel, cancel.jobs(),
                        recorder.cancelJobs(cancel.reservation(), cancel.name()))
                : advance(number, (SessionStep.Advance) step);
        done.add(replayed);
        return replayed;
    }

    /** Does every step that is left. */
    public void finish() throws SessionProblem {
        while (hasNext()) {
            next();
        }
    }

    /**
     * Something of a session that cannot be understood.
     *
     * @param path its JSON path
     * @param text what is wrong and what would be right, one sentence
     */
    public record Problem(String path, String text) {
        @Override
        public String toString() {
            return path + ": " + text;
        }
    }

    /**
     * Every request and strategy that cannot be understood; nothing is done. What is wrong with a change
     * shows only when it is done, as it depends on the reservation.
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int number = 1; number <= session.steps().size(); number++) {
            SessionStep step = session.steps().get(number - 1);
            if (step instanceof SessionStep.Reserve reserve) {
                problems.addAll(ofStrategy(number, reserve.strategy()));
                problems.addAll(problems(number, "reserve", check(reserve.request())));
            } else if (step instanceof SessionStep.Change change) {
                problems.addAll(ofStrategy(number, change.strategy()));
            } else if (step instanceof SessionStep.ReserveTogether together) {
                problems.addAll(ofNumber(number, together));
                for (int i = 0; i < together.requests().size(); i++) {
                    problems.addAll(problems(number, together(i), check(together.requests().get(i))));
                }
            }
        }
        return problems;
    }

    private List<Problem> ofStrategy(int number, String strategy) {
        List<String> known = broker().strategies().all().stream().map(Strategy::name).toList();
        return known.contains(strategy) ? List.of() : List.of(new Problem("$.steps[%d].strategy"
                .formatted(number - 1), "The strategy (%s) is not known; known are %s.".formatted(strategy,
                        String.join(", ", known))));
    }

    private static List<Problem> ofNumber(int number, SessionStep.ReserveTogether together) {
        int most = together.objective().mostRequests();
        int requests = together.requests().size();
        return requests <= most ? List.of() : List.of(new Problem("$.steps[%d].reserveTogether"
                .formatted(number - 1), "The requests to decide by %s (%d) must be %d at most.".formatted(
                        together.objective().key(), requests, most)));
    }

    private static List<Problem> problems(int number, String member, RequestCheck check) {
        String place = "$.steps[%d].%s".formatted(number - 1, member);
        return check instanceof RequestCheck.Failed failed ? failed.problems().stream()
                .map(problem -> new Problem(problem.path().replaceFirst("^\\$",
                        Matcher.quoteReplacement(place)), problem.message().english())).toList() : List.of();
    }

    private static String together(int index) {
        return "reserveTogether[%d]".formatted(index);
    }

    private static void requireNone(List<Problem> problems) throws SessionProblem {
        if (!problems.isEmpty()) {
            throw new SessionProblem(problems.stream().map(Problem::toString)
                    .collect(Collectors.joining(" ")));
        }
    }

    private ReplayedStep reserve(int number, SessionStep.Reserve step) throws SessionProblem {
        requireNone(ofStrategy(number, step.strategy()));
        Outcome outcome = recorder.reserve(step.request(),
                checked(number, "reserve", check(step.request())), step.strategy(),
                abandonmentOf(step.outcome()));
        return new ReplayedStep(number, step, List.of(outcome),
                Difference.between(number, step.outcome(), written(outcome)));
    }

    /** One that is wished for when the decision recorded was abandoned. */
    private static Abandonment abandonmentOf(String recorded) {
        Abandonment abandonment = new Abandonment();
        if (OutcomeJson.isAbandoned(recorded)) {
            abandonment.abandon();
        }
        return abandonment;
    }

    private ReplayedStep reserveTogether(int number, SessionStep.ReserveTogether step) throws SessionProblem {
        requireNone(ofNumber(number, step));
        List<Request> requests = new ArrayList<>();
        for (RequestDraft draft : step.requests()) {
            requests.add(checked(number, together(requests.size()), check(draft)));
        }
        List<Outcome> outcomes = recorder.reserveTogether(step.requests(), requests, step.objective());
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            differences.addAll(Difference.between(number, step.outcomes().get(i), written(outcomes.get(i))));
        }
        return new ReplayedStep(number, step, outcomes, differences);
    }

    private ReplayedStep change(int number, SessionStep.Change step) throws SessionProblem {
        requireNone(ofStrategy(number, step.strategy()));
        Optional<Reservation> old = broker().find(step.reservation());
        Optional<Outcome> outcome = old.isEmpty() ? Optional.empty() : recorder.change(step.reservation(),
                step.change(), checked(number, "change",
                        step.change().check(old.get(), broker().timeFrame())), step.strategy(),
                abandonmentOf(step.outcome()));
        return new ReplayedStep(number, step, outcome.stream().toList(), outcome.isPresent()
                ? Difference.between(number, step.outcome(), written(outcome.get()))
                : ofState(number, step.reservation(), PROMISED,
                        old.map(now -> now.state().key()).orElse(SessionStep.Cancel.UNKNOWN)));
    }

    private RequestCheck check(RequestDraft draft) {
        return RequestChecker.check(draft, broker().opened().vocabulary(), broker().timeFrame());
    }

    private static Request checked(int number, String member, RequestCheck check) throws SessionProblem {
        requireNone(problems(number, member, check));
        return ((RequestCheck.Passed) check).request();
    }

    private String written(Outcome outcome) {
        return OutcomeJson.write(outcome, broker().opened().grid().epoch());
    }

    private ReplayedStep cancel(int number, SessionStep.Cancel step) {
        String state = recorder.cancel(step.reservation()).map(now -> now.state().key())
                .orElse(SessionStep.Cancel.UNKNOWN);
        return new ReplayedStep(number, step, List.of(), state.equals(step.state()) ? List.of()
                : ofState(number, step.reservation(), step.state(), state));
    }

    private static List<Difference> ofState(int number, String reservation, String recorded, String now) {
        return List.of(new Difference(number, "state of " + reservation, recorded, now,
                Meaning.plain(Meaning.STATE, reservation, recorded, now)));
    }

    private static ReplayedStep jobs(int number, SessionStep step, String recorded, List<PartJob> jobs) {
        String now = SessionStep.words(jobs);
        return new ReplayedStep(number, step, List.of(), now.equals(recorded) ? List.of()
                : List.of(new Difference(number, "jobs", recorded, now,
                        Meaning.plain(Meaning.JOBS, "", recorded, now))));
    }

    private ReplayedStep advance(int number, SessionStep.Advance step) throws SessionProblem {
        Instant moment = broker().opened().grid().epoch().plus(step.sinceEpoch());
        if (moment.isBefore(broker().clock().now())) {
            throw new SessionProblem("Step %d: the time (%s) has passed; it is %s already.".formatted(number,
                    moment,
                    broker().clock().now()));
        }
        recorder.advanceTo(moment);
        return new ReplayedStep(number, step, List.of(), List.of());
    }

    /**
     * A step done again.
     *
     * @param number      its place in the session, from 1
     * @param step        as recorded
     * @param outcomes    what came out now; none for steps that have no outcome
     * @param differences from what was recorded; none when all is the same
     */
    public record ReplayedStep(int number, SessionStep step, List<Outcome> outcomes,
            List<Difference> differences) {
        public ReplayedStep {
            outcomes = List.copyOf(outcomes);
            differences = List.copyOf(differences);
        }
    }
}
