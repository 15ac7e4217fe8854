package org.gradi.broker;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.gradi.cluster.gridengine.RunningGridEngine;
import org.gradi.cluster.slurm.SlurmClusters;
import org.gradi.model.Cluster;
import org.gradi.model.TimeWindow;

/** A real cluster of a test, and what its administrator, or fate, does to its manager. */
interface Struck {
    /** The managers answer within so many seconds, or not at all. */
    int TIMEOUT_SECONDS = 5;

    /** As a grid names it. */
    Cluster cluster();

    /** Starts the manager when it does not run. */
    void start();

    /** Ends all jobs and deletes all reservations. */
    void empty();

    /** Sends a signal to the manager: {@code KILL}, {@code STOP} or {@code CONT}. */
    void signal(String signal);

    /** Reserves the whole cluster for somebody else. */
    void occupy(TimeWindow window);

    static List<Struck> slurm(SlurmClusters clusters, String... names) {
        return Stream.of(names).<Struck>map(name -> new UnderSlurm(clusters, name)).toList();
    }

    static List<Struck> gridEngine(RunningGridEngine... engines) {
        return Stream.of(engines).<Struck>map(UnderGridEngine::new).toList();
    }

    /** One of the clusters under Slurm controllers. */
    record UnderSlurm(SlurmClusters clusters, String name) implements Struck {
        @Override
        public Cluster cluster() {
            return clusters.cluster(name, TIMEOUT_SECONDS);
        }

        @Override
        public void start() {
            clusters.start();
        }

        @Override
        public void empty() {
            clusters.empty(name);
        }

        @Override
        public void signal(String signal) {
            clusters.signal(name, signal);
        }

        @Override
        public void occupy(TimeWindow window) {
            clusters.admin(name, "scontrol", "create", "reservation", "ReservationName=theirs",
                    "StartTime=uts" + window.startSecond(), "EndTime=uts" + window.endSecond(), "Nodes=ALL",
                    "Users=root");
        }
    }

    /** A cluster under Grid Engine. */
    record UnderGridEngine(RunningGridEngine engine) implements Struck {
        private static final DateTimeFormatter DATE =
                DateTimeFormatter.ofPattern("yyyyMMddHHmm.ss").withZone(ZoneOffset.UTC);

        @Override
        public Cluster cluster() {
            return engine.cluster(TIMEOUT_SECONDS);
        }

        @Override
        public void start() {
            engine.start();
        }

        @Override
        public void empty() {
            engine.empty();
        }

        @Override
        public void signal(String signal) {
            engine.signal(signal);
        }

        @Override
        public void occupy(TimeWindow window) {
            engine.admin("qrsub", "-N", "theirs", "-a", DATE.format(window.start()), "-e",
                    DATE.format(window.end()), "-pe", "cpus", Integer.toString(cluster().processors()));
        }
    }
}
