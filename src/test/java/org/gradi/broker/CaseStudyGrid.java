package org.gradi.broker;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.simulated.FaultScript;
import org.gradi.cluster.simulated.SimulatedGrid;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Label;
import org.gradi.model.Label;
import org.gradi.model.Link;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Message;
import org.gradi.model.ProcessorRange;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Relation;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.TimeConstraint;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;
import org.gradi.selection.ClusterAssessment;
import org.gradi.selection.Distribution;
import org.gradi.selection.Finding;
import org.gradi.selection.OpenGrid;
import org.gradi.selection.ResourceSelector;
import org.gradi.selection.Selection;
import org.gradi.selection.Verdict;

/** The grid of the source's case study, with a selector that knows no more than the clusters' disks. */
public final class CaseStudyGrid {
    public static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private static final String CANADA = "VO-C";
    private static final String BRAZIL = "VO-B";
    private static final long GIGABIT = 1_000_000_000L;
    private static final Map<String, Integer> DISKS = Map.of("Cluster_01", 20);
    private static final int USUAL_DISK = 80;

    final SimulatedGrid simulated;
    final Broker broker;

    private CaseStudyGrid(SimulatedGrid simulated, Broker broker) {
        this.simulated = simulated;
        this.broker = broker;
    }

    static CaseStudyGrid open() {
        return open(Map.of(), Map.of());
    }

    /** With faults, by cluster, and with settings of the simulated managers, the same for all. */
    static CaseStudyGrid open(Map<String, FaultScript> faults, Map<String, String> settings) {
        try {
            Grid grid = grid(settings);
            SimulatedGrid simulated = new SimulatedGrid(grid, faults, length -> { });
            Strategies strategies = new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(),
                    new ChocoJointSolver());
            return new CaseStudyGrid(simulated,
                    new Broker(opened(grid), simulated.managers(), simulated.clock(), strategies));
        } catch (ManagerSettingsProblem wrongFixture) {
            throw new IllegalStateException(wrongFixture);
        }
    }

    /** A broker of its own on this grid. */
    public static Broker broker() {
        return open().broker;
    }

    public static Grid grid(Map<String, String> settings) {
        ManagerAccess access = new ManagerAccess(SimulatedGrid.KIND, settings);
        return new Grid("case study", EPOCH, ZoneOffset.UTC, List.of(
                new Cluster("Cluster_01", CANADA, 7, access), new Cluster("Cluster_02", CANADA, 4, access),
                new Cluster("Cluster_03", CANADA, 3, access), new Cluster("Cluster_1", BRAZIL, 4, access),
                new Cluster("Cluster_2", BRAZIL, 4, access)),
                List.of(new Link("Cluster_01", "Cluster_02", GIGABIT),
                new Link("Cluster_01", "Cluster_03", GIGABIT),
                        new Link("Cluster_02", "Cluster_03", GIGABIT),
                        new Link("Cluster_1", "Cluster_2", GIGABIT)));
    }

    private static OpenGrid opened(Grid grid) {
        Vocabulary vocabulary = new Vocabulary(List.of(new PropertyDefinition("diskSpace",
                new Label("disk space", "espaço em disco"), new Label("Disk per node.", "Disco por nó."),
                new PropertyRange.Measured(QuantityKind.DATA_SIZE, Unit.GIGABYTE))), List.of());
        return new OpenGrid("case-study", grid, vocabulary, new ByDisk(grid), List.of());
    }

    /** Selects by disk space alone. */
    private record ByDisk(Grid grid) implements ResourceSelector {
        @Override
        public Selection select(List<Requirement> requirements) {
            return new Selection(grid.clusters().stream()
                    .map(cluster -> new ClusterAssessment(cluster, requirements.stream()
                            .map(requirement -> finding(requirement, cluster)).toList()))
                    .toList());
        }

        @Override
        public Distribution distribution(String property) {
            return new Distribution(property, grid.clusters().size(), grid.clusters().size(), List.of());
        }
    }

    private static Finding finding(Requirement requirement, Cluster cluster) {
        Quantity has = Quantity.of(DISKS.getOrDefault(cluster.name(), USUAL_DISK), Unit.GIGABYTE);
        Quantity asked = ((Value.Amount) requirement.value()).quantity();
        return new Finding(requirement, new Label("disk space", "Espaço em disco"),
                Message.verbatim(requirement.asked()), Message.verbatim(has.toString()),
                has.compareTo(asked) >= 0 ? Verdict.SATISFIED : Verdict.NOT_SATISFIED, "");
    }

    /** A peer-to-peer job that needs 40 GB of disk and 10 Mbit/s; times in minutes since the epoch. */
    public static Request request(String name, int processors, int startMinute, int durationMinutes,
            int deadlineMinute) {
        return new Request(name, List.of(new Requirement("diskSpace", Relation.AT_LEAST,
                new Value.Amount(Quantity.of(40, Unit.GIGABYTE)))), ProcessorRange.exactly(processors),
                CommunicationPattern.PEER_TO_PEER, 10_000_000L,
                new TimeConstraint(minute(startMinute), Duration.ofMinutes(durationMinutes),
                minute(deadlineMinute)),
                true);
    }

    static Request user0() {
        return request("user_0", 2, 10, 60, 80);
    }

    static Request user1() {
        return request("user_1", 6, 20, 60, 90);
    }

    public static Instant minute(int minute) {
        return EPOCH.plus(Duration.ofMinutes(minute));
    }
}
