package org.gradi.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every verb has: the services, the help option and a printer on the command line's standard output. */
abstract class Verb implements Callable<Integer> {
    private final Services services;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    Verb(Services services) {
        this.services = Objects.requireNonNull(services, "services");
    }

    Services services() {
        return services;
    }

    Printer printer() {
        return new Printer(spec.commandLine().getOut());
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }

    /** Whether the user gave this option himself. */
    boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    void warn(String message) {
        spec.commandLine().getErr().println("gradi: " + message);
        spec.commandLine().getErr().flush();
    }
}
