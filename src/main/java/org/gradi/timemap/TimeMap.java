package org.gradi.timemap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Reservation;
import org.gradi.model.TimeWindow;

/**
 * The allocation map and the link map as plain values: lanes, bars and lines over one time axis. Immutable.
 *
 * <p>Building costs n log n in the number of parts and link uses. What lies outside the range is in the map
 * too, so that zooming and panning need no new one.
 */
public final class TimeMap {
    private final MapContent content;
    private final TimeAxis axis;
    private final List<Lane> lanes;
    private final Map<String, Lane> laneByName = new LinkedHashMap<>();
    private final List<Entry> entries;
    private final Map<String, Integer> seriesByKey = new HashMap<>();
    private int nextSeries;
    private final StepLine reserved;
    private final List<OverPromise> overPromises;

    private TimeMap(MapContent content, Map<String, Integer> previousSeries, int nextSeries,
            Map<String, Lane> previousLanes) {
        this.content = content;
        this.nextSeries = nextSeries;
        axis = content.axis();
        var shares = new LaneShares(content.grid());
        entries = gather(shares, previousSeries);
        lanes = shares.lanes(previousLanes);
        lanes.forEach(lane -> laneByName.put(lane.name(), lane));
        reserved = StepLine.sumOf(clusterLanes().stream().flatMap(lane -> lane.bars().stream())
                .filter(bar -> bar.entry().mark().isReservation()).toList());
        overPromises = lanes.stream().flatMap(lane -> lane.overPromises().stream()).toList();
    }

    /**
     * The map of that content. Fails with {@link IllegalArgumentException} when a reservation, local work or
     * a plan names a cluster or link that the grid does not have.
     */
    public static TimeMap of(MapContent content) {
        return new TimeMap(content, Map.of(), 0, Map.of());
    }

    /**
     * As {@link #of}, with colours and places of what {@code previous} showed kept wherever they still fit.
     */
    public static TimeMap of(MapContent content, TimeMap previous) {
        return new TimeMap(content, previous.seriesByKey, previous.nextSeries, previous.laneByName);
    }

    private List<Entry> gather(LaneShares shares, Map<String, Integer> previousSeries) {
        List<Entry> gathered = new ArrayList<>();
        for (Reservation reservation : content.reservations()) {
            Mark.of(reservation.state()).ifPresent(mark -> {
                Entry entry = entry(reservation.id(), reservation.request().name(), mark, previousSeries);
                gathered.add(entry);
                shares.add(entry, reservation.plan());
            });
        }
        for (int i = 0; i < content.planned().size(); i++) {
            PlannedWork work = content.planned().get(i);
            Entry entry = entry("plan/" + i + "/" + work.name(), work.name(), Mark.PLANNED,
                    previousSeries);
            gathered.add(entry);
            shares.add(entry, work.plan());
        }
        Map<String, Integer> alike = new HashMap<>();
        for (LocalWork work : content.localWork()) {
            String like = "local/" + work.cluster() + "/" + work.name() + "/" + work.window().startSecond();
            int before = alike.merge(like, 1, Integer::sum) - 1;
            String key = before == 0 ? like : like + "/" + before;
            Entry entry = new Entry(key, work.name(), Mark.LOCAL, 0);
            gathered.add(entry);
            shares.add(entry, work.cluster(), work.window(), work.processors());
        }
        return List.copyOf(gathered);
    }

    private Entry entry(String key, String name, Mark mark, Map<String, Integer> previousSeries) {
        Integer before = previousSeries.get(key);
        int series = before == null ? nextSeries++ : before;
        seriesByKey.put(key, series);
        return new Entry(key, name, mark, series);
    }

    /** What the map is called. */
    public String title() {
        return MapWord.TITLE.in(locale(), content.grid().name());
    }

    /** The facts that every picture of the map must state: how many reservations, now, and the zone. */
    public String subtitle() {
        return MapWord.SUBTITLE.in(locale(), reservationCount(), axis.label(nowSecond()),
                axis.zone().getId());
    }

    /** A few sentences that stand for the picture where it cannot be seen. */
    public String summary() {
        Grid grid = content.grid();
        String all = MapWord.SUMMARY.in(locale(), title(), grid.clusters().size(), grid.links().size(),
                reservationCount(), axis.label(nowSecond()), axis.zone().getId());
        return overPromises.isEmpty() ? all
                : all + " " + MapWord.OVER_PROMISED.in(locale(), new BarFacts(this).of(overPromises.get(0)));
    }

    private long reservationCount() {
        return entries.stream().filter(entry -> entry.mark().isReservation()).count();
    }

    public Locale locale() {
        return content.locale();
    }

    public TimeAxis axis() {
        return axis;
    }

    public Instant now() {
        return content.now();
    }

    public long nowSecond() {
        return content.now().getEpochSecond();
    }

    /** Since when the manager of that lane's cluster does not answer, in words; empty while it does. */
    public Optional<String> silence(Lane lane) {
        return Optional.ofNullable(content.silent().get(lane.name()))
                .map(since -> MapWord.SILENT.in(locale(), axis.near(since.getEpochSecond(), nowSecond())));
    }

    /** The stretch of time to show first. */
    public TimeWindow range() {
        return content.range();
    }

    /** A round stretch that holds everything there is to see. */
    public TimeWindow extent() {
        return content.extent();
    }

    /** The clusters in grid order, those of one organisation together, and after them the links. */
    public List<Lane> lanes() {
        return lanes;
    }

    public List<Lane> clusterLanes() {
        return lanes.stream().filter(lane -> lane.kind() == Lane.Kind.CLUSTER).toList();
    }

    public Optional<Lane> lane(String name) {
        return Optional.ofNullable(laneByName.get(name));
    }

    /** Processors reserved over all clusters; local work does not count. */
    public StepLine reserved() {
        return reserved;
    }

    /** All processors of the grid. */
    public long processors() {
        return content.grid().clusters().stream().mapToLong(Cluster::processors).sum();
    }

    /** Everything shown: reservations first, then plans, then local work, each in the order given. */
    public List<Entry> entries() {
        return entries;
    }

    /** Where more is taken than there is, at any time, also outside the range; empty if all is well. */
    public List<OverPromise> overPromises() {
        return overPromises;
    }
}
