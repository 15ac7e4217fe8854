package org.gradi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

@Command(name = "mapping", description = "Relate an organisation's vocabulary to the reference ontology.")
final class MappingVerb extends Verb {

    private MappingVerb(Services services) {
        super(services);
    }

    /** The verb with its own verbs. */
    static CommandLine line(Services services) {
        return new CommandLine(new MappingVerb(services)).addSubcommand(new MappingSuggestVerb(services))
                .addSubcommand(new MappingCoverageVerb(services))
                .addSubcommand(new MappingWordsVerb(services)).addSubcommand(new MappingSetVerb(services))
                .addSubcommand(new MappingUnsetVerb(services))
                .addSubcommand(new MappingRejectVerb(services))
                .addSubcommand(new MappingConfirmVerb(services))
                .addSubcommand(new MappingTestVerb(services));
    }

    @Override
    public Integer call() {
        CommandLine line = commandLine();
        throw new ParameterException(line, "A verb is missing after mapping; one of "
                + String.join(", ", line.getSubcommands().keySet()) + ".");
    }
}
