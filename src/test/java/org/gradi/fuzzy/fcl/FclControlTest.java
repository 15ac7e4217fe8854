package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gradi.fuzzy.ControlExplanation;
import org.gradi.fuzzy.ControlExplanation.FiredRule;
import org.gradi.fuzzy.ControlExplanation.Membership;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.CommunicationPattern;
import org.junit.jupiter.api.Test;

class FclControlTest {
    private static final JobInputs CASE_STUDY = new JobInputs(6, 4, CommunicationPattern.PEER_TO_PEER);
    private static final LinkInputs IDLE_GIGABIT = new LinkInputs(0, 1_000_000_000);

    @Test
    void explainsTheSameValuesThatItGives() {
        FuzzyControl control = FclControl.builtIn();
        ControlExplanation explanation = control.explain(CASE_STUDY, IDLE_GIGABIT);

        assertThat(explanation.lambda()).isEqualTo(control.lambda(CASE_STUDY, IDLE_GIGABIT));
        assertThat(explanation.delta()).isEqualTo(control.delta(CASE_STUDY));
    }

    @Test
    void explainsMembershipsInTheOrderOfTheRuleBase() {
        ControlExplanation explanation = FclControl.builtIn().explain(CASE_STUDY, IDLE_GIGABIT);

        assertThat(explanation.memberships()).startsWith(
                new Membership("job_size", 1.5, "small", 0),
                new Membership("job_size", 1.5, "medium", 0.75),
                new Membership("job_size", 1.5, "large", 0.25),
                new Membership("communication", 1, "master_slave", 0),
                new Membership("communication", 1, "peer_to_peer", 1)).hasSize(11)
                .endsWith(new Membership("max_bandwidth", 3, "small", 0),
                        new Membership("max_bandwidth", 3, "medium", 1),
                        new Membership("max_bandwidth", 3, "large", 0));
    }

    @Test
    void explainsEveryRuleWithItsTextAndStrength() {
        ControlExplanation explanation = FclControl.builtIn().explain(CASE_STUDY, IDLE_GIGABIT);

        assertThat(explanation.rules()).hasSize(60);
        assertThat(explanation.rules()).filteredOn(rule -> rule.strength() > 0).containsExactly(
                new FiredRule("5",
                        "if job_size is medium and communication is peer_to_peer then delta is high", 0.75),
                new FiredRule("6", "if job_size is large and communication is peer_to_peer then delta is low",
                0.25),
                new FiredRule("46",
                "if job_size is medium and communication is peer_to_peer and link_load is small "
                        + "and max_bandwidth is medium then lambda is fairly_high", 0.75),
                new FiredRule("55",
                "if job_size is large and communication is peer_to_peer and link_load is small "
                        + "and max_bandwidth is medium then lambda is fairly_low", 0.25));
    }

    @Test
    void infersTheCaseStudyAsAHandCalculationDoes() {
        // A triangle cut off at s keeps s (2 - s) of its area: 0.9375 of the stronger, 0.4375 of the weaker
        // here.
        double stronger = 0.9375 / 1.375;
        double weaker = 0.4375 / 1.375;

        assertThat(FclControl.builtIn().delta(CASE_STUDY))
                .isCloseTo(stronger * 0.55 + weaker * 0.2, within(1e-12));
        assertThat(FclControl.builtIn().lambda(CASE_STUDY, IDLE_GIGABIT))
                .isCloseTo(stronger * 0.65 + weaker * 0.55, within(1e-12));
    }

    @Test
    void obeysAnEditedRuleBase() throws FclProblem {
        String edited = FclControl.builtInText().replaceAll("then delta is \\w+", "then delta is very_high");
        FuzzyControl control = FclControl.parse(edited, "mine.fcl");

        assertThat(control.delta(new JobInputs(1, 100, CommunicationPattern.MASTER_SLAVE)))
                .isCloseTo(0.8, within(1e-12));
        assertThat(control.delta(new JobInputs(200, 100, CommunicationPattern.MASTER_SLAVE)))
                .as("no rule base may ask for more than the largest cluster has")
                .isCloseTo(0.5, within(1e-12))
                .isLessThan(0.5);
    }

    @Test
    void givesEightThreadsWhatItGivesOne() throws Exception {
        FuzzyControl control = FclControl.builtIn();
        List<Double> alone = lambdas(control);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Double>>> together = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                together.add(threads.submit(() -> lambdas(control)));
            }
            for (Future<List<Double>> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> lambdas(FuzzyControl control) {
        var random = new SplittableRandom(8);
        List<Double> lambdas = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            JobInputs job = new JobInputs(random.nextInt(1, 50), 10,
                    CommunicationPattern.values()[random.nextInt(2)]);
            lambdas.add(control.lambda(job, new LinkInputs(random.nextLong(1_000_001), 1_000_000_000)));
            lambdas.add(control.delta(job));
        }
        return lambdas;
    }
}
