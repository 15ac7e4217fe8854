package org.gradi.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradi.model.Message;
import org.gradi.model.TimeConstraint;

/**
 * Reads start, duration and deadline: ISO instants, or ISO durations that count from the frame's offset
 * moment.
 */
final class TimeReading {
    private static final Pattern OFFSET = Pattern.compile("[+-]?[Pp].*", Pattern.DOTALL);

    private final TimeFrame frame;
    private final ProblemList problems;

    TimeReading(TimeFrame frame, ProblemList problems) {
        this.frame = frame;
        this.problems = problems;
    }

    /** Empty when something is wrong; every problem found has then been added. */
    Optional<TimeConstraint> constraint(String start, String duration, String deadline) {
        Optional<Instant> earliest = start(start);
        Optional<Duration> length = duration(duration);
        Optional<Instant> latest = deadline.isEmpty() ? Optional.of(TimeFrame.LATEST)
                : moment("$.deadline", RequestPhrase.DEADLINE, deadline, RequestPhrase.DEADLINE_FORM);
        if (earliest.isEmpty() || length.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        if (length.get().compareTo(Duration.between(earliest.get(), TimeFrame.LATEST)) > 0) {
            problems.add("$.duration", RequestPhrase.TOO_LONG.about(Shown.text(duration)));
            return Optional.empty();
        }
        Instant earliestEnd = earliest.get().plus(length.get());
        if (latest.get().isBefore(earliestEnd)) {
            problems.add("$.deadline", RequestPhrase.DEADLINE_TOO_EARLY.about(
                    withInstant(deadline, latest.get()), length.get(), earliest.get(),
                    inTheStyleOf(deadline, earliestEnd)));
            return Optional.empty();
        }
        return Optional.of(new TimeConstraint(earliest.get(), length.get(),
                deadline.isEmpty() ? earliestEnd : latest.get()));
    }

    private Optional<Instant> start(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("now")) {
            return Optional.of(frame.now());
        }
        Optional<Instant> start = moment("$.start", RequestPhrase.START, text, RequestPhrase.START_FORM);
        if (start.isEmpty() || isOffset(text) && start.get().equals(frame.offsetsFrom())) {
            return start.map(immediate -> frame.now());
        }
        if (start.get().isBefore(frame.now())) {
            problems.add("$.start", RequestPhrase.START_PAST.about(withInstant(text, start.get()),
                    inTheStyleOf(text, frame.now())));
            return Optional.empty();
        }
        return start;
    }

    private Optional<Duration> duration(String text) {
        if (text.isEmpty()) {
            problems.add("$.duration", RequestPhrase.NO_DURATION.about());
            return Optional.empty();
        }
        Optional<Duration> duration = parsedDuration(text)
                .filter(length -> length.getNano() == 0 && length.toSeconds() >= 1);
        if (duration.isEmpty()) {
            problems.add("$.duration", RequestPhrase.NOT_A_DURATION.about(Shown.text(text)));
        }
        return duration;
    }

    private Optional<Instant> moment(String path, RequestPhrase what, String text, RequestPhrase right) {
        Optional<Instant> moment = isOffset(text)
                ? parsedDuration(text).map(this::momentAt)
                : parsedInstant(text);
        if (moment.isEmpty()) {
            problems.add(path, RequestPhrase.NOT_A_MOMENT.about(what.about(), Shown.text(text),
                    right.about(frame.now())));
        } else if (isOffset(text) && moment.get().isBefore(frame.offsetsFrom())) {
            problems.add(path, RequestPhrase.NEGATIVE_OFFSET.about(what.about(), Shown.text(text)));
        } else if (moment.get().getNano() != 0) {
            problems.add(path, RequestPhrase.FRACTION_OF_A_SECOND.about(what.about(), Shown.text(text)));
        } else if (moment.get().isAfter(TimeFrame.LATEST)) {
            problems.add(path, RequestPhrase.TOO_LATE.about(what.about(), Shown.text(text)));
        } else {
            return moment;
        }
        return Optional.empty();
    }

    /** Offsets beyond what an instant holds, and negative ones, give the farthest instant on that side. */
    private Instant momentAt(Duration offset) {
        if (offset.compareTo(Duration.between(frame.offsetsFrom(), Instant.MAX)) > 0) {
            return Instant.MAX.truncatedTo(ChronoUnit.SECONDS);
        }
        return offset.isNegative() ? Instant.MIN : frame.offsetsFrom().plus(offset);
    }

    private static boolean isOffset(String text) {
        return OFFSET.matcher(text).matches();
    }

    private static Optional<Duration> parsedDuration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notADuration) {
            return Optional.empty();
        }
    }

    /** A leap second would be read as the second before it, which is earlier than asked. */
    private static Optional<Instant> parsedInstant(String text) {
        try {
            TemporalAccessor parsed = DateTimeFormatter.ISO_INSTANT.parse(text);
            return parsed.query(DateTimeFormatter.parsedLeapSecond()) ? Optional.empty()
                    : Optional.of(Instant.from(parsed));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** The words of the user and, behind an offset, the moment meant. */
    private static Message withInstant(String text, Instant moment) {
        return isOffset(text)
                ? RequestPhrase.OFFSET.about(Shown.text(text), parsedDuration(text).orElseThrow(), moment)
                : RequestPhrase.MOMENT.about(moment);
    }

    private Message inTheStyleOf(String text, Instant moment) {
        return isOffset(text) && !moment.isBefore(frame.offsetsFrom())
                ? RequestPhrase.OFFSET_FROM.about(Duration.between(frame.offsetsFrom(), moment), moment)
                : RequestPhrase.MOMENT.about(moment);
    }
}
