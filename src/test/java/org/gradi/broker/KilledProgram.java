package org.gradi.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.fuzzy.fcl.FclControl;
import org.gradi.fuzzy.fcl.FclPriorityControl;
import org.gradi.journal.FileJournal;
import org.gradi.journal.Journal;
import org.gradi.model.Cluster;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Request;
import org.gradi.model.TimeWindow;
import org.gradi.planning.Strategies;
import org.gradi.planning.choco.ChocoJointSolver;

/**
 * Reserves at real clusters, changes, ends a change halfway, cancels, reserves again, and says on standard
 * output what it promised. Ends without a last word, like a program that is killed, at the step of the
 * protocol it is told.
 */
final class KilledProgram {
    static final int KILLED = 137;
    /** How long the second reservation is when it has been changed. */
    static final Duration CHANGED = Duration.ofHours(2);
    private static final Duration ABANDONED = Duration.ofHours(3);
    static final Strategies STRATEGIES = new Strategies(FclControl.builtIn(), FclPriorityControl.builtIn(),
            new ChocoJointSolver());

    private KilledProgram() {
    }

    /**
     * Arguments: the journal's folder, the step, the start of the first reservation in seconds since 1970,
     * the installation's name, and the clusters, each as {@link #words} says it.
     */
    public static void main(String[] arguments) throws Exception {
        KillPoints points = new KillPoints(Integer.parseInt(arguments[1]),
                () -> Runtime.getRuntime().halt(KILLED));
        Instant start = Instant.ofEpochSecond(Long.parseLong(arguments[2]));
        RealGrid grid = new RealGrid(arguments[3],
                Stream.of(arguments).skip(4).map(KilledProgram::cluster).toList());
        ExecutorService asking = Executors.newCachedThreadPool();
        try (Journal journal = points.around(FileJournal.open(Path.of(arguments[0])))) {
            Broker broker = grid.start(journal, STRATEGIES, asking, points::around);
            String first = reserve(broker, grid, "first", 6, start);
            Instant later = start.plus(Duration.ofHours(2));
            String second = reserve(broker, grid, "second", 3, later);
            change(broker, second, grid.request("longer", 3, TimeWindow.of(later, CHANGED)));
            beginToChange(broker, second, grid.request("too long", 3, TimeWindow.of(later, ABANDONED)));
            reserve(broker, grid, "too large", 100, start);
            broker.cancel(first);
            say("cancelled " + first);
            reserve(broker, grid, "third", 5, start);
            say("steps " + points.passed());
        }
        asking.shutdown();
    }

    private static void change(Broker broker, String id, Request request) {
        if (broker.change(id, request, "gradi").orElseThrow() instanceof Outcome.Reserved) {
            say("changed " + id);
        }
    }

    /** Begins a change and ends it when a part of it has been granted. */
    private static void beginToChange(Broker broker, String id, Request request) {
        Consumer<BrokerEvent> ending = event -> {
            if (event instanceof BrokerEvent.Granted) {
                broker.abandon(id);
            }
        };
        broker.addListener(ending);
        broker.change(id, request, "gradi");
        broker.removeListener(ending);
    }

    /** A cluster in one word of a command line: its name, processors, kind and settings, between commas. */
    static String words(Cluster cluster) {
        return Stream.concat(Stream.of(cluster.name(), cluster.processors(), cluster.manager().kind()),
                cluster.manager().settings().entrySet().stream()).map(Object::toString)
                .collect(Collectors.joining(","));
    }

    private static Cluster cluster(String words) {
        List<String> parts = List.of(words.split(","));
        Map<String, String> settings = parts.stream().skip(3).map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new Cluster(parts.get(0), "vo", Integer.parseInt(parts.get(1)),
                new ManagerAccess(parts.get(2), settings));
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
