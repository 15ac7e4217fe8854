package org.gradi.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gradi.model.Relation;

/**
 * The ordered values that clusters have of one property, as ranks among the distinct values: one binary
 * search finds the rank of a bound exactly, and one pass over small integers finds the clusters. Immutable.
 */
final class RankedColumn<T extends Comparable<? super T>> {
    private final List<T> distinct;
    /**
     * Place and rank of every value, in the order of places; a cluster with several values stands several
     * times.
     */
    private final int[] places;
    private final int[] ranks;
    private final int size;

    /** @param valuesOf the values of the cluster at a place */
    RankedColumn(int size, IntFunction<List<T>> valuesOf) {
        this.size = size;
        List<Placed<T>> placed = new ArrayList<>(size);
        for (int place = 0; place < size; place++) {
            for (T value : valuesOf.apply(place)) {
                placed.add(new Placed<>(value, place, placed.size()));
            }
        }
        this.places = placed.stream().mapToInt(Placed::place).toArray();
        this.ranks = new int[places.length];
        this.distinct = new ArrayList<>();
        placed.sort((one, other) -> one.value.compareTo(other.value));
        for (Placed<T> next : placed) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).compareTo(next.value) != 0) {
                distinct.add(next.value);
            }
            ranks[next.index] = distinct.size() - 1;
        }
    }

    /** A value of the cluster at a place, and where among all values it stands. */
    private record Placed<T>(T value, int place, int index) {
    }

    private RankedColumn(List<T> distinct, int[] places, int[] ranks, int size) {
        this.distinct = distinct;
        this.places = places;
        this.ranks = ranks;
        this.size = size;
    }

    /** The same column with other values at one place; costs one pass, no sorting. */
    RankedColumn<T> with(int place, List<T> values) {
        List<T> widened = new ArrayList<>(distinct);
        int[] moved = ranks.clone();
        for (T value : values) {
            int found = Collections.binarySearch(widened, value);
            if (found < 0) {
                int rank = -found - 1;
                widened.add(rank, value);
                for (int i = 0; i < moved.length; i++) {
                    moved[i] += moved[i] >= rank ? 1 : 0;
                }
            }
        }
        int from = firstAt(place);
        int end = firstAt(place + 1);
        int[] newPlaces = Arrays.copyOf(places, places.length - (end - from) + values.size());
        int[] newRanks = Arrays.copyOf(moved, newPlaces.length);
        for (int i = 0; i < values.size(); i++) {
            newPlaces[from + i] = place;
            newRanks[from + i] = Collections.binarySearch(widened, values.get(i));
        }
        System.arraycopy(places, end, newPlaces, from + values.size(), places.length - end);
        System.arraycopy(moved, end, newRanks, from + values.size(), places.length - end);
        return new RankedColumn<>(widened, newPlaces, newRanks, size);
    }

    /** Where the values of this place and later ones begin. */
    private int firstAt(int place) {
        int found = Arrays.binarySearch(places, place);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && places[found - 1] == place) {
            found--;
        }
        return found;
    }

    /** How many places have each distinct value, in rising order. */
    List<Map.Entry<T, Integer>> shares() {
        int[] counts = new int[distinct.size()];
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < ranks.length; i++) {
            if (seen.add((long) places[i] * distinct.size() + ranks[i])) {
                counts[ranks[i]]++;
            }
        }
        return IntStream.range(0, counts.length).filter(rank -> counts[rank] > 0)
                .mapToObj(rank -> Map.entry(distinct.get(rank), counts[rank])).toList();
    }

    /** How many places have no value. */
    int silent() {
        return size - (int) Arrays.stream(places).distinct().count();
    }

    /** The places of the clusters of which at least one value stands in that relation to the bound. */
    BitSet satisfying(Relation relation, T bound) {
        int found = Collections.binarySearch(distinct, bound);
        int firstNotBelow = found >= 0 ? found : -found - 1;
        int firstAbove = found >= 0 ? found + 1 : firstNotBelow;
        return switch (relation) {
            case AT_LEAST -> withRanks(firstNotBelow, distinct.size());
            case AT_MOST -> withRanks(0, firstAbove);
            case EXACTLY -> withRanks(firstNotBelow, firstAbove);
            case IS -> throw new IllegalArgumentException(
                    "The relation (is) does not compare (%s); take %s.".formatted(
                    bound, List.of(Relation.AT_LEAST.key(), Relation.AT_MOST.key(), Relation.EXACTLY.key())));
        };
    }

    private BitSet withRanks(int from, int end) {
        BitSet satisfying = new BitSet(size);
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] >= from && ranks[i] < end) {
                satisfying.set(places[i]);
            }
        }
        return satisfying;
    }
}
