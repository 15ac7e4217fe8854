package org.gradi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradi.cli.ControlFiles;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.fcl.FclControl;

/** Opens rule bases with our own evaluator. */
final class RuleBases implements ControlFiles {

    @Override
    public FuzzyControl builtIn() {
        return FclControl.builtIn();
    }

    @Override
    public FuzzyControl open(Path file) throws IOException, FclProblem {
        return FclControl.parse(Files.readString(file), file.toString());
    }
}
