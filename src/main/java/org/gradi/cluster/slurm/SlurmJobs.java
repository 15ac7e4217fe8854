package org.gradi.cluster.slurm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradi.cluster.Answer;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.JobOrder;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.ReservationNames;
import org.gradi.cluster.ReservedJob;
import org.gradi.cluster.ReservedJobs;

/**
 * The jobs in our reservations. A job's name at Slurm is that of its reservation, a plus sign, and its own;
 * no key holds a plus sign. Slurm forgets a job {@code MinJobAge} after its end, without saying whether there
 * was one.
 */
final class SlurmJobs implements ReservedJobs {
    private static final Pattern FORGOTTEN = Pattern.compile("Invalid job id specified");
    private static final Pattern REFUSED = Pattern.compile("Access denied|Access/permission denied|Invalid "
            + "(account|partition|user id|qos|generic)|Requested (node configuration|time limit)"
            + "|not permitted|than permitted|violates|Pathname of a file");
    private static final String NO_RESERVATION = "Requested reservation is invalid";

    private final SlurmCluster slurm;

    SlurmJobs(SlurmCluster slurm) {
        this.slurm = slurm;
    }

    @Override
    public Answer<ReservedJob> submit(String key, JobOrder order) {
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> submitted(key, order))
                : slurm.refusals().unknownKey(key);
    }

    private Answer<ReservedJob> submitted(String key, JobOrder order) throws LostLine {
        Optional<SlurmReservation> reservation = slurm.alive(slurm.name(key));
        if (reservation.isEmpty()) {
            return slurm.refusals().unknownKey(key);
        }
        Optional<ReservedJob> before = existing(reservation.get(), key, order.name());
        if (before.isPresent()) {
            return follow(before.get());
        }
        List<String> command = command(reservation.get(), jobName(key, order.name()), order);
        CommandReply reply = slurm.run(command);
        Optional<ReservedJob> made = existing(reservation.get(), key, order.name());
        if (made.isPresent()) {
            return follow(made.get());
        }
        Finished answer = reply.finishedOn(slurm.cluster());
        if (answer.err().contains(NO_RESERVATION)) {
            return slurm.refusals().unknownKey(key);
        }
        if (!answer.succeeded() && REFUSED.matcher(answer.err()).find()) {
            return slurm.refusals().notServed("sbatch", "%s refused the job: %s.".formatted(slurm.cluster(),
                    SlurmCommands.firstLine(answer)));
        }
        throw slurm.unclear(answer);
    }

    /** All processors of the reservation until its end. */
    private List<String> command(SlurmReservation reservation, String name, JobOrder order) {
        List<String> command = new ArrayList<>(List.of("sbatch", "--parsable",
                "--reservation=" + reservation.name(), "--job-name=" + name,
                "--nodes=" + reservation.nodes().size(), "--ntasks=" + reservation.processors(),
                "--time=" + minutes(reservation), "--chdir=" + order.directory()));
        if (!slurm.settings().partition().isEmpty()) {
            command.add("--partition=" + slurm.settings().partition());
        }
        command.add("--wrap=" + ShellWords.script(order.command()));
        return command;
    }

    private static long minutes(SlurmReservation reservation) {
        return (reservation.window().endSecond() - reservation.window().startSecond()) / 60 + 1;
    }

    private String jobName(String key, String name) {
        return slurm.name(key) + "+" + name;
    }

    /** The first job of that name in the reservation, as if it waited. */
    private Optional<ReservedJob> existing(SlurmReservation reservation, String key, String name)
            throws LostLine {
        String jobs = slurm.read(List.of("squeue", "-h", "-t", "all", "--name=" + jobName(key, name), "-o",
                "%i|%v"));
        return jobs.lines().map(line -> line.split("\\|", 2))
                .filter(job -> job.length == 2 && job[0].matches("\\d{1,18}")
                        && job[1].equals(reservation.name()))
                .map(job -> Long.valueOf(job[0])).min(Long::compare)
                .map(number -> ReservedJob.waiting(key, name, number.toString(), reservation.window().end()));
    }

    @Override
    public Answer<ReservedJob> follow(ReservedJob job) {
        return job.state().isFinal() ? new Answer.Done<>(job)
                : LostLine.orDoubt(() -> new Answer.Done<>(now(job)));
    }

    private ReservedJob now(ReservedJob job) throws LostLine {
        Finished reply = slurm.run(List.of("scontrol", "show", "job", job.number(), "-o"))
                .finishedOn(slurm.cluster());
        if (!reply.succeeded() && FORGOTTEN.matcher(reply.err()).find()) {
            return job.in(JobState.LOST);
        }
        if (!reply.succeeded()) {
            throw slurm.unclear(reply);
        }
        SlurmJobText text = SlurmJobText.read(reply.out());
        return text.name().equals(jobName(job.key(), job.name())) ? text.of(job) : job.in(JobState.LOST);
    }

    @Override
    public Answer<ReservedJob> cancel(ReservedJob job) {
        return LostLine.orDoubt(() -> {
            ReservedJob before = job.state().isFinal() ? job : now(job);
            if (before.state().isFinal()) {
                return new Answer.Done<>(before);
            }
            Finished reply = slurm.run(List.of("scancel", job.number()))
                    .finishedOn(slurm.cluster());
            if (!reply.succeeded() && REFUSED.matcher(reply.err()).find()) {
                return slurm.refusals().notServed("scancel", "%s refused to end the job: %s.".formatted(
                        slurm.cluster(), SlurmCommands.firstLine(reply)));
            }
            if (!reply.succeeded()) {
                throw slurm.unclear(reply);
            }
            return new Answer.Done<>(now(job));
        });
    }
}
