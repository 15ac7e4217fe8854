package org.gradi.ui.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradi.model.Grid;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeWindow;
import org.gradi.session.Difference;
import org.gradi.session.Meaning;
import org.gradi.session.Meaning.Value;
import org.gradi.ui.Moments;
import org.gradi.ui.Texts;
import org.gradi.ui.session.ReplayView.DifferenceRow;

/** Says where a replay came out otherwise: of which request, on which cluster, what. */
final class DifferenceWords {
    private static final Set<String> MEMBERS = Set.of("request", "outcome", "reservation", "strategy",
            "start", "end", "startSecond", "endSecond", "parts", "parts.organisation", "parts.cluster",
            "parts.processors", "parts.start", "parts.end", "links", "links.between", "links.bandwidthMbps",
            "lambda", "delta", "causes", "causes.cluster", "causes.constraint", "causes.asked", "causes.has",
            "causes.text", Meaning.STATE, Meaning.JOBS);
    private static final Set<String> MOMENTS = Set.of("start", "end", "parts.start", "parts.end");
    /** Values that the words of the screen have a word for, besides the states. */
    private static final Set<String> VALUES = Set.of("reserved", "promised", "unknown");

    private final Texts texts;
    private final Moments moments;

    /** @param grid on which the steps were done again */
    DifferenceWords(Texts texts, Grid grid) {
        this.texts = texts;
        this.moments = new Moments(grid.zone(), texts.locale());
    }

    DifferenceRow row(Difference difference) {
        Meaning meaning = difference.meaning();
        return new DifferenceRow(difference.step(), what(meaning),
                value(meaning.member(), meaning.recorded()), value(meaning.member(), meaning.replayed()));
    }

    private String what(Meaning meaning) {
        String of = meaning.of().isEmpty() ? texts.text("outcome.whole") : meaning.of();
        String what = MEMBERS.contains(meaning.member()) ? texts.text("difference." + meaning.member(), of)
                : meaning.member();
        return meaning.request().isEmpty() ? what
                : texts.text("replay.difference.of", meaning.request(), what);
    }

    private String value(String member, Value value) {
        if (value instanceof Value.Whole whole) {
            return whole(member, whole.members());
        }
        return value instanceof Value.Plain plain ? plain(member, plain.text())
                : texts.text("replay.difference.none");
    }

    private String plain(String member, String text) {
        if (MOMENTS.contains(member)) {
            return moment(text).map(moments::format).orElse(text);
        }
        if (member.equals("outcome") || member.equals(Meaning.STATE)) {
            return VALUES.contains(text) ? texts.text("replay.value." + text)
                    : Arrays.stream(ReservationState.values()).map(ReservationState::key).filter(text::equals)
                    .findFirst().map(state -> texts.text("state." + state)).orElse(text);
        }
        return text;
    }

    private String whole(String member, Map<String, String> values) {
        return switch (member) {
            case "parts" -> window(values).map(window -> texts.text("replay.difference.part",
                    values.get("processors"), moments.format(window))).orElseGet(values::toString);
            case "links" -> texts.text("replay.difference.link", values.get("bandwidthMbps"));
            case "causes" -> values.getOrDefault("text", values.toString());
            default -> values.toString();
        };
    }

    private static Optional<TimeWindow> window(Map<String, String> values) {
        return moment(values.get("start")).flatMap(start -> moment(values.get("end")).filter(start::isBefore)
                .map(end -> TimeWindow.ofEpochSeconds(start.getEpochSecond(), end.getEpochSecond())));
    }

    /** Empty for a text that is no moment: a session may have been written by hand. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.ofNullable(text).map(Instant::parse);
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
