package org.gradi.ui;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them, {@code 1 h 20 min}; the same in every language of the workbench. */
public final class DurationWords {
    private static final Pattern PIECE =
            Pattern.compile("\\s*([0-9]{1,9}(?:[.,][0-9]{1,3})?)\\s*([a-z]+)\\s*");
    private static final List<UnitWords> UNITS = List.of(
            new UnitWords(86_400, List.of("d", "day", "days", "dia", "dias")),
            new UnitWords(3_600, List.of("h", "hour", "hours", "hora", "horas")),
            new UnitWords(60, List.of("min", "m", "mins", "minute", "minutes", "minuto", "minutos")),
            new UnitWords(1, List.of("s", "sec", "second", "seconds", "seg", "segundo", "segundos")));

    private DurationWords() {
    }

    private record UnitWords(long seconds, List<String> words) {
    }

    /** Whole seconds in days, hours, minutes and seconds: {@code 1 h 20 min}; {@code 0 min} for none. */
    public static String format(Duration duration) {
        long rest = duration.toSeconds();
        if (rest == 0) {
            return "0 min";
        }
        StringBuilder text = new StringBuilder(rest < 0 ? "- " : "");
        rest = Math.abs(rest);
        for (UnitWords unit : UNITS) {
            if (rest >= unit.seconds) {
                text.append(rest / unit.seconds).append(' ').append(unit.words.get(0)).append(' ');
                rest %= unit.seconds;
            }
        }
        return text.toString().strip();
    }

    /**
     * Reads {@code 20 min}, {@code 1h30min}, {@code 1.5 h}, {@code 2 horas} or an ISO duration; empty when
     * the text is none of these, or words for no whole number of seconds.
     */
    public static Optional<Duration> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("p")) {
            return parseIso(lower);
        }
        BigDecimal seconds = BigDecimal.ZERO;
        Matcher matcher = PIECE.matcher(lower);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            Optional<UnitWords> unit = unitCalled(matcher.group(2));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(matcher.group(1).replace(',', '.'));
            seconds = seconds.add(number.multiply(BigDecimal.valueOf(unit.get().seconds)));
            end = matcher.end();
        }
        boolean whole = seconds.stripTrailingZeros().scale() <= 0;
        return end == 0 || end < lower.length() || !whole
                ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds.longValueExact()));
    }

    private static Optional<UnitWords> unitCalled(String word) {
        return UNITS.stream().filter(unit -> unit.words.contains(word)).findFirst();
    }

    private static Optional<Duration> parseIso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }
}
