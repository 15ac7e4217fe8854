package org.gradi.cluster.slurm;

import java.time.Duration;
import java.util.List;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.Released;

/** Gives reservations back. */
final class Releasing {
    private static final Duration BETWEEN_DELETES = Duration.ofMillis(200);

    private final SlurmCluster slurm;
    private final Pause pause;

    Releasing(SlurmCluster slurm, Pause pause) {
        this.slurm = slurm;
        this.pause = pause;
    }

    /** Deletes a reservation; the jobs that use or await it are cancelled. */
    Answer<Released> release(String key) throws LostLine {
        String name = slurm.name(key);
        if (slurm.alive(name).isEmpty()) {
            return new Answer.Done<>(new Released(key, false));
        }
        List<String> command = SlurmCommands.delete(name);
        String why = slurm.rights().missing();
        if (!why.isEmpty()) {
            return slurm.notPermitted(command, why);
        }
        long tries = Math.max(1, slurm.settings().timeout().dividedBy(BETWEEN_DELETES));
        for (long attempt = 0; attempt < tries; attempt++) {
            CommandReply reply = slurm.run(command);
            if (SlurmCluster.succeeded(reply) || slurm.alive(name).isEmpty()) {
                return new Answer.Done<>(new Released(key, true));
            }
            Finished error = reply.finishedOn(slurm.cluster());
            switch (Complaint.of(error.err())) {
                case IN_USE -> endJobs(name);
                case NOT_PERMITTED -> {
                    return slurm.refusedFor(command, error);
                }
                default -> throw slurm.unclear(error);
            }
        }
        throw new LostLine("%s still ends the jobs of %s; it is not released yet.".formatted(
                slurm.cluster(), name));
    }

    private void endJobs(String name) throws LostLine {
        slurm.run(SlurmCommands.cancelJobsOf(name));
        try {
            pause.pass(BETWEEN_DELETES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LostLine("Waiting for the jobs of %s was broken off.".formatted(name));
        }
    }
}
