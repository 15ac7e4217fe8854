package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;
import org.gradi.planning.GridView;
import org.gradi.profile.CapacityProfile;
import org.gradi.profile.FreeCapacity;
import org.gradi.selection.Selection;

/**
 * What is free of every cluster and link over time: the source's Reservations Manager and Link Connections
 * Manager. Holds what we have promised and what the managers told of other work. Not safe for use by several
 * threads; the broker guards it.
 */
final class GridBook implements GridView {
    private final Grid grid;
    private final Profiles<String> processors = new Profiles<>();
    private final Profiles<Link> bandwidth = new Profiles<>();
    private final Map<String, List<OtherWork>> otherWork = new HashMap<>();
    private final Map<String, List<Taken>> takenByOthers = new HashMap<>();

    GridBook(Grid grid) {
        this.grid = grid;
        for (Cluster cluster : grid.clusters()) {
            processors.add(cluster.name(), cluster.processors());
        }
        for (Link link : grid.links()) {
            bandwidth.add(link, link.bandwidthBitsPerSecond());
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

    /** Whether every cluster and link of the plan is in the grid. */
    boolean knows(Plan plan) {
        for (Part part : plan.parts()) {
            if (grid.cluster(part.cluster()).isEmpty()) {
                return false;
            }
        }
        for (LinkUse use : plan.links()) {
            if (grid.linkBetween(use.from(), use.to()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * What is free now, to be asked about at any time, by any thread: what is taken or given back afterwards
     * does not show in it. Costs one reference for each cluster and link; after it, the first change of each
     * of them begins with a copy of its profile.
     */
    GridView frozen() {
        return new Frozen(grid, processors.frozen(), bandwidth.frozen());
    }

    /**
     * Sets the plan's processors and bandwidth aside; fails, with nothing changed, when they are not free.
     */
    void take(Plan plan) {
        int taken = 0;
        try {
            for (Part part : plan.parts()) {
                processors.writable(part.cluster()).take(part.window().startSecond(),
                        part.window().endSecond(), part.processors());
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

    /** Gives back so many parts, and of the links as many as are left of that number then. */
    private void giveBackFirst(int taken, Plan plan) {
        int parts = Math.min(taken, plan.parts().size());
        plan.parts().subList(0, parts).forEach(this::giveBackPart);
        plan.links().subList(0, taken - parts).forEach(use -> giveBackLink(plan.window(), use));
    }

    /** Gives back what {@link #take} of the same plan set aside. */
    void giveBack(Plan plan) {
        giveBackFirst(plan.parts().size() + plan.links().size(), plan);
    }

    private void giveBackPart(Part part) {
        processors.writable(part.cluster()).giveBack(part.window().startSecond(), part.window().endSecond(),
                part.processors());
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

    /**
     * Puts what a manager tells of other work in the place of what it told before; false when it is the same.
     * Where it and our promises together exceed the cluster, only what is free is marked as taken: our
     * promise stands until its manager takes it back.
     */
    boolean see(String cluster, List<OtherWork> others) {
        if (others.equals(otherWork.getOrDefault(cluster, List.of()))) {
            return false;
        }
        CapacityProfile profile = processors.writable(cluster);
        takenByOthers.getOrDefault(cluster, List.of())
                .forEach(taken -> profile.giveBack(taken.startSecond, taken.endSecond, taken.amount));
        List<Taken> taken = new ArrayList<>();
        for (OtherWork work : others) {
            takeWhatIsFree(profile, work, taken);
        }
        takenByOthers.put(cluster, taken);
        otherWork.put(cluster, List.copyOf(others));
        return true;
    }

    private static void takeWhatIsFree(CapacityProfile profile, OtherWork work, List<Taken> taken) {
        List<FreeCapacity.Step> steps = profile.steps(work.window().startSecond(), work.window().endSecond());
        for (int i = 0; i < steps.size(); i++) {
            long end = i + 1 < steps.size() ? steps.get(i + 1).second() : work.window().endSecond();
            long amount = Math.min(steps.get(i).free(), work.processors());
            if (amount > 0) {
                profile.take(steps.get(i).second(), end, amount);
                taken.add(new Taken(steps.get(i).second(), end, amount));
            }
        }
    }

    /** What is free at a moment and all through a window. */
    Availability availability(Selection selection, Instant now, TimeWindow window,
            Map<String, LastSeen> lastSeen) {
        List<Availability.OfCluster> clusters = new ArrayList<>();
        selection.assessments().forEach(assessment -> {
            FreeCapacity free = processors(assessment.cluster());
            clusters.add(new Availability.OfCluster(assessment.cluster(), free.freeAt(now.getEpochSecond()),
                    free.leastFree(window.startSecond(), window.endSecond()), assessment.isSuitable(),
                    lastSeen.get(assessment.cluster().name())));
        });
        List<Availability.OfLink> links = new ArrayList<>();
        for (Link link : grid.links()) {
            links.add(new Availability.OfLink(link, link.bandwidthBitsPerSecond()
                    - bandwidth(link).leastFree(window.startSecond(), window.endSecond())));
        }
        return new Availability(now, window, clusters, links);
    }

    Map<String, List<OtherWork>> otherWork() {
        return Map.copyOf(otherWork);
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

    private record Taken(long startSecond, long endSecond, long amount) {
    }
}
