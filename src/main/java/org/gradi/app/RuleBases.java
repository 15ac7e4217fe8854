package org.gradi.app;

import java.util.List;
import java.util.Optional;
import org.gradi.cli.ControlFiles;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.jfuzzylogic.JFuzzyLogicControl;

/** Opens rule bases with our own evaluator, or with jFuzzyLogic where that library is on the class path. */
final class RuleBases implements ControlFiles {
    private static final String OWN = "own";
    private static final String JFUZZYLOGIC = "jfuzzylogic";
    private static final String BUILT_IN = "built-in rule base";

    /** The built-in rule base under our own evaluator. */
    FuzzyControl own() {
        return FclControl.builtIn();
    }

    @Override
    public List<String> engines() {
        return List.of(OWN, JFUZZYLOGIC);
    }

    @Override
    public Optional<FuzzyControl> builtIn(String engine) {
        try {
            return read(engine, FclControl.builtInText(), BUILT_IN);
        } catch (FclProblem broken) {
            throw new IllegalStateException("The built-in rule base cannot be used.", broken);
        }
    }

    /** Our own parser comes first for both engines, because jFuzzyLogic only prints what is wrong. */
    @Override
    public Optional<FuzzyControl> read(String engine, String text, String source) throws FclProblem {
        FuzzyControl own = FclControl.parse(text, source);
        return engine.equals(OWN) ? Optional.of(own)
                : JFuzzyLogicControl.create(text, source, RuleBases.class.getClassLoader());
    }
}
