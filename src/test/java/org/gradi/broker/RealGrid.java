package org.gradi.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.gradi.cluster.Answer;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.gridengine.GridEngineManager;
import org.gradi.cluster.slurm.SlurmManager;
import org.gradi.journal.Journal;
import org.gradi.journal.JournalProblem;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Vocabulary;
import org.gradi.planning.Strategies;
import org.gradi.selection.OpenGrid;

/** Linked clusters under real managers, and brokers on them. */
final class RealGrid {
    private static final long GIGABIT = 1_000_000_000L;

    private final String installation;
    private final SystemGridClock clock = new SystemGridClock(Clock.systemUTC());
    private final Grid grid;
    private final Map<String, LocalResourceManager> managers = new LinkedHashMap<>();

    /**
     * @param installation the name under which we are known there; one for each journal
     */
    RealGrid(String installation, List<Cluster> clusters) {
        this.installation = installation;
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                links.add(new Link(clusters.get(i).name(), clusters.get(j).name(), GIGABIT));
            }
        }
        grid = new Grid("real", Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC, clusters, links);
        clusters.forEach(cluster -> managers.put(cluster.name(), manager(cluster)));
    }

    private LocalResourceManager manager(Cluster cluster) {
        try {
            return cluster.manager().kind().equals(SlurmManager.KIND)
                    ? SlurmManager.of(cluster, clock, new LocalCommands())
                    : GridEngineManager.of(cluster, clock, new LocalCommands());
        } catch (ManagerSettingsProblem wrongFixture) {
            throw new IllegalStateException(wrongFixture);
        }
    }

    /** Goes on where the journal ends; {@code standBefore} may put somebody before each manager. */
    Broker start(Journal journal, Strategies strategies, Executor executor,
            UnaryOperator<LocalResourceManager> standBefore) throws JournalProblem {
        Map<String, LocalResourceManager> asked = new LinkedHashMap<>();
        managers.forEach((cluster, manager) -> asked.put(cluster, standBefore.apply(manager)));
        OpenGrid opened = new OpenGrid("real", grid, new Vocabulary(List.of(), List.of()),
                new EveryClusterSuits(grid), List.of());
        return Broker.goingOn(opened, asked, clock, strategies, executor, journal, installation);
    }

    Instant now() {
        return clock.now();
    }

    /** So many processors for an hour from then on. */
    Request request(String name, int processors, Instant start) {
        return request(name, processors, TimeWindow.of(start, Duration.ofHours(1)));
    }

    /** So many processors for just that time. */
    Request request(String name, int processors, TimeWindow window) {
        return new Request(name, List.of(), ProcessorRange.exactly(processors),
                CommunicationPattern.PEER_TO_PEER, 1_000_000L,
                new TimeConstraint(window.start(), window.length(), window.end()), true);
    }

    /** What the managers have of ours; which of them is silent, when one does not answer. */
    Set<String> atManagers() {
        Set<String> found = new HashSet<>();
        for (LocalResourceManager manager : managers.values()) {
            Answer<LocalState> answer = manager.look(TimeWindow.of(now(), Duration.ofDays(300)));
            if (!(answer instanceof Answer.Done<LocalState> done)) {
                return Set.of("no answer of " + manager.cluster());
            }
            done.result().reservations().stream().filter(one -> one.key().startsWith(installation + "-"))
                    .forEach(one -> found.add("%s at %s: %d in %s".formatted(one.key(), manager.cluster(),
                            one.processors(), one.window())));
        }
        return found;
    }

    /** What the broker's book says the managers should have. */
    Set<String> inBook(Broker broker) {
        Set<String> expected = new HashSet<>();
        broker.state().reservations().stream().filter(one -> one.state().holdsCapacity())
                .forEach(one -> one.plan().parts().forEach(part -> expected.add(
                        "%s-%s at %s: %d in %s".formatted(installation, one.id(), part.cluster(),
                                part.processors(), part.window()))));
        return expected;
    }
}
