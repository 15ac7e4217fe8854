package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.CommunicationPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rule base of the program promises, over dense grids of its inputs. */
class BuiltInRuleBaseTest {
    /**
     * Room for the rounding of the last bits; a step of the grids moves an output by a thousand times as
     * much.
     */
    private static final double ROUNDING = 1e-12;
    private static final int LARGEST = 400;
    private static final int LARGEST_JOB = 4 * LARGEST;
    private static final long MEGABIT = 1_000_000;

    private final FuzzyControl control = FclControl.builtIn();

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void lambdaNeverRisesWithTheJob(CommunicationPattern pattern) {
        forEachLink((load, max) -> {
            double before = 1;
            for (int processors = 1; processors <= LARGEST_JOB; processors += 21) {
                double lambda = control.lambda(new JobInputs(processors, LARGEST, pattern), link(load, max));
                assertThat(lambda).as("%d processors, load %s of 10^%s Mbit/s", processors, load, max)
                        .isLessThanOrEqualTo(before + ROUNDING);
                before = lambda;
            }
        });
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void lambdaNeverRisesWithTheLoad(CommunicationPattern pattern) {
        for (int processors = 1; processors <= LARGEST_JOB; processors += 33) {
            JobInputs job = new JobInputs(processors, LARGEST, pattern);
            for (double max = 0.5; max <= 5.5; max += 0.1) {
                double logMax = max;
                assertNeverRises("load", load -> control.lambda(job, link(load, logMax)), 0, 1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void lambdaNeverFallsWithTheBandwidthAtTheSameLoadFraction(CommunicationPattern pattern) {
        for (int processors = 1; processors <= LARGEST_JOB; processors += 33) {
            JobInputs job = new JobInputs(processors, LARGEST, pattern);
            for (int percent = 0; percent <= 100; percent += 2) {
                long hundredths = percent;
                assertNeverRises("bandwidth, falling", less -> {
                    // A maximum that a hundred divides, so that the fraction is the same to the last bit but
                    // one.
                    long hundredth = bits(5.5 - less) / 100;
                    return control.lambda(job, new LinkInputs(hundredths * hundredth, 100 * hundredth));
                }, 0, 5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void lambdaNeverFallsWithTheBandwidthAtTheSameLoadInBits(CommunicationPattern pattern) {
        for (int processors = 1; processors <= LARGEST_JOB; processors += 33) {
            JobInputs job = new JobInputs(processors, LARGEST, pattern);
            for (double logLoad = 0; logLoad <= 5.5; logLoad += 0.11) {
                long load = bits(logLoad);
                double spare = 5.5 - logLoad;
                assertNeverRises("bandwidth, falling",
                        less ->
                        control.lambda(job, new LinkInputs(load, Math.max(load, bits(5.5 - less)))), 0,
                                spare);
            }
        }
    }

    @Test
    void peerToPeerNeverGetsAHigherLambdaOrALowerDeltaThanMasterSlave() {
        for (int processors = 1; processors <= 12 * LARGEST; processors += 7) {
            JobInputs peers = new JobInputs(processors, LARGEST, CommunicationPattern.PEER_TO_PEER);
            JobInputs slaves = new JobInputs(processors, LARGEST, CommunicationPattern.MASTER_SLAVE);
            assertThat(control.delta(peers)).as("delta of %d processors", processors)
                    .isGreaterThanOrEqualTo(control.delta(slaves));
        }
        forEachLink((load, max) -> {
            for (int processors = 1; processors <= LARGEST_JOB; processors += 21) {
                JobInputs peers = new JobInputs(processors, LARGEST, CommunicationPattern.PEER_TO_PEER);
                JobInputs slaves = new JobInputs(processors, LARGEST, CommunicationPattern.MASTER_SLAVE);
                assertThat(control.lambda(peers, link(load, max))).as("lambda of %d processors", processors)
                        .isLessThanOrEqualTo(control.lambda(slaves, link(load, max)));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void deltaNeverRisesWithTheJobSoThatOnlyLargeOnesScatter(CommunicationPattern pattern) {
        double before = 1;
        for (int processors = 1; processors <= 20 * LARGEST; processors++) {
            double delta = control.delta(new JobInputs(processors, LARGEST, pattern));
            assertThat(delta).as("%d processors", processors).isLessThanOrEqualTo(before + ROUNDING)
                    .isPositive();
            before = delta;
        }
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void deltaNeverAsksForMoreThanTheLargestClusterHas(CommunicationPattern pattern) {
        for (int largest = 1; largest <= 200; largest++) {
            for (int processors = largest + 1; processors <= 40 * largest; processors += 1 + largest / 10) {
                double delta = control.delta(new JobInputs(processors, largest, pattern));
                assertThat(delta * processors).as("%d processors, largest cluster %d", processors, largest)
                        .isLessThanOrEqualTo(largest);
            }
        }
    }

    @Test
    void theRuleBaseAloneKeepsDeltaAttainableUpToTheSizesItsCommentsName() throws Exception {
        RuleBase base = FclParser.parse(FclControl.builtInText(), "co-allocation.fcl");
        int delta = base.outputs().stream().map(OutputVariable::name).toList().indexOf("delta");
        for (double size = 1; size < 10; size += 0.001) {
            assertThat(base.infer(delta, new double[] {size, 0, 0, 0})).as("master-slave, size %s", size)
                    .isLessThan(1 / size);
            assertThat(base.infer(delta, new double[] {Math.min(size, 4.99), 1, 0, 0}))
                    .as("peer-to-peer, size %s", size)
                    .isLessThan(1 / Math.min(size, 4.99));
        }
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void letsTheCaseStudySplitSixProcessorsIntoFourAndTwo(CommunicationPattern pattern) {
        assertThat(control.delta(new JobInputs(6, 4, pattern))).isLessThanOrEqualTo(0.66);
    }

    @ParameterizedTest
    @EnumSource(CommunicationPattern.class)
    void letsAJobOfTwiceTheLargestClusterSplitIntoHalves(CommunicationPattern pattern) {
        for (int largest = 1; largest <= 500; largest++) {
            assertThat(control.delta(new JobInputs(2 * largest, largest, pattern))).isLessThanOrEqualTo(0.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "100, 20", "1000, 20", "10000, 20"})
    void letsAJobOfTenMegabitsOntoALightlyLoadedLinkWhateverItsSize(long megabits, long loadPercent) {
        long max = megabits * MEGABIT;
        long load = max * loadPercent / 100;
        for (CommunicationPattern pattern : CommunicationPattern.values()) {
            for (int processors = 1; processors <= 100; processors++) {
                double lambda = control.lambda(new JobInputs(processors, 10, pattern),
                        new LinkInputs(load, max));
                assertThat(lambda).as("%s, %d processors", pattern, processors)
                        .isGreaterThanOrEqualTo((double) (load + 10 * MEGABIT) / max)
                        .isGreaterThanOrEqualTo(0.3);
            }
        }
    }

    private static void assertNeverRises(String what, DoubleUnaryOperator output, double from, double to) {
        double before = Double.MAX_VALUE;
        for (int step = 0; step <= 50; step++) {
            double at = from + (to - from) * step / 50;
            double value = output.applyAsDouble(at);
            assertThat(value).as("%s %s", what, at).isLessThanOrEqualTo(before + ROUNDING);
            before = value;
        }
    }

    private static void forEachLink(LinkCheck check) {
        for (int percent = 0; percent <= 100; percent += 2) {
            for (double logMax = 0.5; logMax <= 5.5; logMax += 0.1) {
                check.of(percent / 100.0, logMax);
            }
        }
    }

    private static LinkInputs link(double load, double logMaxMegabits) {
        long max = bits(logMaxMegabits);
        return new LinkInputs((long) (load * max), max);
    }

    private static long bits(double logMegabits) {
        return Math.round(Math.pow(10, logMegabits) * MEGABIT);
    }

    private interface LinkCheck {
        void of(double load, double logMaxMegabits);
    }
}
