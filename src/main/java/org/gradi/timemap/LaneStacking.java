package org.gradi.timemap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Gives every bar of one lane its bands, so that no two bars overlap.
 *
 * <p>Bars are placed in the order of their starts. Whoever is next takes units that nobody holds at that
 * moment, and since all later bars come after it, they stay its own to its end: when no second promises more
 * than the capacity, every bar gets its bands below the capacity and keeps them from start to end. Cost: n
 * log n.
 *
 * <p>Bars that the previous map already showed keep their bands. Newcomers are placed between them; only when
 * one finds no room is the lane laid out anew.
 */
final class LaneStacking {
    /**
     * So many newcomers make a new picture anyway; placing them one by one would cost more than a new layout.
     */
    private static final int NEWCOMERS_MAX = 200;

    private final long capacity;

    LaneStacking(long capacity) {
        this.capacity = capacity;
    }

    /** What an entry takes of the lane, before it has a place. */
    record Share(Entry entry, long startSecond, long endSecond, long amount) implements Comparable<Share> {

        /** By start, the longest first, so that those that last lie at the bottom. */
        @Override
        public int compareTo(Share other) {
            int byStart = Long.compare(startSecond, other.startSecond);
            int byLength = byStart != 0 ? byStart : Long.compare(other.endSecond, endSecond);
            return byLength != 0 ? byLength : entry.key().compareTo(other.entry.key());
        }

        Bar on(List<Band> bands) {
            return new Bar(entry, startSecond, endSecond, amount, bands);
        }
    }

    /** The bars of shares that take capacity. */
    List<Bar> stack(Collection<Share> shares, Collection<Bar> previous) {
        List<Share> inOrder = shares.stream().sorted().toList();
        return previous.isEmpty() ? layOut(inOrder)
                : layOutAround(inOrder, previous).orElseGet(() -> layOut(inOrder));
    }

    private List<Bar> layOut(List<Share> inOrder) {
        return sweep(inOrder, (share, free) -> free.take(share.amount()));
    }

    /**
     * Goes through the shares by start; {@code place} finds bands among the free ones, none to leave it out.
     */
    private List<Bar> sweep(List<Share> inOrder, BiFunction<Share, FreeBands, List<Band>> place) {
        var running = new PriorityQueue<Bar>(Comparator.comparingLong(Bar::endSecond));
        var free = new FreeBands(capacity);
        List<Bar> bars = new ArrayList<>(inOrder.size());
        for (Share share : inOrder) {
            while (!running.isEmpty() && running.peek().endSecond() <= share.startSecond()) {
                running.poll().bands().forEach(free::giveBack);
            }
            List<Band> bands = place.apply(share, free);
            if (!bands.isEmpty()) {
                Bar bar = share.on(bands);
                running.add(bar);
                bars.add(bar);
            }
        }
        return bars;
    }

    private Optional<List<Bar>> layOutAround(List<Share> inOrder, Collection<Bar> previous) {
        Map<String, Bar> previousByKey = new HashMap<>();
        previous.forEach(bar -> previousByKey.put(bar.entry().key(), bar));
        List<Bar> bars = sweep(inOrder, (share, free) -> {
            Bar before = previousByKey.get(share.entry().key());
            return before != null && before.amount() == share.amount() && free.takeExactly(before.bands())
                    ? before.bands() : List.of();
        });
        Set<String> staying = new HashSet<>();
        bars.forEach(bar -> staying.add(bar.entry().key()));
        List<Share> newcomers = inOrder.stream()
                .filter(share -> !staying.contains(share.entry().key())).toList();
        if (newcomers.size() > NEWCOMERS_MAX) {
            return Optional.empty();
        }
        for (Share newcomer : newcomers) {
            FreeBands free = freeDuring(newcomer, bars);
            if (free.belowCapacity() < newcomer.amount()) {
                return Optional.empty();
            }
            bars.add(newcomer.on(free.take(newcomer.amount())));
        }
        return Optional.of(bars);
    }

    private FreeBands freeDuring(Share share, Collection<Bar> bars) {
        var free = new FreeBands(capacity);
        bars.stream().filter(bar -> bar.overlaps(share.startSecond(), share.endSecond()))
                .forEach(bar -> bar.bands().forEach(free::takeWhatIsFree));
        return free;
    }

    /**
     * The bars of shares that only lie over the map: where nothing else is if there is such a place for their
     * whole length, else over the others at the upper end of the lane.
     */
    List<Bar> outline(Collection<Share> shares, BarIndex taken) {
        List<Bar> outlines = new ArrayList<>();
        List<Bar> running = new ArrayList<>();
        for (Share share : shares.stream().sorted().toList()) {
            running.removeIf(bar -> bar.endSecond() <= share.startSecond());
            FreeBands free = freeDuring(share, running);
            taken.forEachIn(share.startSecond(), share.endSecond(),
                    bar -> bar.bands().forEach(free::takeWhatIsFree));
            Bar outline = share.on(free.belowCapacity() >= share.amount() ? free.take(share.amount())
                    : List.of(new Band(Math.max(0, capacity - share.amount()), share.amount())));
            running.add(outline);
            outlines.add(outline);
        }
        return outlines;
    }
}
