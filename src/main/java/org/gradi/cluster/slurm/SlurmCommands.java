package org.gradi.cluster.slurm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradi.cluster.CommandReply.Finished;
import org.gradi.cluster.CommandReply;
import org.gradi.cluster.CommandRunner;
import org.gradi.cluster.LostLine;
import org.gradi.cluster.SelfDescribing.Description;
import org.gradi.model.TimeWindow;

/** What is sent to Slurm, each as a list of arguments, and what is read from it. */
final class SlurmCommands {
    private static final String ALSO_IN_HIDDEN_PARTITIONS = "-a";
    /** So long after its start does Slurm keep a hold that nobody uses; written as its flag wants it. */
    private static final String HOLD_AFTER_START = "00:15:00";

    private final String cluster;
    private final CommandRunner runner;
    private final SlurmSettings settings;

    SlurmCommands(String cluster, CommandRunner runner, SlurmSettings settings) {
        this.cluster = cluster;
        this.runner = runner;
        this.settings = settings;
    }

    static List<String> create(String name, List<String> nodes, TimeWindow window, String users) {
        return List.of("scontrol", "create", "reservation", "ReservationName=" + name, start(window),
                end(window), "Nodes=" + String.join(",", nodes), "Users=" + users,
                "Flags=" + SlurmReservation.HOLD_FLAG + "=" + HOLD_AFTER_START);
    }

    /** Takes the mark of a hold away. */
    static List<String> confirm(String name) {
        return List.of("scontrol", "update", "ReservationName=" + name,
                "Flags-=" + SlurmReservation.HOLD_FLAG);
    }

    /**
     * Changes nodes and window at once. What stays is left out: Slurm takes no start of a reservation that
     * has begun, and no nodes on which jobs run, though both are as they were.
     */
    static List<String> change(SlurmReservation old, List<String> nodes, TimeWindow window) {
        List<String> command = new ArrayList<>(
                List.of("scontrol", "update", "ReservationName=" + old.name()));
        if (!old.window().start().equals(window.start())) {
            command.add(start(window));
        }
        command.add(end(window));
        if (!Set.copyOf(old.nodes()).equals(Set.copyOf(nodes))) {
            command.add("Nodes=" + String.join(",", nodes));
        }
        return command;
    }

    static List<String> delete(String name) {
        return List.of("scontrol", "delete", "ReservationName=" + name);
    }

    static List<String> cancelJobsOf(String name) {
        return List.of("scancel", "--reservation=" + name);
    }

    private static String start(TimeWindow window) {
        return "StartTime=uts" + window.startSecond();
    }

    private static String end(TimeWindow window) {
        return "EndTime=uts" + window.endSecond();
    }

    /** The cluster as it is, without what had ended. */
    ClusterView view(Instant now) throws LostLine {
        ClusterView view = new ClusterView(nodes(),
                SlurmText.reservations(read(List.of("scontrol", "show", "reservation", "-o"))),
                SlurmText.jobs(read(List.of("squeue", "-h", ALSO_IN_HIDDEN_PARTITIONS, "-t",
                        "RUNNING,SUSPENDED,CONFIGURING,COMPLETING", "-o", SlurmText.JOB_FORMAT)), now));
        return view.at(now);
    }

    private List<Node> nodes() throws LostLine {
        List<String> command = new ArrayList<>(List.of("sinfo", "-h", "-N", "-o", SlurmText.NODE_FORMAT));
        if (!settings.partition().isEmpty()) {
            command.addAll(List.of("-p", settings.partition()));
        }
        List<Node> nodes = List.copyOf(SlurmText.nodes(read(command)));
        if (nodes.isEmpty()) {
            throw new LostLine("%s shows no nodes%s.".formatted(cluster, settings.partition().isEmpty() ? ""
                    : " in the partition " + settings.partition()));
        }
        return nodes;
    }

    /** What the nodes are made of that are used. */
    Description description() throws LostLine {
        List<Node> nodes = nodes();
        Set<String> used = nodes.stream().map(Node::name).collect(Collectors.toSet());
        String text = read(List.of("scontrol", "show", "nodes", "-o")).lines()
                .filter(line -> used.contains(line.replaceFirst("^NodeName=(\\S+).*", "$1")))
                .collect(Collectors.joining("\n", "", "\n"));
        return new Description(text, nodes.stream().mapToInt(Node::processors).sum());
    }

    /** The reservation of that name as the only element, or none. */
    List<SlurmReservation> reservation(String name) throws LostLine {
        List<String> command = List.of("scontrol", "show", "reservation", name, "-o");
        Finished reply = run(command).finishedOn(cluster);
        if (!reply.succeeded() && reply.out().contains("Reservation " + name + " not found")
                || reply.out().strip().equals("No reservations in the system")) {
            return List.of();
        }
        if (!reply.succeeded()) {
            throw failed(command, reply);
        }
        return SlurmText.reservations(reply.out());
    }

    /** What a command that must succeed prints. */
    String read(List<String> command) throws LostLine {
        Finished reply = run(command).finishedOn(cluster);
        if (!reply.succeeded()) {
            throw failed(command, reply);
        }
        return reply.out();
    }

    CommandReply run(List<String> command) {
        return runner.run(command, settings.environment(), settings.timeout());
    }

    private LostLine failed(List<String> command, Finished reply) {
        return new LostLine("%s did not answer %s: %s.".formatted(cluster, command.get(0), firstLine(reply)));
    }

    /** The first line of an error, for people. */
    static String firstLine(Finished reply) {
        String text = reply.err().isBlank() ? reply.out().strip() : reply.err().strip();
        String line = text.lines().findFirst().orElse("no reason given, exit status " + reply.exit());
        return line.length() <= 200 ? line : line.substring(0, 197) + "...";
    }
}
