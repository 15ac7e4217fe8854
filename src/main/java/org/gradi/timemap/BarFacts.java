package org.gradi.timemap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a map tells of one of its bars, or of an empty place, in words: the name first, the id after it. */
public final class BarFacts {
    private final TimeMap map;
    private final Locale locale;

    public BarFacts(TimeMap map) {
        this.map = map;
        this.locale = map.locale();
    }

    /** The facts of a bar, one per line. */
    public List<String> of(Lane lane, Bar bar) {
        Entry entry = bar.entry();
        TimeAxis axis = map.axis();
        List<String> lines = new ArrayList<>();
        lines.add(entry.mark().isReservation() && !entry.key().equals(entry.name())
                ? entry.name() + " (" + entry.key() + ")" : entry.name());
        lines.add(entry.mark().in(locale));
        lines.add(lane.name() + ": " + Amounts.text(lane.kind(), bar.amount(), locale));
        lines.add(MapWord.WINDOW.in(locale, axis.label(bar.startSecond()), axis.label(bar.endSecond()),
                TimeAxis.length(bar.endSecond() - bar.startSecond())));
        if (axis.labels() == TimeLabels.OFFSET) {
            lines.add(axis.clock(bar.startSecond()) + " \u2013 " + axis.clock(bar.endSecond())
                    + ", " + axis.zone().getId());
        } else {
            lines.add(axis.zone().getId());
        }
        lines.add(MapWord.UP_TO.in(locale,
                Amounts.bare(lane.kind(), lane.taken().mostIn(bar.startSecond(), bar.endSecond()), locale),
                Amounts.text(lane.kind(), lane.capacity(), locale)));
        String others = elsewhere(lane, entry);
        if (!others.isEmpty()) {
            lines.add(MapWord.ALSO_ON.in(locale, others));
        }
        return List.copyOf(lines);
    }

    private String elsewhere(Lane lane, Entry entry) {
        return map.lanes().stream().filter(other -> other != lane)
                .flatMap(other -> other.barOf(entry).stream()
                        .map(bar -> "%s (%s)".formatted(other.name(),
                                Amounts.text(other.kind(), bar.amount(), locale))))
                .collect(Collectors.joining(", "));
    }

    /** What is free in a lane in one second, where no bar is. */
    public List<String> of(Lane lane, long second) {
        long free = Math.max(0, lane.capacity() - lane.taken().in(second));
        return List.of(lane.name(), map.axis().label(second) + ", " + map.axis().zone().getId(),
                MapWord.FREE.in(locale, MapWord.OF.in(locale, Amounts.bare(lane.kind(), free, locale),
                        Amounts.text(lane.kind(), lane.capacity(), locale))));
    }

    /** An over-promise in one line. */
    public String of(OverPromise over) {
        Lane lane = map.lane(over.lane()).orElseThrow();
        return MapWord.OVER_PROMISE.in(locale, over.lane(), Amounts.bare(lane.kind(), over.taken(), locale),
                Amounts.text(lane.kind(), over.capacity(), locale),
                map.axis().label(over.startSecond()), map.axis().label(over.endSecond()));
    }
}
