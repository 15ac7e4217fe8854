package org.gradi.cluster.gridengine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
 * The jobs in our reservations. A job's name at Grid Engine begins with that of its reservation's key, then
 * come a plus sign, which no key holds, and its own name.
 *
 * <p>What became of a job stands in the accounting, up to {@link #UNTIL_ACCOUNTED} after its end. There is no
 * account of jobs that were deleted before they began, nor of those that the end of their reservation ended;
 * so a job without an account is taken to be one of the latter.
 */
final class GridEngineJobs implements ReservedJobs {
    private static final Duration UNTIL_ACCOUNTED = Duration.ofSeconds(30);

    private final GridEngineCluster engine;
    private final GridEngineCommands commands;

    GridEngineJobs(GridEngineCluster engine) {
        this.engine = engine;
        this.commands = engine.commands();
    }

    @Override
    public Answer<ReservedJob> submit(String key, JobOrder order) {
        return ReservationNames.usable(key) ? LostLine.orDoubt(() -> submitted(key, order))
                : engine.refusals().unknownKey(key);
    }

    private Answer<ReservedJob> submitted(String key, JobOrder order) throws LostLine {
        Optional<AdvanceReservation> reservation = engine.current(key);
        if (reservation.isEmpty()) {
            return engine.refusals().unknownKey(key);
        }
        Optional<ReservedJob> before = existing(reservation.get(), key, order.name());
        if (before.isPresent()) {
            return new Answer.Done<>(before.get());
        }
        List<String> command = commands.submit(reservation.get(), jobName(key, order.name()), order);
        CommandReply reply = commands.run(command);
        Optional<ReservedJob> made = existing(reservation.get(), key, order.name());
        if (made.isPresent()) {
            return new Answer.Done<>(made.get());
        }
        Finished answer = reply.finishedOn(engine.cluster());
        String text = GridEngineCommands.text(answer);
        if (text.contains("advance reservation id") && text.contains("is invalid")) {
            return engine.refusals().unknownKey(key);
        }
        if (GridEngineCluster.refusesUs(text) || text.contains("no suitable queues")) {
            return engine.refusals().notServed("qsub", "%s refused the job: %s.".formatted(engine.cluster(),
                    text));
        }
        throw engine.unclear(text);
    }

    private String jobName(String key, String name) {
        return engine.name(key) + "+" + name;
    }

    /** The first job of that name in the reservation, also one that has ended. */
    private Optional<ReservedJob> existing(AdvanceReservation reservation, String key, String name)
            throws LostLine {
        String jobName = jobName(key, name);
        for (LiveJob job : commands.liveJobs()) {
            if (job.name().equals(jobName)) {
                return Optional.of(ReservedJob.waiting(key, name, Long.toString(job.number()),
                        reservation.window().end()).in(job.state()));
            }
        }
        Optional<String> account = commands.accounts(jobName).text();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        JobAccount ended = JobAccount.read(account.get());
        return ended.reservation() != reservation.id() ? Optional.empty()
                : Optional.of(ended.of(ReservedJob.waiting(key, name, Long.toString(ended.number()),
                        reservation.window().end())));
    }

    @Override
    public Answer<ReservedJob> follow(ReservedJob job) {
        return job.state().isFinal() ? new Answer.Done<>(job)
                : LostLine.orDoubt(() -> new Answer.Done<>(now(job)));
    }

    private ReservedJob now(ReservedJob job) throws LostLine {
        String jobName = jobName(job.key(), job.name());
        for (LiveJob live : commands.liveJobs()) {
            if (live.number() == Long.parseLong(job.number()) && live.name().equals(jobName)) {
                return job.in(live.state());
            }
        }
        GridEngineCommands.Accounts accounts = commands.accounts(job.number());
        if (accounts.text().isPresent()) {
            JobAccount ended = JobAccount.read(accounts.text().get());
            return ended.name().equals(jobName) ? ended.of(job) : job.in(JobState.LOST);
        }
        if (engine.now().isBefore(job.reservedUntil().plus(UNTIL_ACCOUNTED))) {
            throw new LostLine(("%s does not show the job %s any more, and has no account of it yet; ask "
                    + "again in half a minute.").formatted(engine.cluster(), jobName));
        }
        return job.in(accounts.areKept() ? JobState.STOPPED_AT_END : JobState.LOST);
    }

    @Override
    public Answer<ReservedJob> cancel(ReservedJob job) {
        return LostLine.orDoubt(() -> {
            ReservedJob before = job.state().isFinal() ? job : now(job);
            if (before.state().isFinal()) {
                return new Answer.Done<>(before);
            }
            String text = GridEngineCommands.text(commands.run(commands.deleteJob(job.number()))
                    .finishedOn(engine.cluster()));
            if (text.contains("has deleted job")) {
                return new Answer.Done<>(before.in(JobState.CANCELLED));
            }
            if (text.contains("has registered the job") || text.contains("is already in deletion")) {
                return new Answer.Done<>(before.in(JobState.RUNNING));
            }
            if (text.contains("does not exist")) {
                return new Answer.Done<>(now(job));
            }
            if (GridEngineCluster.refusesUs(text)) {
                return engine.refusals().notServed("qdel", "%s refused to end the job: %s.".formatted(
                        engine.cluster(), text));
            }
            throw engine.unclear(text);
        });
    }
}
