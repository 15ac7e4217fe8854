package org.gradi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A verb that opens a grid first and keeps the state and session afterwards. */
abstract class GridVerb extends Verb {
    @Mixin
    private GridOptions options;

    GridVerb(Services services) {
        super(services);
    }

    GridOptions options() {
        return options;
    }

    @Override
    public final Integer call() throws Exception {
        Optional<Path> missing = options.state()
                .filter(folder -> isAboutReservations() && !Files.exists(folder));
        if (missing.isPresent()) {
            throw new InvalidInput("--state: there is no folder (%s); reserve makes one."
                    .formatted(missing.get()));
        }
        try (Workplace workplace = Workplace.open(services(), options, beginsState())) {
            workplace.broker().opened().warnings().forEach(this::warn);
            int exitCode = run(workplace);
            workplace.keep();
            return exitCode;
        }
    }

    /** Whether the verb is about reservations that were made before, so that there must be a state folder. */
    boolean isAboutReservations() {
        return false;
    }

    /** Whether what the verb does is to be kept, so that it makes a state folder where there is none. */
    boolean beginsState() {
        return false;
    }

    /** Does what the verb is for, and gives the exit code. */
    abstract int run(Workplace workplace) throws Exception;
}
