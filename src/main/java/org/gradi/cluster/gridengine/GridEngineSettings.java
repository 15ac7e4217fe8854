package org.gradi.cluster.gridengine;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.ReservationNames;
import org.gradi.cluster.SettingsReader;
import org.gradi.model.Cluster;

/**
 * How one cluster under Grid Engine is reached.
 *
 * @param variables   which cluster: {@code SGE_ROOT} and the like, as far as set
 * @param commands    the folder of Grid Engine's commands
 * @param environment the parallel environment whose slots are reserved
 * @param queue       the queue they are reserved in; empty for all
 * @param users       who may use the reservations, separated by commas; empty for the user who makes them
 * @param names       the names of our reservations, before the generation
 * @param timeout     after which a command is stopped
 */
record GridEngineSettings(Map<String, String> variables, String commands, String environment, String queue,
        String users, ReservationNames names, Duration timeout) {
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]{1,4000}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern USERS =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}(,[A-Za-z_][A-Za-z0-9_.-]{0,31}){0,99}");

    GridEngineSettings {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    /** Reads the settings of a cluster. */
    static GridEngineSettings of(Cluster cluster) throws ManagerSettingsProblem {
        SettingsReader reader = new SettingsReader(cluster, Set.of("sgeRoot", "sgeCell", "qmasterPort",
                "execdPort", "commands", "parallelEnvironment", "queue", "users", "prefix",
                "timeoutSeconds"));
        Map<String, String> variables = new TreeMap<>(Map.of("TZ", "UTC"));
        variables.put("SGE_ROOT", reader.text("sgeRoot", "/var/lib/gridengine", PATH, "an absolute path"));
        variables.put("SGE_CELL", reader.text("sgeCell", "default", NAME, "the name of a cell"));
        variables.put("SGE_QMASTER_PORT", reader.port("qmasterPort", ""));
        variables.put("SGE_EXECD_PORT", reader.port("execdPort", ""));
        variables.values().removeIf(String::isEmpty);
        String queue = reader.text("queue", "", NAME, "the name of a queue");
        return new GridEngineSettings(variables,
                reader.text("commands", "/usr/lib/gridengine", PATH, "an absolute path"),
                reader.text("parallelEnvironment", "cpus", NAME, "the name of a parallel environment"), queue,
                reader.text("users", "", USERS, "names of users, separated by commas"),
                new ReservationNames(reader.text("prefix", "gw-", ReservationNames.PREFIX,
                        "1 to 20 letters, digits or _ . -, beginning with a letter"), queue),
                reader.seconds("timeoutSeconds", 15, 1, 300));
    }
}
