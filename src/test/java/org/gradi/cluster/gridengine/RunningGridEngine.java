package org.gradi.cluster.gridengine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradi.cluster.Administrator;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.Until;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;

/** A real Grid Engine cluster in a folder of its own, started by {@code src/test/clusters/gridengine.sh}. */
public final class RunningGridEngine implements AutoCloseable {
    public static final int SLOTS = 7;
    public static final String CLUSTER = "zeta";
    private static final Path SCRIPT = Path.of("src/test/clusters/gridengine.sh").toAbsolutePath();
    private static final Pattern ID = Pattern.compile("<id>(\\d+)</id>|<JB_job_number>(\\d+)<");

    private final Path folder = Administrator.newFolder("gradi-gridengine-");
    private final int port = Administrator.freePorts(26_000, 2);
    private final String name;
    private final int slots;

    RunningGridEngine() {
        this(CLUSTER, SLOTS);
    }

    RunningGridEngine(String name, int slots) {
        this.name = name;
        this.slots = slots;
        start();
        beginAccounting();
    }

    /** Starts what does not run, and waits until the queue takes work. */
    public void start() {
        Administrator.must(List.of("env", "FIRST_PORT=" + port, SCRIPT.toString(), "start", folder.toString(),
                Integer.toString(slots)), Map.of());
    }

    /** What the master writes when the first job has ended; empty before. */
    void beginAccounting() {
        Administrator.must(List.of("touch", folder.resolve("default/common/accounting").toString()),
                Map.of());
    }

    @Override
    public void close() {
        Administrator.must(List.of(SCRIPT.toString(), "stop", folder.toString()), Map.of());
        Administrator.delete(folder);
    }

    /** Sends a signal to the master. */
    public void signal(String signal) {
        Administrator.must(List.of(SCRIPT.toString(), "signal", folder.toString(), signal), Map.of());
    }

    Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    GridEngineManager manager() {
        return manager(port, 20, new LocalCommands());
    }

    GridEngineManager manager(int masterPort, int timeoutSeconds, CommandRunner runner) {
        return manager(settings(masterPort, timeoutSeconds), runner);
    }

    /** With one setting besides those that the cluster needs. */
    GridEngineManager managerWith(String setting, String value) {
        Map<String, String> settings = new HashMap<>(settings());
        settings.put(setting, value);
        return manager(settings, new LocalCommands());
    }

    private GridEngineManager manager(Map<String, String> settings, CommandRunner runner) {
        try {
            return GridEngineManager.of(cluster(settings), new SystemGridClock(Clock.systemUTC()), runner);
        } catch (ManagerSettingsProblem wrong) {
            throw new AssertionError(wrong);
        }
    }

    private Cluster cluster(Map<String, String> settings) {
        return new Cluster(name, "vo", slots, new ManagerAccess(GridEngineManager.KIND, settings));
    }

    /** As a grid names it, with a manager that has so long to answer. */
    public Cluster cluster(int timeoutSeconds) {
        return cluster(settings(port, timeoutSeconds));
    }

    /** How the cluster is reached, as a grid file says it. */
    public Map<String, String> settings() {
        return settings(port, 20);
    }

    private Map<String, String> settings(int masterPort, int timeoutSeconds) {
        return Map.of("sgeRoot", folder.toString(), "qmasterPort", Integer.toString(masterPort), "execdPort",
                Integer.toString(port + 1), "timeoutSeconds", Integer.toString(timeoutSeconds));
    }

    public int port() {
        return port;
    }

    /** How a grid file names its manager. */
    public String gridFileProperties() {
        return ("grid:kind \"gridengine\" ; grid:sgeRoot \"%s\" ; grid:qmasterPort \"%d\" ; "
                + "grid:execdPort \"%d\"").formatted(folder, port, port + 1);
    }

    /** What one of Grid Engine's commands prints, as its manager runs it. */
    public String admin(String program, String... arguments) {
        return Administrator.must(command(program, arguments), environment());
    }

    private static List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of("/usr/lib/gridengine/" + program));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("TZ", "UTC", "SGE_CELL", "default"));
        environment.put("SGE_ROOT", folder.toString());
        environment.put("SGE_QMASTER_PORT", Integer.toString(port));
        environment.put("SGE_EXECD_PORT", Integer.toString(port + 1));
        return environment;
    }

    /** Ends all jobs and deletes all advance reservations. */
    public void empty() {
        deleteAll("qstat", "qdel");
        deleteAll("qrstat", "qrdel");
        Until.isSo("the cluster is empty", () -> ids("qstat").isEmpty() && ids("qrstat").isEmpty());
    }

    private void deleteAll(String list, String delete) {
        ids(list).forEach(id -> Administrator.tried(command(delete, id), environment()));
    }

    private List<String> ids(String list) {
        return ID.matcher(admin(list, "-u", "*", "-xml")).results().map(RunningGridEngine::id).toList();
    }

    private static String id(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
