package org.gradi.fuzzy;

import com.fuzzylite.Engine;
import com.fuzzylite.FuzzyLite;
import com.fuzzylite.defuzzifier.Centroid;
import com.fuzzylite.imex.FclImporter;
import com.fuzzylite.norm.s.Maximum;
import com.fuzzylite.variable.OutputVariable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Reads rule bases with jfuzzylite, an evaluator independent of ours. */
public final class FuzzyLiteEngines {

    private FuzzyLiteEngines() {
    }

    /**
     * The library wants the accumulation elsewhere than IEC 61131-7 does, so it is set here instead.
     *
     * @param strips how many each centre of gravity is summed over
     */
    public static Engine read(String fcl, int strips) {
        FuzzyLite.setLogging(false);
        restoreLogging();
        Engine engine = new FclImporter().fromString(fcl.replace("ACCU : MAX;", ""));
        for (OutputVariable output : engine.getOutputVariables()) {
            output.setAggregation(new Maximum());
            output.setDefuzzifier(new Centroid(strips));
        }
        return engine;
    }

    /** When its first class is loaded, the library makes the whole machine log every detail. */
    private static void restoreLogging() {
        try {
            LogManager.getLogManager().readConfiguration();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
