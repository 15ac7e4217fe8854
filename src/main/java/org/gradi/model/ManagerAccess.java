package org.gradi.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.Collections;

/**
 * How a cluster's local resource manager is reached.
 *
 * @param kind     which manager, such as {@code simulated}
 * @param settings what that kind needs to know, by name; in name order
 */
public record ManagerAccess(String kind, Map<String, String> settings) {

    private static final String SIMULATED = "simulated";

    public ManagerAccess {
        Check.name("manager kind", kind);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /** A simulated manager without local work. */
    public static ManagerAccess simulated() {
        return new ManagerAccess(SIMULATED, Map.of());
    }

    /** Whether the manager is simulated, so that the grid's time passes only when it is told to. */
    public boolean isSimulated() {
        return kind.equals(SIMULATED);
    }
}
