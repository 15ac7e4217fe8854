package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.Link;
import org.gradi.model.Refusal;
import org.junit.jupiter.api.Test;

/** Compares the figures in the reasons of random refusals with those that counting every second gives. */
class CausesTest {
    private static final int CASES = 6000;

    private final Map<PlanningPhrase, Integer> told = new EnumMap<>(PlanningPhrase.class);

    @Test
    void tellFiguresThatARecountOfEverySecondConfirms() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomProblems random = new RandomProblems(seed);
            FuzzyControl control = random.control();
            PlanningProblem problem = random.problem(random.busy(random.grid()));
            GradiStrategy gradi = new GradiStrategy(control);
            if (problem.leavesRoom() && gradi.plan(problem).isEmpty()) {
                Refusal refusal = gradi.whyNot(problem);
                Cause first = refusal.first();
                check(refusal.causes(), problem.withProcessors(problem.request().processors().min()), control,
                        seed);
                assertThat(first).as("seed %d", seed).isEqualTo(refusal.causes().get(0));
            }
        }
        assertThat(told.keySet()).as("among the cases").contains(PlanningPhrase.NOT_FREE_IN_TIME,
                PlanningPhrase.SHARE_TOO_SMALL, PlanningPhrase.TOGETHER_TOO_FEW,
                PlanningPhrase.LINK_SATURATED, PlanningPhrase.NO_NEIGHBOUR, PlanningPhrase.NO_CANDIDATE,
                PlanningPhrase.TOO_FEW_PROCESSORS, PlanningPhrase.REFUSED_BY_MANAGER);
        assertThat(told.values()).as("each often enough").allSatisfy(times ->
                assertThat(times).isGreaterThan(CASES / 200));
    }

    private void check(List<Cause> causes, PlanningProblem problem, FuzzyControl control, long seed) {
        for (Cause cause : causes) {
            PlanningPhrase phrase = (PlanningPhrase) cause.text().phrase();
            told.merge(phrase, 1, Integer::sum);
            if (!cause.cluster().isEmpty()) {
                Cluster cluster = problem.view().grid().cluster(cause.cluster()).orElseThrow();
                assertThat(isTrue(phrase, cause.text().values(), problem, cluster, control))
                        .as("seed %d: %s", seed, cause.text()).isTrue();
            }
        }
    }

    private static boolean isTrue(PlanningPhrase phrase, List<Object> values, PlanningProblem problem,
            Cluster cluster, FuzzyControl control) {
        int asked = problem.request().processors().max();
        return switch (phrase) {
            case TOO_FEW_PROCESSORS -> values.equals(List.of(cluster.name(), cluster.processors(), asked))
                    && cluster.processors() < asked;
            case NOT_FREE_IN_TIME -> (long) values.get(1) == most(problem, cluster)
                    && values.get(6).equals(asked) && most(problem, cluster) < asked;
            case SHARE_TOO_SMALL -> (long) values.get(3) == most(problem, cluster)
                    && most(problem, cluster) < (int) values.get(1);
            case NO_NEIGHBOUR -> problem.candidates().stream().noneMatch(other ->
                    isNeighbour(problem, cluster, other));
            case TOGETHER_TOO_FEW -> (long) values.get(1) == starts(problem)
                    .filter(start -> free(problem, cluster, start) >= share(problem, control))
                    .map(start -> together(problem, cluster, start)).max().orElse(0)
                    && values.get(2).equals(asked) && (long) values.get(1) < asked;
            case LINK_SATURATED -> problem.view().grid().linksOf(cluster).stream()
                    .filter(link -> link.label().equals(values.get(0)))
                    .anyMatch(link -> starts(problem).anyMatch(start ->
                            together(problem, cluster, start) >= asked
                                    && isSaturated(problem, link, start, values, control)));
            case REFUSED_BY_MANAGER -> problem.refusals().alone().contains(cluster.name())
                    || problem.refusals().together().contains(cluster.name());
            default -> false;
        };
    }

    private static boolean isSaturated(PlanningProblem problem, Link link, long start, List<Object> values,
            FuzzyControl control) {
        long max = link.bandwidthBitsPerSecond();
        long load = max - Recount.bandwidth(problem.view(), link, start, start + problem.durationSeconds());
        long used = load + problem.request().bandwidthBitsPerSecond();
        double lambda = control.lambda(job(problem), new LinkInputs(load, max));
        return (double) values.get(1) == 100.0 * used / max && (double) values.get(2) == 100 * lambda
                && (double) values.get(3) == lambda && used > lambda * max;
    }

    private static JobInputs job(PlanningProblem problem) {
        int largest = problem.candidates().stream().mapToInt(Cluster::processors).max().orElseThrow();
        return new JobInputs(problem.request().processors().max(), largest,
                problem.request().communication());
    }

    private static int share(PlanningProblem problem, FuzzyControl control) {
        return CoReservationSearch.leastShare(control.delta(job(problem)),
                problem.request().processors().max());
    }

    private static long most(PlanningProblem problem, Cluster cluster) {
        return starts(problem).map(start -> free(problem, cluster, start)).max().orElseThrow();
    }

    private static long together(PlanningProblem problem, Cluster main, long start) {
        return free(problem, main, start) + problem.candidates().stream()
                .filter(other -> isNeighbour(problem, main, other))
                .mapToLong(other -> free(problem, other, start)).sum();
    }

    private static boolean isNeighbour(PlanningProblem problem, Cluster main, Cluster other) {
        return problem.view().grid().linkBetween(main.name(), other.name()).isPresent()
                && !problem.refusals().together().contains(other.name());
    }

    private static long free(PlanningProblem problem, Cluster cluster, long start) {
        return Recount.processors(problem.view(), cluster, start, start + problem.durationSeconds());
    }

    private static LongStream starts(PlanningProblem problem) {
        return LongStream.rangeClosed(problem.earliestSecond(),
                problem.latestEndSecond() - problem.durationSeconds());
    }
}
