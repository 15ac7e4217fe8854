package org.gradi.cluster.gridengine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradi.cluster.JobState;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.ReservedJob;

/**
 * What Grid Engine's accounting ({@code qacct -j}) says of a job that has ended.
 *
 * @param number      the job's number
 * @param name        the job's name
 * @param reservation the number of the advance reservation it ran in; 0 when in none
 * @param failed      0 when it ended by itself, 100 when somebody ended it, else what Grid Engine could not
 *                    do
 * @param status      its exit status
 * @param ended       when it ended; empty when it never began
 */
record JobAccount(long number, String name, long reservation, int failed, int status,
        Optional<Instant> ended) {
    private static final int ENDED_BY_SOMEBODY = 100;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH);

    /** The last account of a job, as the command prints it in UTC. */
    static JobAccount read(String text) throws LostLine {
        Map<String, String> fields = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] words = line.strip().split("\\s+", 2);
            fields.put(words[0], words.length == 2 ? words[1].replaceAll("\\s+", " ") : "");
        }
        try {
            return new JobAccount(number(required(fields, "jobnumber")), required(fields, "jobname"),
                    number(required(fields, "arid")),
                    (int) number(required(fields, "failed")), (int) number(required(fields, "exit_status")),
                    moment(required(fields, "end_time")));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new LostLine("Grid Engine's account of a job (%s) cannot be read: %s.".formatted(
                    text.length() <= 120 ? text : text.substring(0, 117) + "...", unreadable.getMessage()));
        }
    }

    private static String required(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() ->
                new IllegalArgumentException("it has no " + name));
    }

    /** The number at the beginning; words may follow. */
    private static long number(String text) {
        String digits = text.split(" ", 2)[0];
        return digits.equals("undefined") ? 0 : Long.parseLong(digits);
    }

    private static Optional<Instant> moment(String text) {
        return List.of("-/-", "").contains(text) ? Optional.empty()
                : Optional.of(LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC));
    }

    /** The job as it ended. */
    ReservedJob of(ReservedJob job) {
        if (failed == 0) {
            return job.ended(status);
        }
        if (failed != ENDED_BY_SOMEBODY) {
            return job.in(JobState.LOST);
        }
        boolean atEnd = ended.filter(moment -> !moment.isBefore(job.reservedUntil())).isPresent();
        return job.in(atEnd ? JobState.STOPPED_AT_END : JobState.CANCELLED);
    }
}
