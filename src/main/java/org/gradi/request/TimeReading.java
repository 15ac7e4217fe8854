package org.gradi.request;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradi.model.TimeConstraint;

/**
 * Reads start, duration and deadline: ISO instants, or ISO durations that count from the frame's offset
 * moment.
 */
final class TimeReading {
    /** The last second whose year has four digits, so that every time reads back from its ISO text. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
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
        Optional<Instant> latest = deadline.isEmpty() ? Optional.of(LATEST)
                : moment("$.deadline", "deadline", deadline,
                        "an instant such as %s or an offset such as PT90M");
        if (earliest.isEmpty() || length.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        if (length.get().compareTo(Duration.between(earliest.get(), LATEST)) > 0) {
            problems.add("$.duration", "The duration (%s) must let the job end before the year 10000."
                    .formatted(Shown.text(duration)));
            return Optional.empty();
        }
        Instant earliestEnd = earliest.get().plus(length.get());
        if (latest.get().isBefore(earliestEnd)) {
            problems.add("$.deadline", ("The deadline (%s) leaves no room for the duration (%s) after the "
                    + "start (%s); it must be %s or later.").formatted(withInstant(deadline, latest.get()),
                            length.get(), earliest.get(), inTheStyleOf(deadline, earliestEnd)));
            return Optional.empty();
        }
        return Optional.of(new TimeConstraint(earliest.get(), length.get(),
                deadline.isEmpty() ? earliestEnd : latest.get()));
    }

    private Optional<Instant> start(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("now")) {
            return Optional.of(frame.now());
        }
        Optional<Instant> start = moment("$.start", "start", text,
                "now, an instant such as %s or an offset such as PT20M");
        if (start.isEmpty() || isOffset(text) && start.get().equals(frame.offsetsFrom())) {
            return start.map(immediate -> frame.now());
        }
        if (start.get().isBefore(frame.now())) {
            problems.add("$.start", ("The start (%s) is past; it must be %s or later, or now for an "
                    + "immediate request.")
                            .formatted(withInstant(text, start.get()), inTheStyleOf(text, frame.now())));
            return Optional.empty();
        }
        return start;
    }

    private Optional<Duration> duration(String text) {
        String right = "an ISO duration of whole seconds, at least PT1S, such as PT1H";
        if (text.isEmpty()) {
            problems.add("$.duration", "The duration is missing; give " + right + ".");
            return Optional.empty();
        }
        Optional<Duration> duration = parsedDuration(text)
                .filter(length -> length.getNano() == 0 && length.toSeconds() >= 1);
        if (duration.isEmpty()) {
            problems.add("$.duration", "The duration (%s) must be %s.".formatted(Shown.text(text), right));
        }
        return duration;
    }

    private Optional<Instant> moment(String path, String what, String text, String right) {
        Optional<Instant> moment = isOffset(text)
                ? parsedDuration(text).map(this::momentAt)
                : parsedInstant(text);
        if (moment.isEmpty()) {
            problems.add(path, "The %s (%s) must be %s."
                    .formatted(what, Shown.text(text), right.formatted(frame.now())));
        } else if (isOffset(text) && moment.get().isBefore(frame.offsetsFrom())) {
            problems.add(path, "The %s (%s) is a negative offset; it must be PT0S or more."
                    .formatted(what, Shown.text(text)));
        } else if (moment.get().getNano() != 0) {
            problems.add(path, "The %s (%s) has a fraction of a second; it must be a whole second."
                    .formatted(what, Shown.text(text)));
        } else if (moment.get().isAfter(LATEST)) {
            problems.add(path, "The %s (%s) must lie before the year 10000."
                    .formatted(what, Shown.text(text)));
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

    private static Optional<Instant> parsedInstant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** The words of the user and, behind an offset, the moment meant. */
    private static String withInstant(String text, Instant moment) {
        return isOffset(text) ? Shown.text(text) + ", that is " + moment : moment.toString();
    }

    private String inTheStyleOf(String text, Instant moment) {
        return isOffset(text) && !moment.isBefore(frame.offsetsFrom())
                ? Duration.between(frame.offsetsFrom(), moment) + ", that is " + moment : moment.toString();
    }
}
