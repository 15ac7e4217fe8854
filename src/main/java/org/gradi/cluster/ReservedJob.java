package org.gradi.cluster;

import java.time.Instant;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A job in one of our reservations, as its manager last told of it. Whoever wants to follow it later keeps
 * it.
 *
 * @param key           the reservation's key
 * @param name          the job's name in it
 * @param number        the manager's number for it, 1 to 18 digits
 * @param reservedUntil when its reservation ends
 * @param state         how far it has come
 * @param exitStatus    0 to 255 when it {@link JobState#ENDED ended}, above 128 by the signal 128 less; empty
 *                      in every other state
 */
public record ReservedJob(String key, String name, String number, Instant reservedUntil, JobState state,
        OptionalInt exitStatus) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    public ReservedJob {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reservedUntil, "reservedUntil");
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("The number (%s) of job %s must be 1 to 18 digits."
                    .formatted(number, name));
        }
        if ((state == JobState.ENDED) != exitStatus.isPresent()) {
            throw new IllegalArgumentException("The job %s is %s; only one that ended has an exit status."
                    .formatted(name, state));
        }
    }

    /** A job that has just been submitted. */
    public static ReservedJob waiting(String key, String name, String number, Instant reservedUntil) {
        return new ReservedJob(key, name, number, reservedUntil, JobState.WAITING, OptionalInt.empty());
    }

    /** The same job in another state, without exit status. */
    public ReservedJob in(JobState other) {
        return new ReservedJob(key, name, number, reservedUntil, other, OptionalInt.empty());
    }

    /** The same job, ended by itself. */
    public ReservedJob ended(int status) {
        return new ReservedJob(key, name, number, reservedUntil, JobState.ENDED, OptionalInt.of(status));
    }
}
