package org.gradi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.profile.FreeCapacity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JointPlannerTest {
    private static final int CASES = 1_000;
    private static final int FEW_CASES = 80;
    private static final int STEPS = 100_000;

    @ParameterizedTest
    @EnumSource
    void isWorthAsMuchAsTheBestOfAllDecisionsOnAnEmptyGridWithFixedStarts(JointObjective objective) {
        for (long seed = 0; seed < CASES; seed++) {
            assertThat(check(new RandomProblems(seed), seed, objective, 0, true)).as("proven, seed %d", seed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWorthAsMuchAsTheBestOfAllDecisionsBesidesPromises(JointObjective objective) {
        int proven = 0;
        for (long seed = 1_000; seed < 1_000 + CASES; seed++) {
            proven += check(new RandomProblems(seed), seed, objective, 5, seed % 2 == 0) ? 1 : 0;
        }
        assertThat(proven).as("small enough to be proven").isGreaterThan(CASES * 9 / 10);
    }

    @ParameterizedTest
    @EnumSource
    void isWorthAsMuchAsTheBestOfAllDecisionsWhereItSaysSoOfRangesOfProcessors(JointObjective objective) {
        int proven = 0;
        for (long seed = 2_000; seed < 2_000 + FEW_CASES; seed++) {
            RandomProblems random = new RandomProblems(seed);
            CapacityBook book = random.smallAndBusy(2);
            List<PlanningProblem> problems = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                problems.add(random.withRange(random.smallProblem(book, seed % 2 == 0)));
            }
            proven += check(problems, book, seed, objective) ? 1 : 0;
        }
        assertThat(proven).as("some of them are").isGreaterThan(FEW_CASES / 4);
    }

    @ParameterizedTest
    @EnumSource
    void givesAJobOfARangeAllThatIsLeftAndProvesThat(JointObjective objective) {
        PlanningProblem one = onOneCluster(8, ranged(3, 20, 0, 10));

        JointDecision decision = decide(List.of(one), objective, STEPS);

        assertThat(decision.planOf(0)).get().extracting(Plan::processors).isEqualTo(8);
        assertThat(decision.optimal()).isTrue();
    }

    @Test
    void givesTheFewestToAsManyAsPossibleAndTheRestInTheOrderOfTheRequests() {
        Request range = ranged(3, 7, 0, 10);

        JointDecision decision = decide(onOneCluster(8, List.of(range, range)),
                JointObjective.MOST_REQUESTS, STEPS);

        assertThat(decision.planOf(0)).get().extracting(Plan::processors).isEqualTo(5);
        assertThat(decision.planOf(1)).get().extracting(Plan::processors).isEqualTo(3);
        assertThat(decision.optimal()).as("another division might take more processor time").isFalse();
    }

    @Test
    void keepsTheBetterDecisionOfTheFirstPassWhenTheProofRunsOutOfSteps() {
        List<PlanningProblem> problems = onOneCluster(32, overlapping(30));
        JointJobs jobs = new JointJobs(problems, JointObjective.MOST_PROCESSOR_TIME);
        long inOrder = jobs.worth(new ArrivalOrders(jobs, new OrganisationPlanner("joint", LinkLimit.FULL))
                .best().keySet());

        JointDecision decision = new JointPlanner((model, steps) -> new JointSolver.Answer(List.of(), false))
                .decide(problems, JointObjective.MOST_PROCESSOR_TIME, 2_000);

        assertThat(decision.optimal()).as("too few steps").isFalse();
        assertThat(jobs.worth(decision.plans().keySet())).as("more than in any order of arrival")
                .isGreaterThan(inOrder);
    }

    @Test
    void countsTheStatesThatItMakesAndNotThoseAloneThatItKeeps() {
        JointJobs jobs = new JointJobs(onOneCluster(16, overlapping(15)), JointObjective.MOST_PROCESSOR_TIME);
        Sweep sweep = new Sweep(jobs, Groups.of(jobs), 0);

        assertThat(sweep.best(0, 780).complete()).as("780 are enough for those kept").isFalse();
        assertThat(sweep.best(0, 1_000).complete()).as("and a thousand for all").isTrue();
    }

    @Test
    void countsWorkInTheLargestUnitOfAllSoThatTheSolverCanCountItToo() {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            requests.add(new Request("r", List.of(), ProcessorRange.exactly(4),
                    CommunicationPattern.PEER_TO_PEER, 0, new TimeConstraint(at(0),
                            Duration.ofHours(i % 2 == 0 ? 8 : 9), at(11 * 3600L)), false));
        }
        JointJobs jobs = new JointJobs(onOneCluster(8, requests), JointObjective.MOST_REQUESTS);

        assertThat(jobs.worth(jobs.possible())).as("small enough for the solver to count exactly")
                .isEqualTo(16 * 137 + 136);
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatNoClusterCouldEverTakeHoweverLarge(JointObjective objective) {
        Request huge = new Request("huge", List.of(), ProcessorRange.exactly(999_999_999),
                CommunicationPattern.PEER_TO_PEER, 0, new TimeConstraint(at(0), Duration.ofDays(110_000),
                        at(Duration.ofDays(110_000).toSeconds())), true);

        JointDecision decision = decide(onOneCluster(4, List.of(ranged(3, 3, 0, 10), huge,
                ranged(1, 1, 0, 10))), objective, STEPS);

        assertThat(decision.plans()).containsOnlyKeys(0, 2);
        assertThat(decision.optimal()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void weighsWorkBeyondALongAndDoesNotCallThatProven(JointObjective objective) {
        int many = 999_999_999;
        Duration centuries = Duration.ofDays(110_000).plusSeconds(1);
        Request huge = new Request("huge", List.of(), ProcessorRange.exactly(many - 1),
                CommunicationPattern.PEER_TO_PEER, 0,
                new TimeConstraint(at(0), centuries, at(centuries.toSeconds())), true);

        JointDecision decision = decide(onOneCluster(many, List.of(ranged(many, many, 0, 11), huge,
                ranged(many, many, 11, 10))), objective, STEPS);

        assertThat(decision.plans().keySet()).isEqualTo(switch (objective) {
            case MOST_REQUESTS, HIGHEST_PRIORITY -> Set.of(0, 2);
            case MOST_PROCESSOR_TIME -> Set.of(1);
        });
        assertThat(decision.optimal()).isEqualTo(objective == JointObjective.HIGHEST_PRIORITY);
    }

    @Test
    void looksAtNoMorePlacesThanASolverCould() {
        int many = 1_000;
        List<Cluster> clusters = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            clusters.add(new Cluster("c" + i, "vo", 2, ManagerAccess.simulated()));
        }
        for (int i = 1; i < many; i++) {
            links.add(new Link("c0", "c" + i, 1));
        }
        Grid grid = new Grid("star", at(0), ZoneOffset.UTC, clusters, links);
        AtomicInteger looks = new AtomicInteger();
        CapacityBook book = new CapacityBook(grid);
        GridView counted = new GridView() {
            @Override
            public Grid grid() {
                return grid;
            }

            @Override
            public FreeCapacity processors(Cluster cluster) {
                looks.incrementAndGet();
                return book.processors(cluster);
            }

            @Override
            public FreeCapacity bandwidth(Link link) {
                return book.bandwidth(link);
            }
        };
        Request slack = new Request("slack", List.of(), ProcessorRange.exactly(1),
                CommunicationPattern.PEER_TO_PEER, 0,
                new TimeConstraint(at(0), Duration.ofSeconds(1), at(60)), true);
        List<PlanningProblem> problems = Collections.nCopies(10,
                new PlanningProblem(slack, clusters, counted, at(0), ManagerRefusals.NONE));

        assertThat(new PlaceSearch(new JointJobs(problems, JointObjective.MOST_REQUESTS)).places())
                .as("10 jobs, 60 starts, 1,000 clusters").isEmpty();
        assertThat(looks).as("steps of all clusters, and of the places one more than allowed")
                .hasValueLessThanOrEqualTo(many + 1_501);
    }

    /** Jobs with fixed starts of which many run at the same time. */
    private static List<Request> overlapping(int count) {
        SplittableRandom random = new SplittableRandom(0);
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = random.nextInt(40);
            long seconds = 5 + random.nextInt(60);
            int processors = 1 + random.nextInt(8);
            requests.add(ranged(processors, processors, start, seconds));
        }
        return requests;
    }

    private static JointDecision decide(List<PlanningProblem> problems, JointObjective objective, int steps) {
        return new JointPlanner(new ChocoJointSolver()).decide(problems, objective, steps);
    }

    private static PlanningProblem onOneCluster(int processors, Request request) {
        return onOneCluster(processors, List.of(request)).get(0);
    }

    private static List<PlanningProblem> onOneCluster(int processors, List<Request> requests) {
        Grid grid = new Grid("one", at(0), ZoneOffset.UTC,
                List.of(new Cluster("only", "vo", processors, ManagerAccess.simulated())), List.of());
        CapacityBook book = new CapacityBook(grid);
        return requests.stream().map(request -> new PlanningProblem(request, grid.clusters(), book, at(0),
                ManagerRefusals.NONE)).toList();
    }

    /** With a fixed start. */
    private static Request ranged(int fewest, int most, long startSecond, long seconds) {
        return new Request("r", List.of(), new ProcessorRange(fewest, most),
                CommunicationPattern.PEER_TO_PEER, 0, new TimeConstraint(at(startSecond),
                        Duration.ofSeconds(seconds), at(startSecond + seconds)), true);
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(RandomProblems.EPOCH + second);
    }

    private static boolean check(RandomProblems random, long seed, JointObjective objective, int promises,
            boolean rigid) {
        CapacityBook book = random.smallAndBusy(promises);
        List<PlanningProblem> problems = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            problems.add(random.smallProblem(book, rigid));
        }
        return check(problems, book, seed, objective);
    }

    /** Whether the decision says it is proven; then it must be as good as the best, and never better. */
    private static boolean check(List<PlanningProblem> problems, CapacityBook book, long seed,
            JointObjective objective) {
        JointDecision decision = decide(problems, objective, STEPS);
        long found = 0;
        for (int i = 0; i < problems.size(); i++) {
            if (decision.planOf(i).isPresent()) {
                Plan plan = decision.planOf(i).get();
                Request request = problems.get(i).request();
                assertThat(Recount.fits(book, plan)).as("request %d of seed %d is free: %s", i, seed, plan)
                        .isTrue();
                assertThat(plan.processors()).isBetween(request.processors().min(),
                        request.processors().max());
                assertThat(request.time().window().contains(plan.window())).isTrue();
                book.take(plan);
                found += EveryDecision.worth(objective, i, problems.size(), plan);
            }
        }
        decision.plans().values().forEach(book::giveBack);
        long best = new EveryDecision(problems, book, objective).mostWorth();
        if (decision.optimal()) {
            assertThat(found).as("seed %d", seed).isEqualTo(best);
        }
        assertThat(found).as("seed %d", seed).isLessThanOrEqualTo(best);
        return decision.optimal();
    }
}
