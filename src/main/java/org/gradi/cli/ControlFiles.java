package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Path;
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
     * The rule base of an FCL file; empty when the engine's library is not on the class path.
     *
     * @throws IOException when the file cannot be read
     * @throws FclProblem  when it is no usable rule base, with file and line
     */
    Optional<FuzzyControl> open(String engine, Path file) throws IOException, FclProblem;
}
