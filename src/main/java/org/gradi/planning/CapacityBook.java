package org.gradi.planning;

import java.util.List;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;
import org.gradi.profile.CapacityProfile;
import org.gradi.profile.FreeCapacity;

/**
 * What is free of a grid after the plans taken; a copy serves to try plans out. For use by one thread, or
 * guarded by its owner.
 */
public final class CapacityBook implements GridView {
    private final Grid grid;
    private final Profiles<String> processors = new Profiles<>();
    private final Profiles<Link> bandwidth = new Profiles<>();

    /** With everything free. */
    public CapacityBook(Grid grid) {
        this.grid = grid;
        for (Cluster cluster : grid.clusters()) {
            processors.add(cluster.name(), cluster.processors());
        }
        for (Link link : grid.links()) {
            bandwidth.add(link, link.bandwidthBitsPerSecond());
        }
    }

    /** With what is free of another view in a window; outside of it everything counts as free. */
    public static CapacityBook of(GridView view, TimeWindow window) {
        CapacityBook book = new CapacityBook(view.grid());
        view.grid().clusters().forEach(cluster ->
                takeUsed(view.processors(cluster), book.processors.writable(cluster.name()), window));
        view.grid().links().forEach(link ->
                takeUsed(view.bandwidth(link), book.bandwidth.writable(link), window));
        return book;
    }

    private static void takeUsed(FreeCapacity from, CapacityProfile to, TimeWindow window) {
        List<FreeCapacity.Step> steps = from.steps(window.startSecond(), window.endSecond());
        for (int i = 0; i < steps.size(); i++) {
            long used = from.capacity() - steps.get(i).free();
            if (used > 0) {
                long end = i + 1 < steps.size() ? steps.get(i + 1).second() : window.endSecond();
                to.take(steps.get(i).second(), end, used);
            }
        }
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public FreeCapacity processors(Cluster cluster) {
        return processors.get(cluster.name());
    }

    @Override
    public FreeCapacity bandwidth(Link link) {
        return bandwidth.get(link);
    }

    /**
     * What is free now, to be asked about at any time, by any thread: what is taken or given back afterwards
     * does not show in it. Costs one reference for each cluster and link; after it, the first change of each
     * of them begins with a copy of its profile.
     */
    public GridView frozen() {
        return new Frozen(grid, processors.frozen(), bandwidth.frozen());
    }

    /** Takes the plan's processors and bandwidth; fails, with nothing changed, when they are not free. */
    public void take(Plan plan) {
        int taken = 0;
        try {
            for (Part part : plan.parts()) {
                take(part.cluster(), part.window(), part.processors());
                taken++;
            }
            for (LinkUse use : plan.links()) {
                takeLink(plan.window(), use);
                taken++;
            }
        } catch (IllegalArgumentException | IllegalStateException notFree) {
            giveBackFirst(taken, plan);
            throw notFree;
        }
    }

    /** Gives back what {@link #take(Plan)} of the same plan took. */
    public void giveBack(Plan plan) {
        giveBackFirst(plan.parts().size() + plan.links().size(), plan);
    }

    /** Gives back so many parts, and of the links as many as are left of that number then. */
    private void giveBackFirst(int taken, Plan plan) {
        int parts = Math.min(taken, plan.parts().size());
        plan.parts().subList(0, parts)
                .forEach(part -> giveBack(part.cluster(), part.window(), part.processors()));
        plan.links().subList(0, taken - parts).forEach(use -> giveBackLink(plan.window(), use));
    }

    /** Takes processors of one cluster; fails, with nothing changed, when they are not free. */
    public void take(String cluster, TimeWindow window, long amount) {
        processors.writable(cluster).take(window.startSecond(), window.endSecond(), amount);
    }

    /** Gives back what {@link #take(String, TimeWindow, long)} took. */
    public void giveBack(String cluster, TimeWindow window, long amount) {
        processors.writable(cluster).giveBack(window.startSecond(), window.endSecond(), amount);
    }

    private void takeLink(TimeWindow window, LinkUse use) {
        if (use.bitsPerSecond() > 0) {
            profileOf(use).take(window.startSecond(), window.endSecond(), use.bitsPerSecond());
        }
    }

    private void giveBackLink(TimeWindow window, LinkUse use) {
        if (use.bitsPerSecond() > 0) {
            profileOf(use).giveBack(window.startSecond(), window.endSecond(), use.bitsPerSecond());
        }
    }

    private CapacityProfile profileOf(LinkUse use) {
        return bandwidth.writable(grid.linkBetween(use.from(), use.to())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no link between (%s) and (%s).".formatted(use.from(), use.to()))));
    }

    /** A moment of the book. */
    private record Frozen(Grid grid, Profiles.Frozen<String> processorsThen,
            Profiles.Frozen<Link> bandwidthThen) implements GridView {
        @Override
        public FreeCapacity processors(Cluster cluster) {
            return processorsThen.get(cluster.name());
        }

        @Override
        public FreeCapacity bandwidth(Link link) {
            return bandwidthThen.get(link);
        }
    }
}
