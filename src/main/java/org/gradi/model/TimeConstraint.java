package org.gradi.model;

import java.time.Duration;
import java.time.Instant;

/**
 * When a job may run: any {@code duration} between the earliest start and the deadline.
 *
 * <p>An immediate request is one whose earliest start has been reached.
 *
 * @param earliestStart the first second in which the job may run
 * @param duration      how long it holds its processors, at least one second
 * @param deadline      the latest end; leaves room for the duration
 */
public record TimeConstraint(Instant earliestStart, Duration duration, Instant deadline) {

    public TimeConstraint {
        Check.wholeSeconds("start", earliestStart);
        Check.wholeSeconds("duration", duration);
        Check.wholeSeconds("deadline", deadline);
        if (deadline.getEpochSecond() - earliestStart.getEpochSecond() < duration.toSeconds()) {
            throw new IllegalArgumentException(
                    "The deadline (%s) is earlier than start + duration; it must be %s or later."
                            .formatted(deadline, earliestStart.plus(duration)));
        }
    }

    /** The stretch in which the job must lie. */
    public TimeWindow window() {
        return new TimeWindow(earliestStart, deadline);
    }

    /** How far the start may slip; zero when it is fixed. */
    public Duration slack() {
        return window().length().minus(duration);
    }
}
