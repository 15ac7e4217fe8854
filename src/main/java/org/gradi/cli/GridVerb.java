package org.gradi.cli;

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
        try (Workplace workplace = Workplace.open(services(), options)) {
            workplace.broker().opened().warnings().forEach(this::warn);
            int exitCode = run(workplace);
            workplace.keep();
            return exitCode;
        }
    }

    /** Does what the verb is for, and gives the exit code. */
    abstract int run(Workplace workplace) throws Exception;
}
