package org.gradi.fuzzy.jfuzzylogic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
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
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.model.CommunicationPattern;
import org.junit.jupiter.api.Test;

class JFuzzyLogicControlTest {
    private static final JobInputs JOB = new JobInputs(6, 4, CommunicationPattern.PEER_TO_PEER);
    private static final LinkInputs LINK = new LinkInputs(300_000_000, 1_000_000_000);
    private static final double TOLERANCE = 0.001;

    @Test
    void isAbsentWhereTheLibraryIsAbsent() throws FclProblem {
        assertThat(JFuzzyLogicControl.create(FclControl.builtInText(), "co-allocation.fcl",
                ClassLoader.getPlatformClassLoader())).isEmpty();
    }

    @Test
    void infersWhatTheExactEngineInfers() throws FclProblem {
        FuzzyControl exact = FclControl.builtIn();
        FuzzyControl control = created(FclControl.builtInText());

        assertThat(control.delta(JOB)).isCloseTo(exact.delta(JOB), within(TOLERANCE));
        assertThat(control.lambda(JOB, LINK)).isCloseTo(exact.lambda(JOB, LINK), within(TOLERANCE));
        JobInputs huge = new JobInputs(100, 1, CommunicationPattern.PEER_TO_PEER);
        assertThat(control.delta(huge)).as("beyond the reach of any rule base").isEqualTo(exact.delta(huge));
    }

    @Test
    void explainsByMembershipsAndRules() throws FclProblem {
        ControlExplanation exact = FclControl.builtIn().explain(JOB, LINK);
        ControlExplanation explanation = created(FclControl.builtInText()).explain(JOB, LINK);

        assertThat(explanation.lambda()).isCloseTo(exact.lambda(), within(TOLERANCE));
        assertThat(explanation.delta()).isCloseTo(exact.delta(), within(TOLERANCE));
        assertThat(explanation.memberships()).as("the order within a variable is the library's")
                .containsExactlyInAnyOrderElementsOf(exact.memberships());
        assertThat(explanation.memberships()).extracting(Membership::variable)
                .startsWith("job_size", "job_size")
                .endsWith("max_bandwidth");
        assertThat(explanation.rules()).extracting(FiredRule::rule, FiredRule::strength)
                .containsExactlyElementsOf(exact.rules().stream()
                        .map(rule -> tuple(rule.rule(), rule.strength())).toList());
    }

    @Test
    void givesEachThreadItsOwnRuleBase() throws Exception {
        FuzzyControl control = created(FclControl.builtInText());
        double alone = control.lambda(JOB, LINK);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Double> question = () -> control.lambda(JOB, LINK);
            for (Future<Double> answer : threads.invokeAll(List.of(question, question, question, question))) {
                assertThat(answer.get()).as("the fake refuses a second thread").isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysWhichRuleBaseTheLibraryCouldNotRead() {
        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> created("unreadable"))
                .withMessageStartingWith("mine.fcl: jFuzzyLogic cannot use this rule base")
                .withMessageContaining("createFromString gave nothing");
        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> created("explosive"))
                .withMessageContaining("mine.fcl").withMessageContaining("the library's own words");
    }

    @Test
    void saysWhichVariableTheLibraryMissed() {
        String text = FclControl.builtInText().replace("link_load", "load_of_link");

        assertThatExceptionOfType(FclProblem.class).isThrownBy(() -> created(text))
                .withMessageContaining("mine.fcl").withMessageContaining("link_load");
    }

    @Test
    void saysThatAJarIsNotTheLibraryThatIsKnown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> JFuzzyLogicControl.create("", "mine.fcl", loaderOf(Object.class)))
                .withMessageContaining("createFromString").withMessageContaining("version 3");
    }

    private static FuzzyControl created(String fcl) throws FclProblem {
        return JFuzzyLogicControl.create(fcl, "mine.fcl", loaderOf(FakeFis.class)).orElseThrow();
    }

    /** A class path on which the library's entry is that class. */
    private static ClassLoader loaderOf(Class<?> entry) {
        return new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.equals("net.sourceforge.jFuzzyLogic.FIS")) {
                    return entry;
                }
                throw new ClassNotFoundException(name);
            }
        };
    }
}
