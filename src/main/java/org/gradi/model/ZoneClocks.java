package org.gradi.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * The clocks of a zone. When they are put back they show every time of a stretch, mostly of an hour, a second
 * time; only the distance from UTC tells the two moments apart.
 */
public record ZoneClocks(ZoneId zone) {
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern(" xxxxx", Locale.ROOT);

    public ZoneClocks {
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * What has to stand behind the time that the clocks show at that moment: a blank and the distance from
     * UTC, such as {@code +01:00}, where they show it twice; else nothing.
     */
    public String whichOfTwo(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        boolean isShownTwice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return isShownTwice ? OFFSET.format(local) : "";
    }
}
