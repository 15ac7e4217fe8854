package org.gradi.timemap.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradi.timemap.Amounts;
import org.gradi.timemap.Bar;
import org.gradi.timemap.Lane;
import org.gradi.timemap.MapWord;
import org.gradi.timemap.TimeMap;

/**
 * The rows of a map below each other: the total, then each organisation with its clusters, then the links.
 * Its unit is a pixel at normal size; pictures stretch or shrink it.
 */
final class RowLayout {
    private static final double TOTAL_HEIGHT = 64;
    private static final double HEADING_HEIGHT = 24;
    private static final double PROCESSOR_HEIGHT = 13;
    private static final double CLUSTER_HEIGHT_MIN = 40;
    private static final double CLUSTER_HEIGHT_MAX = 104;
    private static final double LINK_HEIGHT = 36;
    private static final double GAP = 7;
    /** Room for the word at the now line. */
    private static final double TOP = 18;
    /** Headings and the total shrink less than lanes, or they could not be read. */
    private static final double SHRINK_LEAST = 0.75;

    private final List<Row> rows = new ArrayList<>();
    private final double height;

    /** One row: what it says at the left, and where it lies. */
    sealed interface Row {
        String title();

        double top();

        double height();
    }

    /** Reserved processors over all clusters. */
    record Total(String title, String detail, double top, double height) implements Row {
    }

    /** The name of an organisation, or of the links. */
    record Heading(String title, double top, double height) implements Row {
    }

    /**
     * A cluster or a link.
     *
     * @param isSilent whether what is shown of it may be out of date
     */
    record OfLane(Lane lane, String detail, boolean isSilent, double top, double height) implements Row {
        @Override
        public String title() {
            return lane.name();
        }

        /** The unit of the lane at that height of the picture, counted from the bottom of the row. */
        double levelAt(double y) {
            return (top + height - y) / height * lane.height();
        }
    }

    /** One bar and the row it is drawn in. */
    record Placed(OfLane row, Bar bar) {
    }

    /** What a lane has; many have the same, which is put into words once. */
    private record Capacity(Lane.Kind kind, long amount) {
        String in(Locale locale) {
            return Amounts.text(kind, amount, locale);
        }
    }

    /** The rows with their lanes shrunk to that share of their normal height, 0 to 1. */
    RowLayout(TimeMap map, double laneScale) {
        double scale = Math.max(SHRINK_LEAST, laneScale);
        double gap = GAP * scale * Math.sqrt(laneScale);
        double y = TOP * scale;
        rows.add(new Total(MapWord.TOTAL.in(map.locale()), MapWord.OF.in(map.locale(), "",
                Amounts.text(Lane.Kind.CLUSTER, map.processors(), map.locale())).strip(), y,
                TOTAL_HEIGHT * scale));
        y += TOTAL_HEIGHT * scale + gap;
        Map<Capacity, String> capacities = new HashMap<>();
        String group = "";
        for (Lane lane : map.lanes()) {
            String heading = lane.kind() == Lane.Kind.LINK ? MapWord.LINKS.in(map.locale())
                    : lane.organisation();
            if (!heading.equals(group)) {
                rows.add(new Heading(heading, y, HEADING_HEIGHT * scale));
                y += HEADING_HEIGHT * scale + gap / 2;
                group = heading;
            }
            double rowHeight = heightOf(lane) * laneScale;
            Optional<String> silence = map.silence(lane);
            String detail = silence.orElseGet(() -> capacities.computeIfAbsent(
                    new Capacity(lane.kind(), lane.capacity()), capacity -> capacity.in(map.locale())));
            rows.add(new OfLane(lane, detail, silence.isPresent(), y, rowHeight));
            y += rowHeight + gap;
        }
        height = y;
    }

    /**
     * How much lanes must shrink so that all rows together are at most about so high; found from two layouts.
     *
     * @param least how far they may shrink, 0 to 1
     */
    static double laneScale(TimeMap map, double heightMost, double least) {
        double normal = new RowLayout(map, 1).height;
        double fixed = new RowLayout(map, 0).height;
        return Math.max(least, Math.min(1, (heightMost - fixed) / (normal - fixed)));
    }

    private static double heightOf(Lane lane) {
        double wanted = lane.height() * PROCESSOR_HEIGHT;
        return lane.kind() == Lane.Kind.LINK ? LINK_HEIGHT
                : Math.min(CLUSTER_HEIGHT_MAX, Math.max(CLUSTER_HEIGHT_MIN, wanted));
    }

    List<Row> rows() {
        return rows;
    }

    /** How high all rows are together. */
    double height() {
        return height;
    }

    /** The uppermost bar of the entry with that key, empty when it has none. Cost: looks at every bar. */
    Optional<Placed> placeOf(String key) {
        return rows.stream().filter(OfLane.class::isInstance).map(OfLane.class::cast)
                .flatMap(row -> Stream.concat(row.lane().bars().stream(), row.lane().outlines().stream())
                        .filter(bar -> bar.entry().key().equals(key)).map(bar -> new Placed(row, bar)))
                .findFirst();
    }

    /** The lane at that height; empty between lanes and on other rows. */
    Optional<OfLane> laneAt(double y) {
        for (Row row : rows) {
            if (row instanceof OfLane ofLane && y >= row.top() && y < row.top() + row.height()) {
                return Optional.of(ofLane);
            }
        }
        return Optional.empty();
    }
}
