package org.gradi.timemap;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradi.model.Grid;
import org.gradi.model.Reservation;
import org.gradi.model.TimeWindow;

/**
 * What a map is to show, and how its times and words are written. Begin with {@link #of} and add the rest.
 *
 * @param grid         gives the lanes and their order
 * @param reservations in the order of the book, by which they get their colours; cancelled and expired ones
 *                     are not shown
 * @param localWork    other work on the clusters
 * @param planned      plans to be outlined
 * @param silent       since when the managers of these clusters do not answer, so that what is shown of them
 *                     is as old as that
 * @param now          divides past from future
 * @param range        the stretch of time to show first
 * @param labels       how moments are written
 * @param locale       the language of the words; English or Portuguese
 */
public record MapContent(Grid grid, List<Reservation> reservations, List<LocalWork> localWork,
        List<PlannedWork> planned, Map<String, Instant> silent, Instant now, TimeWindow range,
        TimeLabels labels, Locale locale) {
    private static final int MARGIN_SHARE = 20;

    public MapContent {
        Objects.requireNonNull(grid, "grid");
        reservations = List.copyOf(reservations);
        localWork = List.copyOf(localWork);
        planned = List.copyOf(planned);
        silent = Map.copyOf(silent);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(locale, "locale");
    }

    /** Reservations only, over the stretch they fill, as offsets from the epoch and in English. */
    public static MapContent of(Grid grid, List<Reservation> reservations, Instant now) {
        var content = new MapContent(grid, reservations, List.of(), List.of(), Map.of(), now,
                new TimeWindow(grid.epoch(), grid.epoch().plusSeconds(1)), TimeLabels.OFFSET, Locale.ENGLISH);
        return content.withRange(content.extent());
    }

    public MapContent withLocalWork(List<LocalWork> other) {
        return new MapContent(grid, reservations, other, planned, silent, now, range, labels, locale);
    }

    public MapContent withPlanned(List<PlannedWork> other) {
        return new MapContent(grid, reservations, localWork, other, silent, now, range, labels, locale);
    }

    public MapContent withSilent(Map<String, Instant> other) {
        return new MapContent(grid, reservations, localWork, planned, other, now, range, labels, locale);
    }

    public MapContent withRange(TimeWindow other) {
        return new MapContent(grid, reservations, localWork, planned, silent, now, other, labels, locale);
    }

    public MapContent withLabels(TimeLabels other) {
        return new MapContent(grid, reservations, localWork, planned, silent, now, range, other, locale);
    }

    public MapContent withLocale(Locale other) {
        return new MapContent(grid, reservations, localWork, planned, silent, now, range, labels, other);
    }

    /**
     * A stretch with round ends around everything that is shown, and around now; an hour when that is all.
     */
    public TimeWindow extent() {
        return around(Stream.of(ofReservations(), localWork.stream().map(LocalWork::window), ofPlans())
                .flatMap(windows -> windows).toList());
    }

    /**
     * The same around what has not ended yet of the reservations and plans: where time passes by itself, most
     * of what there is has ended, and other work may end in a year.
     */
    public TimeWindow ahead() {
        return around(Stream.concat(ofReservations(), ofPlans()).filter(window -> window.end().isAfter(now))
                .toList());
    }

    private TimeWindow around(List<TimeWindow> windows) {
        long first = now.getEpochSecond();
        long last = first;
        for (TimeWindow window : windows) {
            first = Math.min(first, window.startSecond());
            last = Math.max(last, window.endSecond());
        }
        if (windows.isEmpty()) {
            return TimeWindow.of(now.truncatedTo(ChronoUnit.SECONDS), Duration.ofHours(1));
        }
        long margin = (last - first) / MARGIN_SHARE;
        long epoch = grid.epoch().getEpochSecond();
        long start = first >= epoch ? Math.max(epoch, first - margin) : first - margin;
        return axis().roundedOut(start, last + margin);
    }

    /** How the map's moments are counted and written. */
    TimeAxis axis() {
        return new TimeAxis(grid.zone(), grid.epoch(), labels, locale);
    }

    /** The reservations that a map has, at whatever time they are. */
    public List<Reservation> shown() {
        return reservations.stream().filter(reservation -> Mark.of(reservation.state()).isPresent()).toList();
    }

    private Stream<TimeWindow> ofReservations() {
        return shown().stream().map(reservation -> reservation.plan().window());
    }

    private Stream<TimeWindow> ofPlans() {
        return planned.stream().map(work -> work.plan().window());
    }
}
