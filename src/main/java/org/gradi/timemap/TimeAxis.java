package org.gradi.timemap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gradi.model.TimeWindow;
import org.gradi.model.ZoneClocks;

/**
 * How the moments of a map are counted and written.
 *
 * @param zone   the zone of every time shown
 * @param epoch  second zero of offsets
 * @param labels whether moments are offsets or times of day
 * @param locale the language of the words
 */
public record TimeAxis(ZoneId zone, Instant epoch, TimeLabels labels, Locale locale) {
    /** About as many ticks as people like on one axis; the ends of a round range fall on such ticks. */
    private static final int TICKS_USUAL = 12;

    /**
     * The labelled moments in [{@code startSecond}, {@code endSecond}], at most about {@code most}; at round
     * offsets from the epoch, or at round times of the zone, also where its clocks change.
     */
    public List<Tick> ticks(long startSecond, long endSecond, int most) {
        if (endSecond <= startSecond || most < 1) {
            throw new IllegalArgumentException(
                    "Ticks need an end (%d) later than the start (%d) and room for at least one (%d)."
                            .formatted(endSecond, startSecond, most));
        }
        return labels == TimeLabels.OFFSET ? OffsetTicks.of(this, startSecond, endSecond, most)
                : ClockTicks.of(this, startSecond, endSecond, most);
    }

    /** What stands below the axis when it shows that stretch: what is counted and from when, and the zone. */
    public String title(long startSecond, long endSecond, int most) {
        if (labels == TimeLabels.OFFSET) {
            String unit = OffsetTicks.unit(startSecond, endSecond, most).in(locale);
            return MapWord.SINCE.in(locale, unit, clock(epoch.getEpochSecond()), zone.getId());
        }
        String first = date(startSecond);
        String last = date(endSecond - 1);
        return (first.equals(last) ? first : first + " \u2013 " + last) + " \u00b7 " + zone.getId();
    }

    /** One moment in full: {@code minute 20}, or date and time in the zone. */
    public String label(long second) {
        if (labels == TimeLabels.CLOCK) {
            return clock(second);
        }
        long offset = second - epoch.getEpochSecond();
        String sign = offset < 0 ? "-" : "";
        long minutes = Math.abs(offset) / 60;
        long seconds = Math.abs(offset) % 60;
        return MapWord.MINUTE.in(locale,
                sign + minutes + (seconds == 0 ? "" : String.format(locale, ":%02d", seconds)));
    }

    /**
     * Date and time in the zone, without its name; seconds only where there are some, the distance from UTC
     * only where the clocks show the time twice.
     */
    public String clock(long second) {
        return date(second) + " " + timeOfDay(second, at(second).getSecond() == 0 ? "HH:mm" : "HH:mm:ss");
    }

    /** Time of day in the zone, written like that, and which it is where the clocks show it twice. */
    String timeOfDay(long second, String pattern) {
        return at(second).format(DateTimeFormatter.ofPattern(pattern, locale))
                + new ZoneClocks(zone).whichOfTwo(Instant.ofEpochSecond(second));
    }

    /** The minute, with its day where that is not the day of the other moment: short, to stand in a lane. */
    String near(long second, long otherSecond) {
        String time = timeOfDay(second, "HH:mm");
        return date(second).equals(date(otherSecond)) ? time : date(second) + " " + time;
    }

    /** A length in words: {@code 1 h 30 min}. */
    static String length(long seconds) {
        Duration length = Duration.ofSeconds(seconds);
        String text = part(length.toDays(), "d") + part(length.toHoursPart(), "h")
                + part(length.toMinutesPart(), "min") + part(length.toSecondsPart(), "s");
        return text.strip();
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit + " ";
    }

    /** The smallest range with round ends that holds both moments. */
    TimeWindow roundedOut(long firstSecond, long lastSecond) {
        long epochSecond = epoch.getEpochSecond();
        long end = Math.max(lastSecond, firstSecond + 1);
        long step = OffsetTicks.step(end - firstSecond, TICKS_USUAL);
        return TimeWindow.ofEpochSeconds(
                epochSecond + Math.floorDiv(firstSecond - epochSecond, step) * step,
                epochSecond - Math.floorDiv(epochSecond - end, step) * step);
    }

    ZonedDateTime at(long second) {
        return Instant.ofEpochSecond(second).atZone(zone);
    }

    private String date(long second) {
        return at(second).format(DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }
}
