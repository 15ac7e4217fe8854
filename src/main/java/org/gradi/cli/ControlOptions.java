package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradi.fuzzy.FclProblem;
import org.gradi.fuzzy.FuzzyControl;
import picocli.CommandLine.Option;

/** The options that choose the fuzzy control. */
final class ControlOptions {
    @Option(names = "--rules", paramLabel = "FILE",
            description = "A fuzzy rule base (FCL) in place of the built-in one.")
    private Path rules;

    @Option(names = "--engine", paramLabel = "NAME", defaultValue = "own",
            description = "What evaluates the rule base: own, or jfuzzylogic where its jar is present.")
    private String engine;

    FuzzyControl control(Services services) throws InvalidInput {
        if (!services.controls().engines().contains(engine)) {
            throw new InvalidInput("--engine: the engine (%s) is not known; known are %s.".formatted(engine,
                    String.join(", ", services.controls().engines())));
        }
        Optional<FuzzyControl> control = rules == null ? services.controls().builtIn(engine)
                : open(services, engine, rules);
        return control.orElseThrow(() -> new InvalidInput(
                "--engine: the library of engine (%s) is not on the class path; add its jar, or take %s."
                        .formatted(engine, services.controls().engines().get(0))));
    }

    /** The rule base of a file; fails with file and line when it cannot be used. */
    static Optional<FuzzyControl> open(Services services, String engine, Path file) throws InvalidInput {
        try {
            return services.controls().open(engine, file);
        } catch (FclProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        } catch (IOException unreadable) {
            throw new InvalidInput("%s: the rule base cannot be read; name a readable UTF-8 file."
                    .formatted(file),
                    unreadable);
        }
    }
}
