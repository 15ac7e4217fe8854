package org.gradi.broker.bench;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradi.broker.Broker;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Requirement;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.KnownValue;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.RecordSelector;
import org.gradi.selection.jena.JenaGridSource;

/**
 * Makes simulated grids: equal clusters that all suit, so that each of them has to be looked at; every
 * {@value #LINKED} of them belong to one organisation and are linked with each other.
 */
final class SimulatedGrids {
    static final int PROCESSORS = 1024;
    static final int LINKED = 5;
    static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private static final long GIGABIT = 1_000_000_000L;
    private static final int LEAST_DISK_GIGABYTES = 100;

    private SimulatedGrids() {
    }

    static Broker open(int clusterCount) {
        OpenGrid opened = opened(clusterCount);
        var strategies = new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(),
                new ChocoJointSolver());
        try {
            SimulatedGrid simulated = SimulatedGrid.of(opened.grid());
            return new Broker(opened, simulated.managers(), simulated.clock(), strategies);
        } catch (ManagerSettingsProblem wrongFixture) {
            throw new IllegalStateException(wrongFixture);
        }
    }

    static OpenGrid opened(int clusterCount) {
        Grid grid = grid(clusterCount);
        Vocabulary vocabulary = new JenaGridSource().builtInVocabulary();
        return new OpenGrid("simulated", grid, vocabulary,
                new RecordSelector(vocabulary, descriptions(grid)), List.of());
    }

    /** What every cluster satisfies. */
    static List<Requirement> ofAnyCluster() {
        return ofClustersFrom(0);
    }

    /** What the cluster at that place and all later ones satisfy. */
    static List<Requirement> ofClustersFrom(int place) {
        return List.of(new Requirement("operatingSystem", Relation.IS, new Value.Term("Linux")),
                new Requirement("diskSpace", Relation.AT_LEAST, gigabytes(LEAST_DISK_GIGABYTES + place)));
    }

    /** What only the cluster at that place satisfies. */
    static List<Requirement> ofOneCluster(int place) {
        return List.of(new Requirement("diskSpace", Relation.EXACTLY,
                gigabytes(LEAST_DISK_GIGABYTES + place)));
    }

    private static Grid grid(int clusterCount) {
        List<Cluster> clusters = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int place = 0; place < clusterCount; place++) {
            for (int other = place / LINKED * LINKED; other < place; other++) {
                links.add(new Link(name(other), name(place), GIGABIT));
            }
            clusters.add(new Cluster(name(place), "Org-" + place / LINKED, PROCESSORS,
                    ManagerAccess.simulated()));
        }
        return new Grid("simulated", EPOCH, ZoneOffset.UTC, clusters, links);
    }

    private static String name(int place) {
        return "C-" + place;
    }

    private static List<ClusterDescription> descriptions(Grid grid) {
        List<ClusterDescription> descriptions = new ArrayList<>();
        for (Cluster cluster : grid.clusters()) {
            descriptions.add(new ClusterDescription(cluster, Map.of(
                    "operatingSystem", List.of(new KnownValue(new Value.Term("Linux"), "as it is")),
                    "diskSpace", List.of(new KnownValue(
                            gigabytes(LEAST_DISK_GIGABYTES + descriptions.size()), "as it is")))));
        }
        return descriptions;
    }

    private static Value gigabytes(int number) {
        return new Value.Amount(Quantity.of(number, Unit.GIGABYTE));
    }
}
