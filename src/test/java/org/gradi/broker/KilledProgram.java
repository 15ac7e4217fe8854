package org.gradi.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gradi.broker.RealGrid.Size;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.journal.FileJournal;
import org.gradi.journal.Journal;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;

/**
 * Reserves at real clusters, cancels, reserves again, and says on standard output what it promised. Ends
 * without a last word, like a program that is killed, at the step of the protocol it is told.
 */
final class KilledProgram {
    static final int KILLED = 137;
    static final Strategies STRATEGIES = new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(),
            new ChocoJointSolver());

    private KilledProgram() {
    }

    /**
     * Arguments: the journal's folder, the step, the start of the first reservation in seconds since 1970,
     * the installation's name, and for each cluster its name, number of processors and slurm.conf.
     */
    public static void main(String[] arguments) throws Exception {
        KillPoints points = new KillPoints(Integer.parseInt(arguments[1]),
                () -> Runtime.getRuntime().halt(KILLED));
        Instant start = Instant.ofEpochSecond(Long.parseLong(arguments[2]));
        Map<Size, Path> confs = new LinkedHashMap<>();
        for (int i = 4; i < arguments.length; i += 3) {
            confs.put(new Size(arguments[i], Integer.parseInt(arguments[i + 1])), Path.of(arguments[i + 2]));
        }
        RealGrid grid = new RealGrid(arguments[3], confs);
        ExecutorService asking = Executors.newCachedThreadPool();
        try (Journal journal = points.around(FileJournal.open(Path.of(arguments[0])))) {
            Broker broker = grid.start(journal, STRATEGIES, asking, points::around);
            String first = reserve(broker, grid, "first", 6, start);
            reserve(broker, grid, "second", 3, start.plus(Duration.ofHours(2)));
            reserve(broker, grid, "too large", 100, start);
            broker.cancel(first);
            say("cancelled " + first);
            reserve(broker, grid, "third", 5, start);
            say("steps " + points.passed());
        }
        asking.shutdown();
    }

    private static String reserve(Broker broker, RealGrid grid, String name, int processors, Instant start) {
        Outcome outcome = broker.reserve(grid.request(name, processors, start), "gradi");
        if (outcome instanceof Outcome.Reserved reserved) {
            say("promised " + reserved.reservation().id());
            return reserved.reservation().id();
        }
        say("not promised " + name);
        return "";
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
