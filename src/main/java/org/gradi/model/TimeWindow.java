package org.gradi.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, start included and end excluded, in whole seconds.
 *
 * <p>Windows that only touch do not overlap: one job may start in the second another ends. The text
 * form is {@code start/end}, both ISO instants, and {@link #parse} reads it back.
 *
 * @param start the first second inside
 * @param end   the first second after; later than {@code start}
 */
public record TimeWindow(Instant start, Instant end) {

    public TimeWindow {
        Check.wholeSeconds("start", start);
        Check.wholeSeconds("end", end);
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "The end (%s) of a time window must be later than its start (%s).".formatted(end, start));
        }
    }

    /** The window that begins at {@code start} and lasts {@code length}. */
    public static TimeWindow of(Instant start, Duration length) {
        return new TimeWindow(start, start.plus(length));
    }

    /** The window between two moments given in seconds since 1970-01-01T00:00:00Z. */
    public static TimeWindow ofEpochSeconds(long startSecond, long endSecond) {
        return new TimeWindow(Instant.ofEpochSecond(startSecond), Instant.ofEpochSecond(endSecond));
    }

    /** Reads the text form; fails with {@link IllegalArgumentException} when it is not {@code start/end}. */
    public static TimeWindow parse(String text) {
        int slash = text.indexOf('/');
        try {
            return new TimeWindow(Instant.parse(text.substring(0, Math.max(slash, 0))),
                    Instant.parse(text.substring(slash + 1)));
        } catch (DateTimeException notAnInstant) {
            throw new IllegalArgumentException(
                    "The time window (%s) must be two ISO instants with a slash between.".formatted(text),
                    notAnInstant);
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public long startSecond() {
        return start.getEpochSecond();
    }

    public long endSecond() {
        return end.getEpochSecond();
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    public boolean contains(TimeWindow other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** What both windows have in common; empty when they only touch or lie apart. */
    public Optional<TimeWindow> intersection(TimeWindow other) {
        return overlaps(other)
                ? Optional.of(new TimeWindow(start.isAfter(other.start) ? start : other.start,
                        end.isBefore(other.end) ? end : other.end))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
