package org.gradi.cli;

import java.util.List;
import java.util.Optional;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;

/** Opens fuzzy rule bases for one of several engines. */
public interface ControlFiles {

    /** The names of the engines, our own first. */
    List<String> engines();

    /**
     * The rule base that comes with the workbench; empty when the engine's library is not on the class path.
     */
    Optional<FuzzyControl> builtIn(String engine);

    /**
     * The rule base that a text in FCL is; empty when the engine's library is not on the class path.
     *
     * @param source where the text is from, as people know it
     * @throws FclProblem when it is no usable rule base, with source and line
     */
    Optional<FuzzyControl> read(String engine, String text, String source) throws FclProblem;
}
