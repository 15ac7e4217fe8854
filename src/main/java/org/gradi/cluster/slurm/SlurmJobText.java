package org.gradi.cluster.slurm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.ReservedJob;

/**
 * What {@code scontrol show job -o} says of one job.
 *
 * @param name   the job's name
 * @param state  as Slurm writes it
 * @param reason why it is not running; None when there is nothing to say
 * @param status the exit status
 * @param signal the signal that ended it; 0 when none did
 */
record SlurmJobText(String name, String state, String reason, int status, int signal) {
    /** Texts of users come after these fields, so the first place that fits is the right one. */
    private static final Pattern JOB = Pattern.compile("JobId=\\d+ JobName=(.*?) UserId=.*?"
            + " JobState=([A-Z_]+) Reason=(\\S+) .*? ExitCode=(\\d{1,3}):(\\d{1,3}) .*", Pattern.DOTALL);
    private static final int SIGNALLED = 128;
    /** Its exit code then is a code of Slurm's own. */
    private static final String NEVER_LAUNCHED = "JobLaunchFailure";

    static SlurmJobText read(String text) throws LostLine {
        Matcher fields = JOB.matcher(text.strip() + " ");
        if (!fields.matches()) {
            throw LostLine.unreadable("Slurm", text, "want a job with state and exit code");
        }
        return new SlurmJobText(fields.group(1), fields.group(2), fields.group(3),
                Integer.parseInt(fields.group(4)), Integer.parseInt(fields.group(5)));
    }

    /** The job as it stands now. Its limit is its reservation's end, so a time-out is that end. */
    ReservedJob of(ReservedJob job) throws LostLine {
        return switch (state) {
            case "PENDING", "CONFIGURING", "REQUEUED", "REQUEUE_HOLD", "SPECIAL_EXIT" ->
                    job.in(JobState.WAITING);
            case "RUNNING", "COMPLETING", "SUSPENDED", "STOPPED", "SIGNALING", "STAGE_OUT", "RESIZING" ->
                    job.in(JobState.RUNNING);
            case "COMPLETED", "FAILED", "OUT_OF_MEMORY" -> reason.equals(NEVER_LAUNCHED)
                    ? job.in(JobState.LOST) : job.ended(signal == 0 ? status : SIGNALLED + signal);
            case "TIMEOUT", "DEADLINE", "RESV_DEL_HOLD" -> job.in(JobState.STOPPED_AT_END);
            case "CANCELLED", "REVOKED", "PREEMPTED" -> job.in(JobState.CANCELLED);
            case "NODE_FAIL", "BOOT_FAIL", "LAUNCH_FAILED" -> job.in(JobState.LOST);
            default -> throw new LostLine("Slurm says of the job %s that it is %s, which is not known here."
                    .formatted(name, state));
        };
    }
}
