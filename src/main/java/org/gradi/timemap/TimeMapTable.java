package org.gradi.timemap;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.model.CsvLine;

/**
 * The twin of a map as text, for those who cannot see it and for spreadsheets: one row per bar, lane by lane
 * and by start.
 *
 * @param header the names of the columns
 * @param rows   each as long as the header
 */
public record TimeMapTable(List<String> header, List<List<String>> rows) {

    public TimeMapTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Everything on the map, also outside its range. */
    public static TimeMapTable of(TimeMap map) {
        Locale locale = map.locale();
        List<String> header = Stream.of(MapWord.LANE, MapWord.ORGANISATION, MapWord.NAME, MapWord.ID,
                MapWord.STATE, MapWord.AMOUNT, MapWord.CAPACITY, MapWord.UNIT, MapWord.START, MapWord.END,
                MapWord.START_TIME, MapWord.END_TIME).map(word -> word.in(locale)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Lane lane : map.lanes()) {
            Stream.concat(lane.bars().stream(), lane.outlines().stream())
                    .forEach(bar -> rows.add(row(map, lane, bar)));
        }
        return new TimeMapTable(header, rows);
    }

    private static List<String> row(TimeMap map, Lane lane, Bar bar) {
        Entry entry = bar.entry();
        TimeAxis axis = map.axis();
        return List.of(lane.name(), lane.organisation(), entry.name(),
                entry.mark().isReservation() ? entry.key() : "", entry.mark().in(map.locale()),
                String.valueOf(bar.amount()), String.valueOf(lane.capacity()),
                lane.kind() == Lane.Kind.LINK ? "bit/s" : MapWord.PROCESSORS.in(map.locale(), "").strip(),
                axis.label(bar.startSecond()), axis.label(bar.endSecond()),
                iso(axis, bar.startSecond()), iso(axis, bar.endSecond()));
    }

    private static String iso(TimeAxis axis, long second) {
        return axis.at(second).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** The table as RFC 4180 CSV, header first. What a spreadsheet would take for a formula begins with '. */
    public String csv() {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> new CsvLine(row).text()).collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
