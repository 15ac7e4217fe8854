package org.gradi.timemap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The free units of a lane at one moment, as separate ranges. Units above the capacity are there too, without
 * end, but are taken only when all below are gone: that is how too many promises become visible.
 */
final class FreeBands {
    /** Far above any capacity, and far from the end of a long. */
    private static final long NO_END = Long.MAX_VALUE / 4;

    private final long capacity;
    private final TreeMap<Long, Long> topByBase = new TreeMap<>();

    FreeBands(long capacity) {
        this.capacity = capacity;
        topByBase.put(0L, capacity);
        topByBase.put(capacity, NO_END);
    }

    /**
     * Takes the lowest gap that is wide enough; else the widest gaps, so that the bands are few; else all
     * that is left, and the rest from above the capacity.
     */
    List<Band> take(long amount) {
        List<Band> taken = new ArrayList<>();
        long missing = amount;
        for (Band gap : gapsInOrderOfUse(amount)) {
            Band band = new Band(gap.base(), Math.min(missing, gap.amount()));
            remove(band);
            taken.add(band);
            missing -= band.amount();
            if (missing == 0) {
                break;
            }
        }
        taken.sort(Comparator.comparingLong(Band::base));
        return taken;
    }

    private List<Band> gapsInOrderOfUse(long amount) {
        List<Band> gaps = gapsBelowCapacity();
        for (Band gap : gaps) {
            if (gap.amount() >= amount) {
                return List.of(gap);
            }
        }
        List<Band> widestFirst = new ArrayList<>(gaps);
        widestFirst.sort(Comparator.comparingLong(Band::amount).reversed());
        topByBase.tailMap(capacity).forEach((base, top) -> widestFirst.add(new Band(base, top - base)));
        return widestFirst;
    }

    private List<Band> gapsBelowCapacity() {
        List<Band> gaps = new ArrayList<>();
        topByBase.headMap(capacity).forEach((base, top) -> gaps.add(new Band(base, top - base)));
        return gaps;
    }

    /** How many units below the capacity are free. */
    long belowCapacity() {
        return gapsBelowCapacity().stream().mapToLong(Band::amount).sum();
    }

    /** Takes exactly these, all or nothing; says whether it did. */
    boolean takeExactly(List<Band> bands) {
        boolean allFree = bands.stream().allMatch(this::isFree);
        if (allFree) {
            bands.forEach(this::remove);
        }
        return allFree;
    }

    private boolean isFree(Band band) {
        Map.Entry<Long, Long> gap = topByBase.floorEntry(band.base());
        return gap != null && gap.getValue() >= band.top();
    }

    /** Takes of the band whatever is still free. */
    void takeWhatIsFree(Band band) {
        long base = band.base();
        while (base < band.top()) {
            Map.Entry<Long, Long> gap = topByBase.floorEntry(base);
            if (gap == null || gap.getValue() <= base) {
                Long next = topByBase.ceilingKey(base);
                base = next == null ? band.top() : next;
            } else {
                long top = Math.min(gap.getValue(), band.top());
                remove(new Band(base, top - base));
                base = top;
            }
        }
    }

    private void remove(Band band) {
        Map.Entry<Long, Long> gap = topByBase.floorEntry(band.base());
        topByBase.remove(gap.getKey());
        if (gap.getKey() < band.base()) {
            topByBase.put(gap.getKey(), band.base());
        }
        if (band.top() < gap.getValue()) {
            topByBase.put(band.top(), gap.getValue());
        }
    }

    /** Gives back what was taken; neighbouring gaps become one, but never across the capacity. */
    void giveBack(Band band) {
        long base = band.base();
        long top = band.top();
        Map.Entry<Long, Long> below = topByBase.lowerEntry(base);
        if (below != null && below.getValue() == base && base != capacity) {
            base = below.getKey();
            topByBase.remove(base);
        }
        Long above = topByBase.get(top);
        if (above != null && top != capacity) {
            topByBase.remove(top);
            top = above;
        }
        topByBase.put(base, top);
    }
}
