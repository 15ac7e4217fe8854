package org.gradi.request;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;

/**
 * What is to become of a reservation, as written, before any check. What is empty stays as it was granted:
 * the start, the length, the number of processors.
 *
 * @param start      earliest start: {@code now}, an ISO instant, or an offset such as {@code PT20M}
 * @param duration   an ISO duration, such as {@code PT1H}
 * @param deadline   latest end: an ISO instant or an offset; empty for start + duration
 * @param processors a whole number
 */
public record ChangeDraft(String start, String duration, String deadline, String processors) {

    public ChangeDraft {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(processors, "processors");
    }

    /** Whether everything is to stay as it is. */
    public boolean isEmpty() {
        return start.isBlank() && duration.isBlank() && deadline.isBlank() && processors.isBlank();
    }

    /**
     * The request that the reservation is to serve instead. The start of one that has begun may stay in the
     * past; its end may not.
     *
     * @param frame what offsets count from, and what is past
     */
    public RequestCheck check(Reservation old, TimeFrame frame) {
        ProblemList problems = new ProblemList();
        TimeWindow had = old.plan().window();
        boolean staysBegun = start.isBlank() && had.start().isBefore(frame.now());
        Instant earliest = staysBegun ? had.start() : frame.now();
        TimeReading reading = new TimeReading(new TimeFrame(frame.offsetsFrom(), earliest), problems);
        Optional<TimeConstraint> time = reading.constraint(or(start, had.start()),
                or(duration, had.length()), Typed.plain(deadline));
        time.map(found -> staysBegun ? found.earliestStart().plus(found.duration()) : found.deadline())
                .filter(end -> !end.isAfter(frame.now())).ifPresent(end -> problems.add("$.duration",
                        RequestPhrase.END_PAST.about(end, frame.now())));
        Optional<ProcessorRange> range = processors(old, problems);
        if (!problems.all().isEmpty()) {
            return new RequestCheck.Failed(problems.all());
        }
        Request changed = old.request().withTime(time.orElseThrow()).withProcessors(range.orElseThrow());
        return new RequestCheck.Passed(changed);
    }

    private static String or(String given, Object before) {
        return given.isBlank() ? before.toString() : Typed.plain(given);
    }

    private Optional<ProcessorRange> processors(Reservation old, ProblemList problems) {
        String text = Typed.plain(processors);
        if (text.isEmpty()) {
            return Optional.of(ProcessorRange.exactly(old.plan().processors()));
        }
        return ProcessorCount.read(text, "$.processors", RequestPhrase.PROCESSORS, problems)
                .map(ProcessorRange::exactly);
    }
}
