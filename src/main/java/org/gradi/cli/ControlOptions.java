package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Files;
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

    /**
     * What decides, and by which rule base.
     *
     * @param rules the text of the rule base; empty for the built-in one
     */
    record Chosen(FuzzyControl control, Optional<String> rules) {
    }

    FuzzyControl control(Services services) throws InvalidInput {
        return choose(services, Optional.empty()).control;
    }

    /** @param kept the rule base that is taken where the user names none */
    Chosen choose(Services services, Optional<Path> kept) throws InvalidInput {
        if (!services.controls().engines().contains(engine)) {
            throw new InvalidInput("--engine: the engine (%s) is not known; known are %s.".formatted(engine,
                    String.join(", ", services.controls().engines())));
        }
        Optional<Path> file = rules().or(() -> kept);
        Optional<String> text = file.isPresent() ? Optional.of(text(file.get())) : Optional.empty();
        Optional<FuzzyControl> control = text.isPresent()
                ? read(services, engine, text.get(), file.get()) : services.controls().builtIn(engine);
        return new Chosen(control.orElseThrow(() -> new InvalidInput(
                "--engine: the library of engine (%s) is not on the class path; add its jar, or take %s."
                        .formatted(engine, services.controls().engines().get(0)))), text);
    }

    /** The rule base that the user named. */
    Optional<Path> rules() {
        return Optional.ofNullable(rules);
    }

    /** The rule base of a file; fails with file and line when it cannot be used. */
    static Optional<FuzzyControl> open(Services services, String engine, Path file) throws InvalidInput {
        return read(services, engine, text(file), file);
    }

    private static Optional<FuzzyControl> read(Services services, String engine, String text, Path file)
            throws InvalidInput {
        try {
            return services.controls().read(engine, text, file.toString());
        } catch (FclProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private static String text(Path file) throws InvalidInput {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new InvalidInput("%s: the rule base cannot be read; name a readable UTF-8 file."
                    .formatted(file),
                    unreadable);
        }
    }
}
