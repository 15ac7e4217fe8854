package org.gradi.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The program {@code gradi} as seen from a shell. */
public final class CommandLineTool {
    private final Services services;

    public CommandLineTool(Services services) {
        this.services = services;
    }

    /** Runs one command line and gives the exit code; results go to {@code out}, messages to {@code err}. */
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Root(), StrategyNames.of(services.strategies()));
        for (Object verb : List.of(new SelectVerb(services), new CheckVerb(services),
                new OffersVerb(services),
                new ReserveVerb(services), new ListVerb(services), new CancelVerb(services),
                new ChangeVerb(services), new SubmitVerb(services), new JobsVerb(services),
                new OrphansVerb(services),
                new AdvanceVerb(services), new ReplayVerb(services), new MapVerb(services),
                new ValidateVerb(services), new TermsVerb(services), new FuzzyVerb(services),
                new ExperimentVerb(services),
                new GenerateVerb(services), new ImportVerb(services), MappingVerb.line(services))) {
            line.addSubcommand(verb);
        }
        NumberArguments.readBy(line);
        // What a job's command is given must reach it as written.
        line.setExpandAtFiles(false);
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((problem, unparsed) -> wrongUsage(problem));
        line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, command));
        try {
            return line.execute(arguments);
        } catch (Error fault) {
            return failed(fault, line);
        }
    }

    private static int wrongUsage(CommandLine.ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        // The library says the word twice of an option that takes names with values.
        command.getErr().println("gradi: " + problem.getMessage().replace("option option", "option"));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        command.getErr().flush();
        return ExitCode.INVALID;
    }

    private static int failed(Throwable problem, CommandLine command) {
        boolean input = problem instanceof InvalidInput;
        command.getErr().println(input ? "gradi: " + problem.getMessage()
                : "gradi: a fault of the program itself: %s: %s".formatted(problem.getClass().getSimpleName(),
                        problem.getMessage()));
        command.getErr().flush();
        return input ? ExitCode.INVALID : ExitCode.FAULT;
    }

    @Command(name = "gradi", mixinStandardHelpOptions = true, version = "GRADI Workbench 1.0",
            description = {"Advance co-reservation over clusters.", "Without a verb: open the window."},
            footer = "Exit codes: 0 done, 1 refused or nothing selected, 2 wrong usage or invalid input, "
                    + "3 a manager cannot be reached or is in doubt, 4 a fault of the program.")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "A verb is missing; one of "
                    + String.join(", ", spec.subcommands().keySet()) + ".");
        }
    }
}
