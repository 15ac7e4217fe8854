package org.gradi.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.gradi.broker.Broker;
import org.gradi.broker.LiveBroker;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.ManagerSettingsProblem;
import org.gradi.cluster.SystemGridClock;
import org.gradi.cluster.simulated.Pause;
import org.gradi.cluster.ssh.LoginNodes;
import org.gradi.journal.FileJournal;
import org.gradi.journal.JournalProblem;
import org.gradi.planning.Strategies;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;

/** Opens grids that have real clusters: journal, lines and threads for as long as the grid is used. */
final class RealGrids {
    private static final int NAME_LENGTH = 6;

    private final Path home;
    private final String user;
    private final Path stateHome;
    private final Clock wall;
    private final RandomGenerator names;

    /**
     * @param home      the user's folder
     * @param user      the user's name
     * @param stateHome the folder in which grids have their state folders, each by its name
     * @param wall      the time of day
     * @param names     draws the names of new installations
     */
    RealGrids(Path home, String user, Path stateHome, Clock wall, RandomGenerator names) {
        this.home = Objects.requireNonNull(home, "home");
        this.user = Objects.requireNonNull(user, "user");
        this.stateHome = Objects.requireNonNull(stateHome, "stateHome");
        this.wall = Objects.requireNonNull(wall, "wall");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** For the user who runs the program; state lies where the XDG base directories say. */
    static RealGrids ofUser(Map<String, String> environment) {
        UserFolders folders = UserFolders.of(environment);
        return new RealGrids(folders.home(), System.getProperty("user.name"), folders.state(),
                Clock.systemUTC(), new SecureRandom());
    }

    /** Lines of this user's, none of which is connected yet. */
    LoginNodes loginNodes() {
        return new LoginNodes(home, user);
    }

    SystemGridClock clock() {
        return new SystemGridClock(wall);
    }

    /** @param pause how the latencies of simulated clusters pass, which may stand beside real ones */
    LiveBroker open(OpenGrid opened, Strategies strategies, Optional<Path> stateFolder, Pause pause)
            throws GridProblem {
        Path folder = stateFolder.orElseGet(() -> stateHome.resolve(folderName(opened.grid().name())));
        LoginNodes nodes = loginNodes();
        SystemGridClock clock = clock();
        try {
            Map<String, LocalResourceManager> managers =
                    ClusterManagers.at(opened.grid(), clock, nodes, pause);
            FileJournal journal = FileJournal.open(folder);
            return open(opened.withFindings(notices(journal, folder)), strategies, managers, clock, nodes,
                    journal);
        } catch (ManagerSettingsProblem | JournalProblem problem) {
            try (nodes) {
                throw new GridProblem(opened.location() + ": " + problem.getMessage(), problem);
            }
        } catch (RuntimeException | Error fault) {
            try (nodes) {
                throw fault;
            }
        }
    }

    private LiveBroker open(OpenGrid opened, Strategies strategies, Map<String,
            LocalResourceManager> managers,
            SystemGridClock clock, LoginNodes nodes, FileJournal journal) throws JournalProblem {
        ExecutorService asking = Executors.newCachedThreadPool(RealGrids::worker);
        try {
            Broker broker = Broker.goingOn(opened, managers, clock, strategies, asking, journal,
                    installation());
            GridWatch watch = new GridWatch(broker, clock);
            return new LiveBroker(broker, true, watch::start, () -> {
                try (journal; nodes) {
                    watch.close();
                    asking.shutdown();
                }
            });
        } catch (JournalProblem | RuntimeException | Error problem) {
            try (journal) {
                asking.shutdown();
                throw problem;
            }
        }
    }

    /** What people should know of how the journal was found. */
    private static List<GridFinding> notices(FileJournal journal, Path folder) {
        return journal.notices().stream().map(notice -> new GridFinding(GridFinding.Severity.WARNING,
                folder.toString(), "", notice, "")).toList();
    }

    private String installation() {
        return names.ints(NAME_LENGTH, 0, Character.MAX_RADIX)
                .mapToObj(digit -> String.valueOf(Character.forDigit(digit, Character.MAX_RADIX)))
                .reduce("", String::concat);
    }

    private static String folderName(String grid) {
        String safe = grid.strip().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
        return safe.startsWith(".") ? "_" + safe : safe;
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "manager");
        thread.setDaemon(true);
        return thread;
    }
}
