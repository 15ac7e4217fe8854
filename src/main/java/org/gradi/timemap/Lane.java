package org.gradi.timemap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is taken of one cluster's processors or one link's bandwidth over time. Immutable.
 *
 * <p>Look-ups by time cost a binary search and what they find.
 */
public final class Lane {

    /** What a lane measures. */
    public enum Kind {
        /** Processors of a cluster. */
        CLUSTER,
        /** Bandwidth of a link in bit/s. */
        LINK
    }

    private final Place place;
    private final List<LaneStacking.Share> shares;
    private final long height;
    private final BarIndex taking;
    private final BarIndex outlines;
    private final StepLine taken;
    private final StepLine reserved;

    Lane(Place place, Collection<LaneStacking.Share> shares, Collection<Bar> previous) {
        this.place = place;
        this.shares = List.copyOf(shares);
        var stacking = new LaneStacking(place.capacity());
        taking = new BarIndex(stacking.stack(
                shares.stream().filter(share -> share.entry().mark().takesCapacity()).toList(), previous));
        outlines = new BarIndex(stacking.outline(
                shares.stream().filter(share -> !share.entry().mark().takesCapacity()).toList(), taking));
        taken = StepLine.sumOf(taking.bars());
        List<Bar> ofReservations = taking.bars().stream()
                .filter(bar -> bar.entry().mark().isReservation()).toList();
        reserved = ofReservations.size() == taking.bars().size() ? taken : StepLine.sumOf(ofReservations);
        height = Math.max(place.capacity(), Math.max(topOf(taking), topOf(outlines)));
    }

    /** What a lane is about, before anything stands in it. */
    record Place(Kind kind, String name, String organisation, long capacity) {
    }

    /** Whether these shares make just this lane, given what stood in it before. */
    boolean isOf(Place other, List<LaneStacking.Share> otherShares) {
        return place.equals(other) && shares.equals(otherShares);
    }

    private static long topOf(BarIndex index) {
        return index.bars().stream().flatMap(bar -> bar.bands().stream())
                .mapToLong(Band::top).max().orElse(0);
    }

    public Kind kind() {
        return place.kind();
    }

    /** The cluster's name, or the link's label. */
    public String name() {
        return place.name();
    }

    /** Whose cluster it is; empty text for a link. */
    public String organisation() {
        return place.organisation();
    }

    /** How many processors or bits per second there are. */
    public long capacity() {
        return place.capacity();
    }

    /** How high the lane must be drawn: its capacity, and more only where too much is promised. */
    public long height() {
        return height;
    }

    /** The bars that take capacity, by start. No two of them overlap. */
    public List<Bar> bars() {
        return taking.bars();
    }

    /**
     * The bars that take nothing (planned, requested, refused, failed), by start; they may lie over others.
     */
    public List<Bar> outlines() {
        return outlines.bars();
    }

    /** What reservations and local work take together. */
    public StepLine taken() {
        return taken;
    }

    /** What reservations take. */
    public StepLine reserved() {
        return reserved;
    }

    /**
     * Every bar that overlaps [{@code fromSecond}, {@code toSecond}): by start, outlines after the others.
     */
    public void forEachIn(long fromSecond, long toSecond, Consumer<Bar> consumer) {
        taking.forEachIn(fromSecond, toSecond, consumer);
        outlines.forEachIn(fromSecond, toSecond, consumer);
    }

    /** The bar that lies uppermost in that second at that unit of the lane. */
    public Optional<Bar> barAt(long second, double level) {
        List<Bar> found = new ArrayList<>();
        forEachIn(second, second + 1, bar -> {
            if (bar.covers(second, level)) {
                found.add(bar);
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** That entry's bar in this lane, if it has one. Cost: looks at every bar. */
    public Optional<Bar> barOf(Entry entry) {
        return Stream.concat(bars().stream(), outlines().stream())
                .filter(bar -> bar.entry().equals(entry)).findFirst();
    }

    /** Where more is taken than there is; empty, or the broker has a fault. */
    List<OverPromise> overPromises() {
        List<OverPromise> found = new ArrayList<>();
        int step = 0;
        while (step < taken.steps()) {
            int first = step;
            int worst = step;
            while (step < taken.steps() && taken.amountAt(step) > capacity()) {
                worst = taken.amountAt(step) > taken.amountAt(worst) ? step : worst;
                step++;
            }
            if (step > first) {
                long local = taken.amountAt(worst) - reserved.in(taken.secondAt(worst));
                found.add(new OverPromise(name(), taken.secondAt(first), taken.secondAt(step),
                        taken.amountAt(worst), local, capacity()));
            } else {
                step++;
            }
        }
        return found;
    }
}
