package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fuzzylite.Engine;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gradi.fuzzy.ControlVariables;
import org.gradi.fuzzy.FuzzyLiteEngines;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.CommunicationPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rule base read and evaluated by an independent library. Ten seeds of a thousand inputs each. */
class JFuzzyLiteCrossCheckTest {
    private static final int STRIPS = 2000;
    private static final double TOLERANCE = 0.001;

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesOnAThousandRandomInputs(int seed) {
        var random = new SplittableRandom(seed);
        FclControl control = FclControl.builtIn();
        Engine engine = FuzzyLiteEngines.read(FclControl.builtInText(), STRIPS);
        for (int i = 0; i < 1000; i++) {
            JobInputs job = new JobInputs(random.nextInt(1, 60), random.nextInt(1, 30),
                    CommunicationPattern.values()[random.nextInt(2)]);
            long max = Math.round(Math.pow(10, random.nextDouble(6, 12)));
            LinkInputs link = new LinkInputs(random.nextLong(max + 1), max);
            engine.setInputValue(ControlVariables.JOB_SIZE, ControlVariables.jobSize(job));
            engine.setInputValue(ControlVariables.COMMUNICATION, ControlVariables.communication(job));
            engine.setInputValue(ControlVariables.LINK_LOAD, ControlVariables.linkLoad(link));
            engine.setInputValue(ControlVariables.MAX_BANDWIDTH, ControlVariables.maxBandwidth(link));
            engine.process();

            assertThat(control.lambda(job, link)).as("lambda of %s on %s", job, link)
                    .isCloseTo(engine.getOutputValue(ControlVariables.LAMBDA), within(TOLERANCE));
            assertThat(control.delta(job)).as("delta of %s", job).isCloseTo(
                    ControlVariables.attainableDelta(engine.getOutputValue(ControlVariables.DELTA), job),
                            within(TOLERANCE));
        }
    }
}
