package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;

/** Opens fuzzy rule bases. */
public interface ControlFiles {

    /** The rule base that comes with the workbench. */
    FuzzyControl builtIn();

    /** The rule base of an FCL file; fails with file and line. */
    FuzzyControl open(Path file) throws IOException, FclProblem;
}
