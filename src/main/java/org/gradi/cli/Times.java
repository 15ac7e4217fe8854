package org.gradi.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gradi.broker.Broker;
import org.gradi.model.TimeWindow;
import org.gradi.model.ZoneClocks;

/**
 * Writes moments for people, in the zone of the grid; with the distance from UTC where its clocks show a time
 * twice.
 */
final class Times {
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ZoneId zone;

    private Times(ZoneId zone) {
        this.zone = zone;
    }

    static Times of(Workplace workplace) {
        return of(workplace.broker());
    }

    static Times of(Broker broker) {
        return new Times(broker.opened().grid().zone());
    }

    String zone() {
        return zone.getId();
    }

    String moment(Instant moment) {
        return DAY_AND_TIME.format(moment.atZone(zone)) + new ZoneClocks(zone).whichOfTwo(moment);
    }

    String window(TimeWindow window) {
        return moment(window.start()) + " to " + moment(window.end());
    }
}
