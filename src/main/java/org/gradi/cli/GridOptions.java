package org.gradi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gradi.planning.Strategies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every verb on a grid understands. */
final class GridOptions {
    @Option(names = "--grid", paramLabel = "FILE",
            description = "The grid file; default: that of the state folder, else the built-in case study.")
    private String grid;

    @Option(names = "--strategy", paramLabel = "NAME", defaultValue = Strategies.DEFAULT,
            completionCandidates = StrategyNames.class,
            description = "How clusters and times are chosen: ${COMPLETION-CANDIDATES}; "
                    + "default: ${DEFAULT-VALUE}.")
    private String strategy;

    @Option(names = "--state", paramLabel = "DIR",
            description = "A folder in which reservations outlive the run; default: none for a simulated "
                    + "grid, else one of the user's.")
    private Path state;

    @Option(names = "--session", paramLabel = "FILE",
            description = "Write what was done and its outcomes there.")
    private Path session;

    @Mixin
    private ControlOptions control;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    /** The grid that the user named himself. */
    Optional<String> grid() {
        return Optional.ofNullable(grid);
    }

    String strategy() {
        return strategy;
    }

    Optional<Path> state() {
        return Optional.ofNullable(state);
    }

    Optional<Path> session() {
        return Optional.ofNullable(session);
    }

    ControlOptions control() {
        return control;
    }

    boolean json() {
        return json;
    }
}
