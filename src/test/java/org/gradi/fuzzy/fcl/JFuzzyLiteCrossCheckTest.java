package org.gradi.fuzzy.fcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fuzzylite.Engine;
import com.fuzzylite.defuzzifier.Centroid;
import com.fuzzylite.imex.FclImporter;
import com.fuzzylite.norm.s.Maximum;
import com.fuzzylite.variable.OutputVariable;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gradi.fuzzy.ControlVariables;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
import org.gradi.model.CommunicationPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rule base read and evaluated by an independent library. Ten seeds of a thousand inputs each. */
class JFuzzyLiteCrossCheckTest {
    private static final int RESOLUTION = 4000;
    private static final double TOLERANCE = 0.001;

    static IntStream seeds() {
        return IntStream.range(0, 10);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesOnAThousandRandomInputs(int seed) {
        var random = new SplittableRandom(seed);
        FclControl control = FclControl.builtIn();
        Engine engine = engine();
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
                    ControlVariables.attainableDelta(engine.getOutputValue(ControlVariables.DELTA), job), within(TOLERANCE));
        }
    }

    /** That library wants the accumulation elsewhere than IEC 61131-7 does; it is set in Java instead. */
    private static Engine engine() {
        Engine engine = new FclImporter().fromString(FclControl.builtInText().replace("ACCU : MAX;", ""));
        for (OutputVariable output : engine.getOutputVariables()) {
            output.setAggregation(new Maximum());
            output.setDefuzzifier(new Centroid(RESOLUTION));
        }
        return engine;
    }
}
