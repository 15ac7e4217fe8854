package org.gradi.cluster.slurm;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.ReservationNames;
import org.gradi.cluster.SettingsReader;
import org.gradi.model.Cluster;

/**
 * How one cluster under Slurm is reached.
 *
 * @param slurmConf the cluster's configuration file where the commands run; empty for the system's own
 * @param partition the partition whose nodes are used; empty for all nodes
 * @param users     who may use the reservations, separated by commas; empty for the user who makes them
 * @param names     the names of our reservations
 * @param timeout   after which a command is stopped
 * @param guard     how long nodes stay free between two reservations
 */
record SlurmSettings(String slurmConf, String partition, String users, ReservationNames names,
        Duration timeout, Duration guard) {
    private static final Pattern PATH = Pattern.compile("/[^\\p{Cntrl}]{1,4000}");
    private static final Pattern PARTITION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}");
    private static final Pattern USERS =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,31}(,[A-Za-z_][A-Za-z0-9_.-]{0,31}){0,99}");

    /** Reads the settings of a cluster. */
    static SlurmSettings of(Cluster cluster) throws ManagerSettingsProblem {
        SettingsReader reader = new SettingsReader(cluster,
                Set.of("slurmConf", "partition", "users", "prefix", "timeoutSeconds", "guardSeconds"));
        String partition = reader.text("partition", "", PARTITION, "the name of a partition");
        return new SlurmSettings(
                reader.text("slurmConf", "", PATH, "the absolute path of a slurm.conf"), partition,
                reader.text("users", "", USERS, "names of users, separated by commas"),
                new ReservationNames(reader.text("prefix", "gw-", ReservationNames.PREFIX,
                        "1 to 20 letters, digits or _ . -, beginning with a letter"), partition),
                reader.seconds("timeoutSeconds", 15, 1, 300), reader.seconds("guardSeconds", 0, 0, 3600));
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(Map.of("SLURM_TIME_FORMAT", "%s", "TZ", "UTC"));
        if (!slurmConf.isEmpty()) {
            environment.put("SLURM_CONF", slurmConf);
        }
        return environment;
    }
}
