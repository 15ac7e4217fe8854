package org.gradi.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.model.Offer;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;

/**
 * Looks for what could be offered instead of a refused request, by relaxing one thing at a time: a later end,
 * fewer processors, a shorter duration. Offers are planned on the same state as the
 * refusal, so each of them can be reserved as long as nothing else is.
 */
public final class Negotiator {
    /** How far past the deadline a later end is looked for. */
    private static final Duration HORIZON = Duration.ofDays(366);

    private Negotiator() {
    }

    /**
     * Up to three offers: the earliest later end, the most processors in time, the longest duration in time;
     * none when the problem has no candidates.
     *
     * @param expires until when the offers stand
     */
    public static List<Offer> offers(Strategy strategy, PlanningProblem problem, Instant expires) {
        List<Offer> offers = new ArrayList<>();
        if (!problem.candidates().isEmpty()) {
            laterEnd(strategy, problem).map(found -> found.until(expires)).ifPresent(offers::add);
            fewerProcessors(strategy, problem).map(found -> found.until(expires)).ifPresent(offers::add);
            shorter(strategy, problem).map(found -> found.until(expires)).ifPresent(offers::add);
        }
        return offers;
    }

    private static Optional<Found> laterEnd(Strategy strategy, PlanningProblem problem) {
        Request request = problem.request();
        Instant start = Instant.ofEpochSecond(problem.earliestSecond());
        Instant far = start.plus(request.time().duration()).plus(HORIZON);
        return strategy.plan(endingBy(far, problem)).map(plan -> earlier(plan, strategy, problem)).map(plan ->
                new Found(
                request.withTime(new TimeConstraint(plan.window().start(), request.time().duration(),
                        plan.window().end())),
                plan, "Start at %s, end at %s.".formatted(plan.window().start(), plan.window().end())));
    }

    /** A strategy takes what suits it best, not what ends first, so the deadline is brought in by halving. */
    private static Plan earlier(Plan found, Strategy strategy, PlanningProblem problem) {
        Plan best = found;
        long refused = Math.max(problem.latestEndSecond(),
                problem.earliestSecond() + problem.durationSeconds() - 1);
        while (best.window().endSecond() - refused > 1) {
            long middle = (refused + best.window().endSecond()) / 2;
            Optional<Plan> plan = strategy.plan(endingBy(Instant.ofEpochSecond(middle), problem));
            if (plan.isPresent()) {
                best = plan.get();
            } else {
                refused = middle;
            }
        }
        return best;
    }

    private static PlanningProblem endingBy(Instant deadline, PlanningProblem problem) {
        Request request = problem.request();
        return problem.withRequest(request.withTime(new TimeConstraint(
                Instant.ofEpochSecond(problem.earliestSecond()), request.time().duration(), deadline)));
    }

    private static Optional<Found> fewerProcessors(Strategy strategy, PlanningProblem problem) {
        Request request = problem.request();
        int asked = request.processors().min();
        if (!problem.leavesRoom() || asked == 1) {
            return Optional.empty();
        }
        return MostProcessors.between(1, asked - 1, problem, strategy::plan).map(plan -> new Found(
                request.withProcessors(ProcessorRange.exactly(plan.processors())), plan,
                "%d processors instead of %d.".formatted(plan.processors(), asked)));
    }

    private static Optional<Found> shorter(Strategy strategy, PlanningProblem problem) {
        Request request = problem.request();
        Instant start = Instant.ofEpochSecond(problem.earliestSecond());
        Optional<Found> best = Optional.empty();
        long low = 1;
        long high = Math.min(problem.durationSeconds() - 1,
                problem.latestEndSecond() - problem.earliestSecond());
        while (low <= high) {
            long middle = (low + high + 1) >>> 1;
            Request shorter = request.withTime(new TimeConstraint(start, Duration.ofSeconds(middle),
                    request.time().deadline()));
            Optional<Plan> plan = strategy.plan(problem.withRequest(shorter));
            if (plan.isPresent()) {
                best = Optional.of(new Found(shorter, plan.get(), "%s instead of %s.".formatted(
                        shorter.time().duration(), request.time().duration())));
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private record Found(Request request, Plan plan, String change) {
        private Offer until(Instant expires) {
            return new Offer(request, plan, change, expires);
        }
    }
}
