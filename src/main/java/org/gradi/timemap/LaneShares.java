package org.gradi.timemap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.TimeWindow;

/** Sorts what is shown into the lanes of a grid. */
final class LaneShares {
    private final Grid grid;
    private final Map<String, Lane.Place> placeByName = new LinkedHashMap<>();
    private final Map<String, List<LaneStacking.Share>> sharesByName = new LinkedHashMap<>();

    LaneShares(Grid grid) {
        this.grid = grid;
        Map<String, List<Cluster>> clusters = grid.clusters().stream()
                .collect(Collectors.groupingBy(Cluster::organisation));
        for (String organisation : grid.organisations()) {
            clusters.get(organisation).forEach(cluster -> open(new Lane.Place(Lane.Kind.CLUSTER,
                    cluster.name(), organisation, cluster.processors())));
        }
        for (Link link : grid.links()) {
            open(new Lane.Place(Lane.Kind.LINK, link.label(), "", link.bandwidthBitsPerSecond()));
        }
    }

    private void open(Lane.Place place) {
        placeByName.put(place.name(), place);
        sharesByName.put(place.name(), new ArrayList<>());
    }

    void add(Entry entry, Plan plan) {
        for (Part part : plan.parts()) {
            add(entry, part.cluster(), part.window(), part.processors());
        }
        for (LinkUse use : plan.links()) {
            if (use.bitsPerSecond() > 0) {
                add(entry, labelOf(entry, use), plan.window(), use.bitsPerSecond());
            }
        }
    }

    private String labelOf(Entry entry, LinkUse use) {
        return grid.linkBetween(use.from(), use.to()).map(Link::label)
                .orElseThrow(() -> unknown(entry, use.from() + " - " + use.to()));
    }

    void add(Entry entry, String lane, TimeWindow window, long amount) {
        List<LaneStacking.Share> shares = sharesByName.get(lane);
        if (shares == null) {
            throw unknown(entry, lane);
        }
        shares.add(new LaneStacking.Share(entry, window.startSecond(), window.endSecond(), amount));
    }

    private IllegalArgumentException unknown(Entry entry, String lane) {
        return new IllegalArgumentException("The grid (%s) has no (%s), which (%s, %s) takes; it has %s."
                .formatted(grid.name(), lane, entry.key(), entry.name(),
                        String.join(", ", placeByName.keySet())));
    }

    /** The lanes, in the order of the map; those in which nothing has changed are taken over. */
    List<Lane> lanes(Map<String, Lane> previousByName) {
        return placeByName.values().stream()
                .map(place -> lane(place, Optional.ofNullable(previousByName.get(place.name())))).toList();
    }

    private Lane lane(Lane.Place place, Optional<Lane> previous) {
        List<LaneStacking.Share> shares = sharesByName.get(place.name());
        return previous.filter(lane -> lane.isOf(place, shares))
                .orElseGet(() -> new Lane(place, shares, previous.map(Lane::bars).orElse(List.of())));
    }
}
