package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradi.model.Offer;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiatorTest {
    private static final int CASES_OF_A_SEED = 1_000;
    private static final Instant EXPIRES = Instant.ofEpochSecond(RandomProblems.EPOCH + 300);

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {200_000, 210_000, 220_000})
    void offersTheEarliestEndAndTheMostProcessorsThatTheStrategyCanPlan(long from) {
        int refused = 0;
        for (long seed = from; seed < from + CASES_OF_A_SEED; seed++) {
            RandomProblems random = new RandomProblems(seed);
            Strategy strategy = new GradiStrategy(random.control());
            PlanningProblem problem = random.problem(random.busy(random.grid()));
            if (strategy.plan(problem).isEmpty() && !problem.candidates().isEmpty()) {
                refused++;
                List<Offer> offers = Negotiator.offers(strategy, problem, EXPIRES);

                assertThat(offers.stream().filter(offer -> offer.change().startsWith("Start at")).findFirst()
                        .map(offer -> offer.plan().window().endSecond()))
                        .as("seed %d, earliest later end", seed).isEqualTo(earliestEnd(strategy, problem));
                assertThat(offers.stream().filter(offer -> offer.change().contains("processors instead"))
                        .findFirst().map(offer -> offer.plan().processors()))
                        .as("seed %d, most processors", seed).isEqualTo(mostProcessors(strategy, problem));
            }
        }
        assertThat(refused).as("refused requests").isGreaterThan(CASES_OF_A_SEED / 10);
    }

    /** Every second is tried as the deadline, until long after all work has ended. */
    private static Optional<Long> earliestEnd(Strategy strategy, PlanningProblem problem) {
        Request request = problem.request();
        Instant start = Instant.ofEpochSecond(problem.earliestSecond());
        long first = Math.max(problem.latestEndSecond() + 1,
                problem.earliestSecond() + problem.durationSeconds());
        return LongStream.range(first, first + 4 * RandomProblems.HORIZON_SECONDS)
                .mapToObj(end -> strategy.plan(problem.withRequest(request.withTime(new TimeConstraint(start,
                        request.time().duration(), Instant.ofEpochSecond(end))))))
                .flatMap(Optional::stream).map(plan -> plan.window().endSecond()).findFirst();
    }

    private static Optional<Integer> mostProcessors(Strategy strategy, PlanningProblem problem) {
        Request request = problem.request();
        return problem.leavesRoom() ? IntStream.iterate(request.processors().min() - 1, number -> number > 0,
                number -> number - 1).mapToObj(number -> strategy.plan(problem.withRequest(
                        request.withProcessors(ProcessorRange.exactly(number)))))
                .flatMap(Optional::stream).map(Plan::processors).findFirst() : Optional.empty();
    }
}
