package org.gradi.planning;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.model.Cause;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.planning.choco.ChocoJointSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrategiesTest {
    private static final int CASES = 2_000;
    private static final Strategies ALL = new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(),
            new ChocoJointSolver());

    static List<Strategy> strategies() {
        return ALL.all();
    }

    @Test
    void areOfferedByNameWithTheDefaultFirst() {
        assertThat(ALL.all()).extracting(Strategy::name).containsExactly("gradi", "best-fit", "co-allocation",
                "joint", "fuzzy-coallocation", "priority", "bandwidth-priority", "gridsim", "static");
        assertThat(ALL.all()).allSatisfy(strategy -> assertThat(strategy.description()).endsWith("."));
        assertThatThrownBy(() -> ALL.named("fastest")).hasMessageContaining("(fastest)")
                .hasMessageContaining("best-fit");
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void neverPlanMoreThanIsFreeAndAlwaysSayWhyNot(Strategy strategy) {
        int planned = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomProblems random = new RandomProblems(seed);
            CapacityBook book = random.busy(random.grid());
            PlanningProblem problem = withoutWhatIsLeftOut(strategy, random.problem(book));
            Optional<Plan> plan = strategy.plan(problem);

            if (plan.isPresent()) {
                checkAgainst(problem, plan.get(), seed);
                book.take(plan.get());
                planned++;
            } else {
                assertThat(strategy.whyNot(problem).causes()).as("causes of seed %d", seed).isNotEmpty()
                        .allSatisfy(cause -> assertThat(cause.text().english()).endsWith("."));
            }
        }
        assertThat(planned).as("plans among the cases").isGreaterThan(CASES / 100);
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void refuseOneOfThreeUsersWhomGridSimPromisesTheSameProcessors(Strategy strategy) {
        Grid grid = new Grid("one cluster", Instant.ofEpochSecond(RandomProblems.EPOCH), ZoneOffset.UTC,
                List.of(new Cluster("only", "vo", 7, ManagerAccess.simulated())), List.of());
        CapacityBook book = new CapacityBook(grid);
        List<Plan> granted = new ArrayList<>();
        for (Request request : List.of(minutes(3, 33, 49), minutes(5, 97, 21), minutes(4, 48, 56))) {
            Instant now = strategy.reservesAhead() ? grid.epoch() : request.time().earliestStart();
            strategy.plan(new PlanningProblem(request, grid.clusters(), book, now, ManagerRefusals.NONE))
                    .ifPresent(plan -> {
                        book.take(plan);
                        granted.add(plan);
                    });
        }

        assertThat(granted).as("5 from minute 97 on and 4 until minute 104 are more than 7")
                .extracting(Plan::processors).containsExactly(3, 5);
    }

    private static Request minutes(int processors, int start, int duration) {
        Instant from = Instant.ofEpochSecond(RandomProblems.EPOCH + 60L * start);
        Duration length = Duration.ofMinutes(duration);
        return new Request("r", List.of(), ProcessorRange.exactly(processors),
                CommunicationPattern.PEER_TO_PEER, 0, new TimeConstraint(from, length, from.plus(length)),
                true);
    }

    private static PlanningProblem withoutWhatIsLeftOut(Strategy strategy, PlanningProblem problem) {
        return problem.withCandidates(problem.candidates().stream()
                .filter(cluster -> strategy.leavesOut(problem.request(), cluster).isEmpty()).toList());
    }

    private static void checkAgainst(PlanningProblem problem, Plan plan, long seed) {
        assertThat(Recount.fits(problem.view(), plan)).as("seed %d: all of %s is free", seed, plan).isTrue();
        assertThat(plan.processors()).as("seed %d", seed).isBetween(problem.request().processors().min(),
                problem.request().processors().max());
        assertThat(problem.request().time().window().contains(plan.window())).as("seed %d", seed).isTrue();
        assertThat(plan.window().length()).isEqualTo(problem.request().time().duration());
        assertThat(plan.window().start()).as("seed %d", seed).isAfterOrEqualTo(problem.now());
        assertThat(plan.parts()).as("seed %d", seed).allSatisfy(part -> assertThat(problem.candidates())
                .extracting(Cluster::name).contains(part.cluster()));
        assertThat(problem.request().coAllocation() || !plan.isCoReservation()).as("seed %d", seed).isTrue();
        assertThat(plan.parts()).as("seed %d", seed).noneMatch(part -> plan.isCoReservation()
                ? problem.refusals().together().contains(part.cluster())
                : problem.refusals().alone().contains(part.cluster()));
    }

    @Test
    void bestFitTakesTheTightestClusterAtTheEarliestSecondAtWhichAnyFits() {
        for (long seed = 50_000; seed < 50_000 + CASES; seed++) {
            RandomProblems random = new RandomProblems(seed);
            PlanningProblem problem = random.problem(random.busy(random.grid()));
            if (problem.request().processors().isFixed()) {
                assertThat(new BestFitStrategy().plan(problem)).as("seed %d", seed)
                        .isEqualTo(dullBestFit(problem, "best-fit"));
            }
        }
    }

    @Test
    void coAllocationTriesBestFitAndThenTheSmallestSufficientOrganisationAtEverySecond() {
        for (long seed = 60_000; seed < 60_000 + CASES; seed++) {
            RandomProblems random = new RandomProblems(seed);
            PlanningProblem problem = random.problem(random.busy(random.grid()));
            if (problem.request().processors().isFixed() && problem.refusals().equals(ManagerRefusals.NONE)) {
                assertThat(new CoAllocationStrategy().plan(problem)).as("seed %d", seed)
                        .isEqualTo(new DullCoAllocation(problem).plan());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"co-allocation", "bandwidth-priority", "joint"})
    void shareAJobAroundAnotherMainClusterWhenTheFreestIsNotLinked(String strategy) {
        Grid grid = new Grid("a beside b and c", Instant.ofEpochSecond(RandomProblems.EPOCH), ZoneOffset.UTC,
                List.of(cluster("a", 6), cluster("b", 5), cluster("c", 5)), List.of(new Link("b", "c", 1)));

        Optional<Plan> plan = ALL.named(strategy).plan(new PlanningProblem(minutes(8, 0, 10),
                grid.clusters(), new CapacityBook(grid), grid.epoch(), ManagerRefusals.NONE));

        assertThat(plan).get().extracting(Plan::parts, as(LIST)).extracting(part -> ((Part) part).cluster())
                .containsExactly("b", "c");
    }

    @Test
    void staticRefusesWhatTheManagerOfItsChoiceRefused() {
        Grid grid = new Grid("two", Instant.ofEpochSecond(RandomProblems.EPOCH), ZoneOffset.UTC,
                List.of(cluster("small", 4), cluster("large", 6)), List.of());
        PlanningProblem refused = new PlanningProblem(minutes(4, 0, 10), grid.clusters(),
                new CapacityBook(grid), grid.epoch(), ManagerRefusals.NONE.plusAlone("small"));

        assertThat(ALL.named("static").plan(refused)).as("what is busy then is refused").isEmpty();
        assertThat(ALL.named("static").whyNot(refused).causes()).extracting(Cause::cluster)
                .containsExactly("small");
    }

    private static Cluster cluster(String name, int processors) {
        return new Cluster(name, "vo", processors, ManagerAccess.simulated());
    }

    /** The first second at which some cluster has enough; there the cluster with the least to spare. */
    static Optional<Plan> dullBestFit(PlanningProblem problem, String name) {
        long last = problem.latestEndSecond() - problem.durationSeconds();
        for (long start = problem.earliestSecond(); start <= last; start++) {
            Optional<Plan> plan = dullBestFitAt(problem, name, start);
            if (plan.isPresent()) {
                return plan;
            }
        }
        return Optional.empty();
    }

    static Optional<Plan> dullBestFitAt(PlanningProblem problem, String name, long start) {
        int processors = problem.request().processors().min();
        long end = start + problem.durationSeconds();
        Cluster best = null;
        long least = Long.MAX_VALUE;
        for (Cluster cluster : problem.candidates()) {
            long free = Recount.processors(problem.view(), cluster, start, end);
            boolean refused = problem.refusals().alone().contains(cluster.name());
            if (!refused && free >= processors && free < least) {
                best = cluster;
                least = free;
            }
        }
        return Optional.ofNullable(best).map(cluster -> Plan.single(name, new Part(cluster.organisation(),
                cluster.name(), processors, TimeWindow.ofEpochSeconds(start, end))));
    }
}
