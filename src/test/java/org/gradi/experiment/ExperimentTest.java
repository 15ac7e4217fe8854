package org.gradi.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.ManagerAccess;
import org.gradi.planning.Strategies;
import org.gradi.planning.Strategy;
import org.gradi.planning.choco.ChocoJointSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {
    private static final Strategies STRATEGIES = new Strategies(FclControl.builtIn(),
            FclPriorityControl.builtIn(), new ChocoJointSolver());
    /** Half a unit of the digit to which the means are published. */
    private static final double ROUNDING = 0.0501;

    @ParameterizedTest(name = "{0} users")
    @CsvSource({"5, 81.2, 97.9, 98.9, 98.7", "10, 70.1, 81.3, 85.9, 88.1", "15, 59.9, 66.4, 73.1, 76.0",
        "20, 52.3, 55.6, 62.8, 66.9", "25, 45.4, 47.9, 54.2, 59.8", "30, 40.9, 41.5, 47.7, 53.9"})
    void grantsWhatTheDefinitionsOfTheStrategiesImply(int users, double bestFit, double coAllocation,
            double withSlack, double optimum) {
        assertThat(mean("best-fit", users, 0)).isCloseTo(bestFit, within(ROUNDING));
        assertThat(mean("co-allocation", users, 0)).isCloseTo(coAllocation, within(ROUNDING));
        assertThat(mean("co-allocation", users, 0.5)).isCloseTo(withSlack, within(ROUNDING));
        assertThat(mean("gradi", users, 0)).as("never fewer than best fit")
                .isGreaterThanOrEqualTo(mean("best-fit", users, 0));
        Results joint = run("joint", users, 0);
        assertThat(joint.rows().get(0).granted().mean()).isCloseTo(optimum, within(ROUNDING));
        assertThat(joint.runs()).as("every decision is proven").allMatch(RunResult::optimal);
    }

    private static List<Instance> instances(List<Integer> users, int runs) {
        return InstanceGenerator.instances(InstanceGenerator.USUAL_SEED, users, runs);
    }

    private static double mean(String strategy, int users, double slack) {
        return run(strategy, users, slack).rows().get(0).granted().mean();
    }

    private static Results run(String strategy, int users, double slack) {
        return new Experiment(() -> 0).run(new ExperimentPlan(
                instances(List.of(users), InstanceGenerator.USUAL_INSTANCES),
                List.of(STRATEGIES.named(strategy)),
                slack), Progress.NONE);
    }

    @ParameterizedTest(name = "slack {0}")
    @CsvSource({"0", "0.5", "2"})
    void noStrategyPromisesAProcessorTwice(double slack) {
        Results results = new Experiment(() -> 0).run(new ExperimentPlan(
                instances(List.of(5, 30), 5), STRATEGIES.all(), slack), Progress.NONE);

        assertThat(results.runs()).hasSize(10 * STRATEGIES.all().size())
                .allSatisfy(run -> assertThat(run.overbookedSeconds()).isZero());
    }

    @Test
    void jointDecisionsGrantNoFewerThanAnyOtherStrategy() {
        for (double slack : List.of(0.0, 0.5)) {
            Results results = new Experiment(() -> 0).run(new ExperimentPlan(
                    instances(List.of(10), 6), STRATEGIES.all(), slack), Progress.NONE);
            Map<String, Integer> joint = results.runs().stream().filter(run -> run.strategy().equals("joint"))
                    .collect(Collectors.toMap(RunResult::instance, run -> run.granted().size()));

            assertThat(results.runs()).as("slack %s", slack)
                    .allSatisfy(run -> assertThat(run.granted().size())
                    .as("%s on %s", run.strategy(), run.instance())
                    .isLessThanOrEqualTo(joint.get(run.instance())));
        }
    }

    @Test
    void everyStrategyRefusesTheThirdUserWhomGridSimBooksTwiceOver() {
        Grid one = new Grid("trap", ExperimentGrid.epoch(), ZoneOffset.UTC,
                List.of(new Cluster("only", "VO", 7, ManagerAccess.simulated())), List.of());
        Instance trap = new Instance("trap", List.of(new InstanceUser(0, 3, 33, 49),
                new InstanceUser(1, 5, 97, 21), new InstanceUser(2, 4, 48, 56)));

        for (Strategy strategy : STRATEGIES.all()) {
            RunResult run = new Experiment(() -> 0, one).run(strategy, trap, 0);
            assertThat(run.overbookedSeconds()).as("%s", strategy.name()).isZero();
            assertThat(run.granted()).as("4 + 5 > 7 from minute 97 on, by %s", strategy.name())
                    .hasSize(2).contains(0);
            assertThat(run.granted().contains(2)).as("only who decides at the start, or weighs the work, "
                    + "gives the place of the second to the third: %s", strategy.name())
                    .isEqualTo(!strategy.reservesAhead() || strategy.name().equals("joint"));
        }
    }

    @Test
    void everyStrategyLetsAJobStartInTheSecondInWhichAnotherEnds() {
        Grid one = new Grid("touching", ExperimentGrid.epoch(), ZoneOffset.UTC,
                List.of(new Cluster("only", "VO", 7, ManagerAccess.simulated())), List.of());
        Instance touching = new Instance("touching", List.of(new InstanceUser(0, 7, 10, 20),
                new InstanceUser(1, 7, 30, 10), new InstanceUser(2, 7, 0, 10)));

        for (Strategy strategy : STRATEGIES.all()) {
            assertThat(new Experiment(() -> 0, one).run(strategy, touching, 0).granted())
                    .as("%s", strategy.name()).containsExactly(0, 1, 2);
        }
    }

    @ParameterizedTest(name = "{0} of {1} minutes")
    @CsvSource({"0.58, 50, 29", "0.29, 100, 29", "0.5, 9, 4", "0, 7, 0", "100, 60, 6000"})
    void aStartMaySlipByTheWholeMinutesOfTheSlackAsItIsWritten(double slack, int minutes, long slip) {
        assertThat(ExperimentGrid.request(new InstanceUser(0, 1, 0, minutes), slack).time().slack())
                .hasMinutes(slip);
    }

    @Test
    void anotherSeedMakesOtherInstancesAndTheSameSeedTheSame() {
        assertThat(InstanceGenerator.instances(7, List.of(5), 3))
                .isEqualTo(InstanceGenerator.instances(7, List.of(5), 3))
                .doesNotContainAnyElementsOf(instances(List.of(5), 3));
    }

    @Test
    void tellsHowLongHalfAndNearlyAllDecisionsTook() {
        long[] now = {0, 0};
        Experiment experiment = new Experiment(() -> now[0] += now[1]++ / 2 * 1_000_000);

        Results.Row row = experiment.run(new ExperimentPlan(instances(List.of(5), 20),
                List.of(STRATEGIES.named("best-fit")), 0), Progress.NONE).rows().get(0);

        assertThat(row.median()).as("of 0 to 19 ms").isEqualTo(9);
        assertThat(row.slowest()).isEqualTo(18);
    }

    @Test
    void tellsTheProgressAndStopsWhenAsked() {
        List<String> told = new ArrayList<>();
        ExperimentPlan plan = new ExperimentPlan(instances(List.of(5), 3),
                List.of(STRATEGIES.named("best-fit"), STRATEGIES.named("gridsim")), 0);

        Results results = new Experiment(() -> 0).run(plan, (last, done, all) -> {
            told.add(done + " of " + all);
            return done < 4;
        });

        assertThat(told).containsExactly("1 of 6", "2 of 6", "3 of 6", "4 of 6");
        assertThat(results.runs()).hasSize(4);
    }

    @Test
    void writesOneLineOfCsvForEachRun() {
        Strategy bestFit = STRATEGIES.named("best-fit");
        Instance instance = new Instance("tiny", List.of(new InstanceUser(0, 7, 0, 10),
                new InstanceUser(1, 7, 5, 10), new InstanceUser(2, 7, 10, 10)));

        String csv = new Results(List.of(new Experiment(() -> 0).run(bestFit, instance, 0))).csv();

        assertThat(csv.lines()).containsExactly(
                "strategy,instance,users,granted,percent,overbooked,milliseconds,optimal,granted users",
                "best-fit,tiny,3,2,66.6667,0,0.000000,false,0 2");
    }

    @Test
    void quotesTheNameOfAnInstanceThatWouldShiftTheColumnsOfCsv() {
        RunResult run = new RunResult("gradi", "load 0,5 \"a\"", 5, List.of(0, 3), 0, 0, false);

        assertThat(run.csv())
                .isEqualTo("gradi,\"load 0,5 \"\"a\"\"\",5,2,40.0000,0,0.000000,false,0 3");
    }
}
