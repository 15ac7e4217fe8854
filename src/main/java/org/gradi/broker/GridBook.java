package org.gradi.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;
import org.gradi.planning.CapacityBook;
import org.gradi.planning.GridView;
import org.gradi.profile.FreeCapacity;
import org.gradi.selection.Selection;

/**
 * What is free of every cluster and link over time: the source's Reservations Manager and Link Connections
 * Manager. Holds what we have promised and what the managers told of other work. Not safe for use by several
 * threads; the broker guards it.
 */
final class GridBook implements GridView {
    private final CapacityBook free;
    private final Map<String, List<OtherWork>> otherWork = new HashMap<>();
    private final Map<String, List<Taken>> takenByOthers = new HashMap<>();
    /** The clusters whose other work is not all marked, because promises of ours were in its place. */
    private final Set<String> cut = new HashSet<>();

    GridBook(Grid grid) {
        free = new CapacityBook(grid);
    }

    @Override
    public Grid grid() {
        return free.grid();
    }

    @Override
    public FreeCapacity processors(Cluster cluster) {
        return free.processors(cluster);
    }

    @Override
    public FreeCapacity bandwidth(Link link) {
        return free.bandwidth(link);
    }

    /** Whether every cluster and link of the plan is in the grid. */
    boolean knows(Plan plan) {
        for (Part part : plan.parts()) {
            if (grid().cluster(part.cluster()).isEmpty()) {
                return false;
            }
        }
        for (LinkUse use : plan.links()) {
            if (grid().linkBetween(use.from(), use.to()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** See {@link CapacityBook#frozen}. */
    GridView frozen() {
        return free.frozen();
    }

    /**
     * Sets the plan's processors and bandwidth aside; fails, with nothing changed, when they are not free.
     */
    void take(Plan plan) {
        free.take(plan);
    }

    /**
     * Gives back what {@link #take} of the same plan set aside. Other work in whose place it was is marked by
     * {@link #markAgain} or the next {@link #see} only, since the plan may be taken again.
     */
    void giveBack(Plan plan) {
        free.giveBack(plan);
    }

    /** Marks other work in the place of this plan, which was given back for good. */
    void markAgain(Plan plan) {
        for (Part part : plan.parts()) {
            if (cut.contains(part.cluster())) {
                mark(part.cluster());
            }
        }
    }

    /**
     * Puts what a manager tells of other work in the place of what it told before; false when it is the same.
     * Where it and our promises together exceed the cluster, only what is free is marked as taken: our
     * promise stands until its manager takes it back.
     */
    boolean see(String cluster, List<OtherWork> others) {
        boolean isNew = !others.equals(otherWork.getOrDefault(cluster, List.of()));
        if (isNew || cut.contains(cluster)) {
            otherWork.put(cluster, List.copyOf(others));
            mark(cluster);
        }
        return isNew;
    }

    private void mark(String name) {
        takenByOthers.getOrDefault(name, List.of())
                .forEach(taken -> free.giveBack(name, taken.window, taken.amount));
        cut.remove(name);
        Cluster cluster = grid().cluster(name).orElseThrow();
        List<Taken> taken = new ArrayList<>();
        otherWork.get(name).forEach(work -> takeWhatIsFree(cluster, work, taken));
        takenByOthers.put(name, taken);
    }

    private void takeWhatIsFree(Cluster cluster, OtherWork work, List<Taken> taken) {
        List<FreeCapacity.Step> steps = processors(cluster).steps(work.window().startSecond(),
                work.window().endSecond());
        for (int i = 0; i < steps.size(); i++) {
            long end = i + 1 < steps.size() ? steps.get(i + 1).second() : work.window().endSecond();
            long amount = Math.min(steps.get(i).free(), work.processors());
            if (amount < work.processors()) {
                cut.add(cluster.name());
            }
            if (amount > 0) {
                TimeWindow window = TimeWindow.ofEpochSeconds(steps.get(i).second(), end);
                free.take(cluster.name(), window, amount);
                taken.add(new Taken(window, amount));
            }
        }
    }

    /** What is free at a moment and all through a window. */
    Availability availability(Selection selection, Instant now, TimeWindow window,
            Map<String, LastSeen> lastSeen) {
        List<Availability.OfCluster> clusters = new ArrayList<>();
        selection.assessments().forEach(assessment -> {
            Cluster cluster = assessment.cluster();
            FreeCapacity capacity = processors(cluster);
            LastSeen seen = lastSeen.get(cluster.name());
            Optional<Availability.Free> free = seen.isUnknown() ? Optional.empty()
                    : Optional.of(new Availability.Free(capacity.freeAt(now.getEpochSecond()),
                            capacity.leastFree(window.startSecond(), window.endSecond())));
            clusters.add(new Availability.OfCluster(cluster, free, assessment.isSuitable(), seen));
        });
        List<Availability.OfLink> links = new ArrayList<>();
        for (Link link : grid().links()) {
            links.add(new Availability.OfLink(link, link.bandwidthBitsPerSecond()
                    - bandwidth(link).leastFree(window.startSecond(), window.endSecond())));
        }
        return new Availability(now, window, clusters, links);
    }

    Map<String, List<OtherWork>> otherWork() {
        return Map.copyOf(otherWork);
    }

    private record Taken(TimeWindow window, long amount) {
    }
}
