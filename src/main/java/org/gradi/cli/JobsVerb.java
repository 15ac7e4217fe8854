package org.gradi.cli;

import java.util.List;
import java.util.Optional;
import org.gradi.broker.PartJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "jobs", description = "Show how far the jobs in a reservation have come, or end them.")
final class JobsVerb extends GridVerb {
    @Parameters(paramLabel = "ID", description = "The reservation's id, as list shows it.")
    private String id;

    @Option(names = "--cancel", description = "End them.")
    private boolean cancel;

    @Option(names = "--name", paramLabel = "N", description = "With --cancel: only those of this name.")
    private String name;

    JobsVerb(Services services) {
        super(services);
    }

    @Override
    boolean isAboutReservations() {
        return true;
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        if (!cancel && name != null) {
            throw new InvalidInput("--name is for --cancel; give that too.");
        }
        if (workplace.broker().find(id).isEmpty()) {
            throw new InvalidInput(
                    "ID: there is no reservation (%s); list shows those there are.".formatted(id));
        }
        if (name != null && workplace.broker().jobs().known(id).stream()
                .noneMatch(job -> job.name().equals(name))) {
            throw new InvalidInput("--name: the reservation (%s) has no job (%s); jobs shows those there are."
                    .formatted(id, name));
        }
        List<PartJob> jobs = cancel ? workplace.recorder().cancelJobs(id, Optional.ofNullable(name))
                : workplace.broker().jobs().follow(id);
        JobsText text = new JobsText(printer(), !workplace.isReal());
        if (options().json()) {
            text.json(id, jobs);
        } else {
            text.print(jobs);
        }
        return JobsText.exitCode(jobs);
    }
}
