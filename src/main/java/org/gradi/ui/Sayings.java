package org.gradi.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.model.Cause;
import org.gradi.model.Label;
import org.gradi.model.Message;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Quantity;
import org.gradi.model.TimeWindow;

/**
 * Puts messages into the language, the zone and the forms of the screen. The words of a phrase stand in the
 * bundle under {@code said.} and its key, with the phrase's values in their order. Immutable.
 */
public final class Sayings {
    /** More than a reader goes through, and than every cluster of a small grid has. */
    private static final int TOLD_MAX = 20;

    private final Texts texts;
    private final Moments moments;

    public Sayings(Texts texts, ZoneId zone) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.moments = new Moments(zone, texts.locale());
    }

    public String say(Message message) {
        return texts.text("said." + message.phrase().key(),
                message.values().stream().map(this::shown).toArray());
    }

    /** {@code 4 processors}, or {@code 2 to 4 processors}. */
    public String say(ProcessorRange range) {
        return range.isFixed() ? texts.text("processors.fixed", range.min())
                : texts.text("processors.range", range.min(), range.max());
    }

    /** The names, a comma between them; of very many the first, and at the end how many more there are. */
    public String names(List<String> names) {
        return String.join(", ", firstOf(names.stream(), names.size()));
    }

    /** The reasons in sentences; of very many the first, and at the end how many more there are. */
    public List<String> reasons(List<Cause> causes) {
        return firstOf(causes.stream().map(cause -> say(cause.text())), causes.size());
    }

    private List<String> firstOf(Stream<String> all, int count) {
        return Stream.concat(all.limit(TOLD_MAX), count > TOLD_MAX
                ? Stream.of(texts.text("told.more", count - TOLD_MAX)) : Stream.empty()).toList();
    }

    /** Numbers are left to the bundle, which knows what they are. */
    private Object shown(Object value) {
        if (value instanceof Message message) {
            return say(message);
        } else if (value instanceof Instant moment) {
            return moments.format(moment);
        } else if (value instanceof TimeWindow window) {
            return moments.format(window);
        } else if (value instanceof Duration duration) {
            return DurationWords.format(duration);
        } else if (value instanceof Quantity quantity) {
            return quantity.written(texts.locale());
        } else if (value instanceof Label label) {
            return label.in(texts.locale());
        }
        return value instanceof List<?> several
                ? several.stream().map(one -> String.valueOf(shown(one))).collect(Collectors.joining(", "))
                : value;
    }
}
