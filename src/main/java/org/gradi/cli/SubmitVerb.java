package org.gradi.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.broker.PartJob;
import org.gradi.cluster.JobOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "submit", description = {
    "Submit a job into a reservation: into every part, or that of one cluster.",
    "It has all processors of its part, and may run until the reservation ends.",
    "On simulated clusters the command is not run; its job only passes its time."})
final class SubmitVerb extends GridVerb {
    @Parameters(index = "0", paramLabel = "ID", description = "The reservation's id, as list shows it.")
    private String id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND",
            description = "After --: the absolute path of a program on the cluster, and its arguments.")
    private List<String> command;

    @Option(names = "--directory", required = true, paramLabel = "DIR",
            description = "The absolute path of the folder on the cluster in which it runs.")
    private String directory;

    @Option(names = "--name", paramLabel = "N", defaultValue = "job",
            description = "The job's name, unique in the reservation; default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = "--cluster", paramLabel = "C", description = "Only into the part on this cluster.")
    private String cluster;

    SubmitVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        workplace.promised(id);
        Set<String> hadOne = workplace.broker().jobs().known(id).stream()
                .filter(job -> job.name().equals(name) && !job.isInDoubt()).map(PartJob::cluster)
                .collect(Collectors.toSet());
        List<PartJob> jobs = workplace.recorder().submit(id, order(), Optional.ofNullable(cluster));
        if (jobs.isEmpty()) {
            throw new InvalidInput(
                    "--cluster: the reservation (%s) has no part on (%s).".formatted(id, cluster));
        }
        JobsText text = new JobsText(printer(), !workplace.isReal());
        if (options().json()) {
            text.jsonOfSubmission(id, jobs, hadOne);
        } else {
            text.printSubmission(jobs, hadOne);
        }
        return JobsText.exitCode(jobs);
    }

    private JobOrder order() throws InvalidInput {
        try {
            return new JobOrder(name, command, directory);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidInput(wrong.getMessage(), wrong);
        }
    }
}
