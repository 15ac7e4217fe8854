package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;

/** Opens a rule base that a user named. */
final class RuleFiles {

    private RuleFiles() {
    }

    static FuzzyControl open(Services services, Path file) throws InvalidInput {
        try {
            return services.controls().open(file);
        } catch (FclProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        } catch (IOException unreadable) {
            throw new InvalidInput("%s: the rule base cannot be read: %s.".formatted(file,
                    unreadable.getMessage()),
                    unreadable);
        }
    }
}
