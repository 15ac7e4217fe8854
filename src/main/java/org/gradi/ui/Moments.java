package org.gradi.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradi.model.TimeWindow;
import org.gradi.model.ZoneClocks;

/**
 * Moments as the screens write them, in one zone and one language: {@code 2030-05-06 09:20}, seconds only
 * where there are any, the distance from UTC behind them only where the clocks show that time twice: {@code
 * 2030-10-27 01:30 +01:00}. What is written reads back as the same moment. Immutable.
 */
public final class Moments {
    private static final List<DateTimeFormatter> WRITTEN = Stream.of("uuuu-MM-dd", "dd/MM/uuuu")
            .map(day -> DateTimeFormatter.ofPattern(day + " HH:mm[:ss][ xxxxx]", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT)).toList();

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxxxx", Locale.ROOT);

    private final ZoneId zone;
    private final ZoneClocks clocks;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;
    private final DateTimeFormatter timeWithSeconds;
    private final DateTimeFormatter offset;

    public Moments(ZoneId zone, Locale locale) {
        this.zone = Objects.requireNonNull(zone, "zone");
        this.clocks = new ZoneClocks(zone);
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
     * none, the distance from UTC or none; empty when the text is not such a moment, also where the clocks
     * never show the time, or twice and no distance says which.
     */
    public Optional<Instant> parse(String text) {
        return read(text).flatMap(typed -> moment(typed.local, typed.offset));
    }

    /**
     * The moment at which the clocks show that time, with that distance from UTC if one is given; empty when
     * there is none, or two.
     */
    public Optional<Instant> moment(LocalDateTime local, Optional<ZoneOffset> wanted) {
        List<ZoneOffset> offsets = wanted.map(List::of).orElse(offsets(local));
        return offsets.size() == 1 && offsets(local).containsAll(offsets)
                ? Optional.of(local.toInstant(offsets.get(0))) : Optional.empty();
    }

    /** The distances from UTC with which the clocks show that time: mostly one, none or two at a change. */
    public List<ZoneOffset> offsets(LocalDateTime local) {
        return zone.getRules().getValidOffsets(local);
    }

    /** Why a text that is a day and a time of day is not one moment of this zone; empty when it is. */
    public Optional<String> objection(String text, Texts texts) {
        return read(text).flatMap(typed -> objection(typed.local, typed.offset, texts));
    }

    /** Why there is no {@link #moment}, and what would be right; empty when there is one. */
    public Optional<String> objection(LocalDateTime local, Optional<ZoneOffset> wanted, Texts texts) {
        if (moment(local, wanted).isPresent()) {
            return Optional.empty();
        }
        String words = day.format(local) + " " + timeOfDay(local);
        List<ZoneOffset> offsets = offsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition change = zone.getRules().getTransition(local);
            return Optional.of(texts.text("moment.skipped", words, zone.getId(),
                    timeOfDay(change.getDateTimeBefore()), timeOfDay(change.getDateTimeAfter())));
        } else if (offsets.size() == 1) {
            return Optional.of(texts.text("moment.other.offset", words, zone.getId(),
                    written(offsets.get(0))));
        }
        return Optional.of(texts.text("moment.twice", words, zone.getId(),
                timeOfDay(local) + " " + written(offsets.get(0)),
                timeOfDay(local) + " " + written(offsets.get(1))));
    }

    /** A distance from UTC as it stands behind a time: {@code +01:00}. */
    public static String written(ZoneOffset offset) {
        return OFFSET.format(offset);
    }

    private record Typed(LocalDateTime local, Optional<ZoneOffset> offset) {
    }

    private static Optional<Typed> read(String text) {
        return WRITTEN.stream().flatMap(written -> read(text.strip(), written).stream()).findFirst();
    }

    private static Optional<Typed> read(String text, DateTimeFormatter written) {
        try {
            TemporalAccessor read = written.parse(text);
            return Optional.of(new Typed(LocalDateTime.from(read),
                    Optional.ofNullable(read.query(TemporalQueries.offset()))));
        } catch (DateTimeException notLikeThis) {
            return Optional.empty();
        }
    }

    /** Time of day alone, and which it is where the clocks show it twice. */
    public String timeOfDay(Instant moment) {
        return timeOfDay(local(moment).toLocalDateTime()) + clocks.whichOfTwo(moment);
    }

    private String timeOfDay(LocalDateTime local) {
        return (local.getSecond() == 0 ? time : timeWithSeconds).format(local);
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

    /** The zone, with its distance from UTC where that is the same at both ends. */
    public String zoneOver(TimeWindow window) {
        boolean isSame = local(window.start()).getOffset().equals(local(window.end()).getOffset());
        return isSame ? zoneAt(window.start()) : zone.getId();
    }

    /** The zone, with its distance from UTC where that no longer changes after that moment. */
    public String zoneFrom(Instant moment) {
        return zone.getRules().nextTransition(moment) == null ? zoneAt(moment) : zone.getId();
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }
}
