package org.gradi.cluster.slurm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.cluster.LostLine;
import org.gradi.model.TimeWindow;

/**
 * Reads what Slurm's commands print when {@code SLURM_TIME_FORMAT} is {@code %s}. Whatever cannot be read is
 * a lost line: acting upon half of a list would be worse than not acting.
 */
final class SlurmText {
    /** How {@code sinfo} is asked for a node: name, state, CPUs. */
    static final String NODE_FORMAT = "%N|%T|%c";
    /** How {@code squeue} is asked for a job: number, start, end, nodes, reservation. */
    static final String JOB_FORMAT = "%i|%S|%e|%N|%v";
    /** A job without a limit; no reservation is asked for further ahead. */
    private static final long WITHOUT_LIMIT_SECONDS = 366L * 24 * 3600;
    private static final Pattern NODE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    /** A name may hold blanks and equal signs, so it reaches to the last place that looks like its end. */
    private static final Pattern RESERVATION = Pattern.compile("ReservationName=(.*) StartTime=(\\d+)"
            + " EndTime=(\\d+) Duration=\\S+ Nodes=(\\S+) NodeCnt=\\d+ CoreCnt=(\\d+) Features=.*"
            + " Flags=(\\S*) .*?TRES=(\\S*) .*");
    private static final Pattern CPUS = Pattern.compile("(?:.*,)?cpu=(\\d+)(?:,.*)?");

    private SlurmText() {
    }

    /** The nodes, each once though a node of several partitions has several lines. */
    static Collection<Node> nodes(String text) throws LostLine {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Node node : lines(text, SlurmText::node)) {
            nodes.put(node.name(), node);
        }
        return nodes.values();
    }

    private static Node node(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 3 || !NODE_NAME.matcher(fields[0]).matches()) {
            throw new IllegalArgumentException("want node|state|CPUs");
        }
        return new Node(fields[0], Integer.parseInt(fields[2].strip()), Node.Health.of(fields[1]));
    }

    /** The reservations in the lines of {@code scontrol show reservation -o}. */
    static List<SlurmReservation> reservations(String text) throws LostLine {
        if (text.strip().equals("No reservations in the system")) {
            return List.of();
        }
        return lines(text, SlurmText::reservation);
    }

    private static SlurmReservation reservation(String line) {
        Matcher fields = RESERVATION.matcher(line);
        if (!fields.matches()) {
            throw new IllegalArgumentException("want a reservation with times in seconds");
        }
        Matcher cpus = CPUS.matcher(fields.group(7));
        TimeWindow window = TimeWindow.ofEpochSeconds(Long.parseLong(fields.group(2)),
                Long.parseLong(fields.group(3)));
        return new SlurmReservation(fields.group(1), window, HostList.expand(fields.group(4)),
                Integer.parseInt(cpus.matches() ? cpus.group(1) : fields.group(5)),
                Set.copyOf(List.of(fields.group(6).split(","))));
    }

    /**
     * The jobs in the lines of {@code squeue}.
     *
     * @param now a job that is beyond its limit but still there is taken to need another minute
     */
    static List<SlurmJob> jobs(String text, Instant now) throws LostLine {
        return lines(text, line -> job(line, now));
    }

    private static SlurmJob job(String line, Instant now) {
        String[] fields = line.split("\\|", 5);
        if (fields.length != 5) {
            throw new IllegalArgumentException("want job|start|end|nodes|reservation");
        }
        long start = Long.parseLong(fields[1]);
        long end = fields[2].matches("\\d+") ? Long.parseLong(fields[2])
                : now.getEpochSecond() + WITHOUT_LIMIT_SECONDS;
        long busyUntil = Math.max(end, Math.max(start, now.getEpochSecond()) + 60);
        return new SlurmJob(fields[0], HostList.expand(fields[3]),
                TimeWindow.ofEpochSeconds(start, busyUntil), fields[4]);
    }

    private static <T> List<T> lines(String text, Function<String, T> reading) throws LostLine {
        List<T> all = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                try {
                    all.add(reading.apply(line));
                } catch (IllegalArgumentException unreadable) {
                    throw LostLine.unreadable("Slurm", line, unreadable.getMessage());
                }
            }
        }
        return all;
    }
}
