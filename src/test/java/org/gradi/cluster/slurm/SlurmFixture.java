package org.gradi.cluster.slurm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LocalCommands;
import org.gradi.cluster.LocalResourceManager;
import org.gradi.cluster.ManagerFixture;
import org.gradi.model.TimeWindow;

/** One real cluster with nodes of one CPU, empty at first. */
final class SlurmFixture implements ManagerFixture {
    private final SlurmClusters clusters;
    private final String cluster;
    private final CommandRunner runner;
    private final SlurmManager manager;
    private final List<ServerSocket> silence = new ArrayList<>();

    SlurmFixture(SlurmClusters clusters, String cluster) {
        this(clusters, cluster, new LocalCommands());
    }

    /** One whose commands somebody else runs. */
    SlurmFixture(SlurmClusters clusters, String cluster, CommandRunner runner) {
        this.clusters = clusters;
        this.cluster = cluster;
        this.runner = runner;
        this.manager = clusters.manager(cluster, runner);
        clusters.empty(cluster);
    }

    @Override
    public LocalResourceManager manager() {
        return manager;
    }

    @Override
    public String cluster() {
        return cluster;
    }

    @Override
    public int processors() {
        return clusters.processors(cluster);
    }

    @Override
    public Instant now() {
        return clusters.now();
    }

    @Override
    public void occupy(String name, int processors, TimeWindow window) {
        String nodes = IntStream.range(0, processors).mapToObj(node -> cluster + node)
                .collect(Collectors.joining(","));
        clusters.admin(cluster, "scontrol", "create", "reservation", "ReservationName=" + name,
                "StartTime=uts" + window.startSecond(), "EndTime=uts" + window.endSecond(), "Nodes=" + nodes,
                "Users=root");
    }

    /** A manager that connects to something that never says a word. */
    @Override
    public LocalResourceManager silentManager() {
        try {
            Path conf = clusters.conf(cluster).resolveSibling("silent.conf");
            Files.writeString(conf, Files.readString(clusters.conf(cluster))
                    .replaceAll("SlurmctldPort=\\d+", "SlurmctldPort=" + silence().getLocalPort())
                    .replaceAll("MessageTimeout=\\d+", "MessageTimeout=1"));
            return clusters.manager(cluster, Map.of("slurmConf", conf.toString()), runner);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ServerSocket silence() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        silence.add(socket);
        return socket;
    }

    @Override
    public void close() {
        clusters.empty(cluster);
        for (ServerSocket socket : silence) {
            try {
                socket.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
