package org.gradi.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradi.model.TimeWindow;

/**
 * Moments as the screens write them, in one zone and one language: {@code 2030-05-06 09:20}, seconds only
 * where there are any. Immutable.
 */
public final class Moments {
    private static final List<DateTimeFormatter> WRITTEN = Stream.of("uuuu-MM-dd", "dd/MM/uuuu")
            .map(day -> DateTimeFormatter.ofPattern(day + " HH:mm[:ss]", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)).toList();

    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter timeWithSeconds;
    private final DateTimeFormatter offset;

    public Moments(ZoneId zone, Locale locale) {
        this.zone = Objects.requireNonNull(zone, "zone");
        String dayPattern = locale.getLanguage().equals("pt") ? "dd/MM/yyyy" : "yyyy-MM-dd";
        this.day = DateTimeFormatter.ofPattern(dayPattern, locale);
        this.time = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.timeWithSeconds = DateTimeFormatter.ofPattern("HH:mm:ss", locale);
        this.offset = new DateTimeFormatterBuilder().appendLiteral("UTC").appendOffset("+H:mm", "+0")
                .toFormatter(locale);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Day and time of day. */
    public String format(Instant moment) {
        return day.format(local(moment)) + " " + timeOfDay(moment);
    }

    /**
     * Reads a day and a time of day in this zone, as the screens write them in either language, seconds or
     * none; empty when the text is not such a moment.
     */
    public Optional<Instant> parse(String text) {
        return WRITTEN.stream().flatMap(written -> local(text.strip(), written).stream()).findFirst()
                .map(moment -> moment.atZone(zone).toInstant());
    }

    private static Optional<LocalDateTime> local(String text, DateTimeFormatter written) {
        try {
            return Optional.of(LocalDateTime.parse(text, written));
        } catch (DateTimeException notLikeThis) {
            return Optional.empty();
        }
    }

    /** Time of day alone. */
    public String timeOfDay(Instant moment) {
        ZonedDateTime local = local(moment);
        return (local.get(ChronoField.SECOND_OF_MINUTE) == 0 ? time : timeWithSeconds).format(local);
    }

    /** Start and end; the day of the end only where it is another. */
    public String format(TimeWindow window) {
        boolean sameDay = local(window.start()).toLocalDate().equals(local(window.end()).toLocalDate());
        return format(window.start()) + " – " + (sameDay ? timeOfDay(window.end()) : format(window.end()));
    }

    /** The zone and its distance from UTC at that moment: {@code America/Sao_Paulo (UTC-3)}. */
    public String zoneAt(Instant moment) {
        String distance = offset.format(local(moment));
        String name = zone.getId();
        return name.equals("Z") || name.equals("UTC") ? "UTC" : name + " (" + distance + ")";
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }
}
