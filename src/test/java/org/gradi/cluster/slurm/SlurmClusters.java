package org.gradi.cluster.slurm;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradi.cluster.Administrator;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.Until;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;

/** Real Slurm clusters in a folder of their own, started by {@code src/test/clusters/slurm.sh}. */
public final class SlurmClusters implements AutoCloseable {
    /** Those of the case study by size, and one whose nodes have several CPUs. */
    private static final List<String> CLUSTERS =
            List.of("alpha:7", "beta:4", "gamma:3", "delta:4", "epsilon:4", "pairs:3:2");
    private static final int PORTS = 31;
    private static final Path SCRIPT = Path.of("src/test/clusters/slurm.sh").toAbsolutePath();

    private final Path folder;
    private final int port = Administrator.freePorts(17_000, PORTS);

    SlurmClusters() {
        folder = Administrator.newFolder("gradi-slurm-");
        start();
    }

    /** Starts what does not run, and waits until all nodes have reported. */
    public void start() {
        List<String> command = new ArrayList<>(List.of("env", "FIRST_PORT=" + port, SCRIPT.toString(),
                "start", folder.toString()));
        command.addAll(CLUSTERS);
        Administrator.must(command, Map.of());
    }

    @Override
    public void close() {
        Administrator.must(List.of(SCRIPT.toString(), "stop", folder.toString()), Map.of());
        Administrator.delete(folder);
    }

    /** Sends a signal to a cluster's controller. */
    public void signal(String cluster, String signal) {
        Administrator.must(List.of(SCRIPT.toString(), "signal", folder.toString(), cluster, signal),
                Map.of());
    }

    public Path conf(String cluster) {
        return folder.resolve(cluster).resolve("slurm.conf");
    }

    public int processors(String cluster) {
        return CLUSTERS.stream().map(spec -> spec.split(":")).filter(spec -> spec[0].equals(cluster))
                .mapToInt(spec -> Stream.of(spec).skip(1).mapToInt(Integer::parseInt)
                        .reduce(1, (nodes, each) -> nodes * each))
                .findFirst().orElseThrow();
    }

    public Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    public SlurmManager manager(String cluster) {
        return manager(cluster, Map.of("slurmConf", conf(cluster).toString(), "timeoutSeconds", "20"));
    }

    SlurmManager manager(String cluster, Map<String, String> settings) {
        return manager(cluster, settings, new LocalCommands());
    }

    SlurmManager manager(String cluster, CommandRunner runner) {
        return manager(cluster, Map.of("slurmConf", conf(cluster).toString()), runner);
    }

    SlurmManager manager(String cluster, Map<String, String> settings, CommandRunner runner) {
        try {
            return SlurmManager.of(new Cluster(cluster, "vo", processors(cluster),
                    new ManagerAccess(SlurmManager.KIND, settings)), new SystemGridClock(Clock.systemUTC()),
                    runner);
        } catch (ManagerSettingsProblem wrong) {
            throw new AssertionError(wrong);
        }
    }

    /** A cluster as a grid names it, with a manager that has so long to answer. */
    public Cluster cluster(String name, int timeoutSeconds) {
        return new Cluster(name, "vo", processors(name), new ManagerAccess(SlurmManager.KIND,
                Map.of("slurmConf", conf(name).toString(), "timeoutSeconds",
                        Integer.toString(timeoutSeconds))));
    }

    /** What one of Slurm's commands prints, as an administrator of a cluster runs it. */
    public String admin(String cluster, String... command) {
        return Administrator.must(List.of(command), environment(cluster));
    }

    /** Runs a command of an administrator that may fail. */
    Finished tried(String cluster, String... command) {
        return Administrator.tried(List.of(command), environment(cluster));
    }

    private Map<String, String> environment(String cluster) {
        Map<String, String> environment = new HashMap<>(Map.of("SLURM_TIME_FORMAT", "%s", "TZ", "UTC"));
        environment.put("SLURM_CONF", conf(cluster).toString());
        return environment;
    }

    /** Ends all jobs of a cluster, deletes all its reservations and puts all its nodes to work. */
    public void empty(String cluster) {
        admin(cluster, "scancel", "--state=RUNNING");
        admin(cluster, "scancel", "--state=PENDING");
        Until.isSo("the jobs of " + cluster + " end", () ->
                admin(cluster, "squeue", "-h", "-o", "%i", "-t", "RUNNING,COMPLETING,PENDING").isBlank());
        for (String line : admin(cluster, "scontrol", "show", "reservation", "-o").split("\n")) {
            if (line.startsWith("ReservationName=")) {
                tried(cluster, "scontrol", "delete", line.substring(0, line.indexOf(' ')));
            }
        }
        for (String node : admin(cluster, "sinfo", "-h", "-N", "-t", "drain", "-o", "%N").split("\n")) {
            if (!node.isBlank()) {
                admin(cluster, "scontrol", "update", "NodeName=" + node, "State=RESUME");
            }
        }
    }
}
