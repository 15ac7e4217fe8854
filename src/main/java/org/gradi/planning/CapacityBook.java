package org.gradi.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, CapacityProfile> processors = new HashMap<>();
    private final Map<Link, CapacityProfile> bandwidth = new HashMap<>();

    /** With everything free. */
    public CapacityBook(Grid grid) {
        this.grid = grid;
        for (Cluster cluster : grid.clusters()) {
            processors.put(cluster.name(), new CapacityProfile(cluster.processors()));
        }
        for (Link link : grid.links()) {
            bandwidth.put(link, new CapacityProfile(link.bandwidthBitsPerSecond()));
        }
    }

    /** With what is free of another view in a window; outside of it everything counts as free. */
    public static CapacityBook of(GridView view, TimeWindow window) {
        CapacityBook book = new CapacityBook(view.grid());
        view.grid().clusters().forEach(cluster ->
                takeUsed(view.processors(cluster), book.processors.get(cluster.name()), window));
        view.grid().links().forEach(link ->
                takeUsed(view.bandwidth(link), book.bandwidth.get(link), window));
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

    /** Takes the plan's processors and bandwidth; fails, with nothing changed, when they are not free. */
    public void take(Plan plan) {
        List<Runnable> undo = new ArrayList<>();
        try {
            for (Part part : plan.parts()) {
                CapacityProfile profile = processors.get(part.cluster());
                TimeWindow window = part.window();
                profile.take(window.startSecond(), window.endSecond(), part.processors());
                undo.add(() -> profile.giveBack(window.startSecond(), window.endSecond(), part.processors()));
            }
            for (LinkUse use : plan.links()) {
                takeLink(plan.window(), use);
                undo.add(() -> giveBackLink(plan.window(), use));
            }
        } catch (IllegalArgumentException | IllegalStateException notFree) {
            undo.forEach(Runnable::run);
            throw notFree;
        }
    }

    /** Gives back what {@link #take} of the same plan took. */
    public void giveBack(Plan plan) {
        for (Part part : plan.parts()) {
            processors.get(part.cluster()).giveBack(part.window().startSecond(), part.window().endSecond(),
                    part.processors());
        }
        plan.links().forEach(use -> giveBackLink(plan.window(), use));
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
        return bandwidth.get(grid.linkBetween(use.from(), use.to())
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no link between (%s) and (%s).".formatted(use.from(), use.to()))));
    }
}
