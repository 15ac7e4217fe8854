package org.gradi.cluster.simulated;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradi.cluster.GridClock;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.LocalState;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.model.Cluster;
import org.gradi.model.Grid;

/**
 * The simulated clusters of a grid, each with its manager, and the clock they share. Safe for use by many
 * threads.
 *
 * <p>Clusters whose manager is of another kind than {@value #KIND} are left to those who know that kind.
 */
public final class SimulatedGrid {
    /** The kind of managers that are simulated. */
    public static final String KIND = "simulated";

    private final SimulatedClock clock;
    private final Map<String, SimulatedManager> simulated = new LinkedHashMap<>();
    private final Map<String, LocalResourceManager> managers = new LinkedHashMap<>();

    /**
     * @param grid   names the clusters and how each is set; its epoch is the time at which the clock begins
     * @param faults what goes wrong, by cluster; instead of what the cluster's own setting says
     * @param pause  how the latencies in fault scripts pass
     * @throws ManagerSettingsProblem   when a setting is unknown or its value wrong
     * @throws IllegalArgumentException when {@code faults} names a cluster that is not a simulated one of
     *                                  this grid
     */
    public SimulatedGrid(Grid grid, Map<String, FaultScript> faults, Pause pause)
            throws ManagerSettingsProblem {
        this(grid, grid.epoch(), faults, pause);
    }

    private SimulatedGrid(Grid grid, Instant beginning, Map<String, FaultScript> faults, Pause pause)
            throws ManagerSettingsProblem {
        Objects.requireNonNull(pause, "pause");
        this.clock = new SimulatedClock(beginning);
        for (Cluster cluster : grid.clusters()) {
            if (cluster.manager().kind().equals(KIND)) {
                SimulatedSettings settings = SimulatedSettings.of(cluster);
                SimulatedManager manager =
                        new SimulatedManager(cluster.name(), cluster.processors(), settings, clock);
                FaultScript script = faults.getOrDefault(cluster.name(), settings.faults());
                simulated.put(cluster.name(), manager);
                managers.put(cluster.name(), script.rules().isEmpty() ? manager
                        : new ScriptedManager(manager, script, clock, pause));
            }
        }
        faults.keySet().forEach(this::known);
    }

    /** Whether the settings of a simulated cluster are right; tells of the first that is not. */
    public static void check(Cluster cluster) throws ManagerSettingsProblem {
        SimulatedSettings.of(cluster);
    }

    /** The grid with the faults that its own settings name; their latencies take no real time. */
    public static SimulatedGrid of(Grid grid) throws ManagerSettingsProblem {
        return new SimulatedGrid(grid, Map.of(), length -> { });
    }

    /**
     * The simulated clusters of a grid that has real ones too. Their clock begins with {@code time} and
     * follows it when its listeners are told.
     *
     * @param pause how the latencies in fault scripts pass
     */
    public static SimulatedGrid following(GridClock time, Grid grid, Pause pause)
            throws ManagerSettingsProblem {
        SimulatedGrid simulated = new SimulatedGrid(grid, time.now(), Map.of(), pause);
        time.addListener(simulated.clock::passUntil);
        return simulated;
    }

    private SimulatedGrid(Instant start) {
        this.clock = new SimulatedClock(start);
    }

    /**
     * A copy of clusters to try things out on, of whatever kind their managers are: each begins with what its
     * manager told, our reservations under their keys included, and knows nothing beyond the stretch that was
     * looked at. What happens to the copy has no influence on the clusters.
     *
     * @param start  the time at which the clock begins, in whole seconds; what had ended is left out
     * @param states what the managers told, in grid order
     * @throws IllegalArgumentException when two states are of one cluster
     */
    public static SimulatedGrid copyOf(Instant start, List<LocalState> states) {
        SimulatedGrid copy = new SimulatedGrid(start);
        for (LocalState state : states) {
            SimulatedManager manager = new SimulatedManager(state, copy.clock);
            if (copy.simulated.putIfAbsent(state.cluster(), manager) != null) {
                throw new IllegalArgumentException(
                        "The states must be of different clusters; (%s) stands twice."
                                .formatted(state.cluster()));
            }
            copy.managers.put(state.cluster(), manager);
        }
        return copy;
    }

    public SimulatedClock clock() {
        return clock;
    }

    /**
     * The manager of a cluster; fails with {@link IllegalArgumentException} when it is not a simulated one.
     */
    public LocalResourceManager manager(String cluster) {
        known(cluster);
        return managers.get(cluster);
    }

    /** Every manager by the name of its cluster, in grid order. */
    public Map<String, LocalResourceManager> managers() {
        return Collections.unmodifiableMap(managers);
    }

    /**
     * Lets somebody have processors of a cluster who asked its manager himself, not through the grid.
     *
     * @return whether they were free and the window had not ended; otherwise nothing happens
     */
    public boolean occupy(String cluster, OtherWork work) {
        return known(cluster).occupy(work);
    }

    private SimulatedManager known(String cluster) {
        SimulatedManager manager = simulated.get(cluster);
        if (manager == null) {
            throw new IllegalArgumentException("The grid has no simulated cluster (%s); it has %s."
                    .formatted(cluster, String.join(", ", simulated.keySet())));
        }
        return manager;
    }
}
