package org.gradi.cluster.slurm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gradi.cluster.LocalState.OtherWork;
import org.gradi.cluster.LocalState.OtherWork.Kind;
import org.gradi.model.TimeWindow;

/**
 * What a cluster looked like at one moment.
 *
 * @param nodes        every node, healthy or not
 * @param reservations every reservation that has not ended, ours and those of others
 * @param jobs         the jobs that occupy nodes
 */
record ClusterView(List<Node> nodes, List<SlurmReservation> reservations, List<SlurmJob> jobs) {

    ClusterView {
        nodes = List.copyOf(nodes);
        reservations = List.copyOf(reservations);
        jobs = List.copyOf(jobs);
    }

    Optional<SlurmReservation> reservation(String name) {
        return reservations.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether the controller has not yet heard of some nodes, as in the seconds after its start. */
    boolean takesStock() {
        return nodes.stream().anyMatch(node -> node.health() == Node.Health.UNKNOWN);
    }

    /** The processors of healthy nodes. */
    int processors() {
        return nodes.stream().filter(ClusterView::healthy).mapToInt(Node::processors).sum();
    }

    /** The processors of all nodes, healthy or not. */
    int installed() {
        return nodes.stream().mapToInt(Node::processors).sum();
    }

    private static boolean healthy(Node node) {
        return node.health() == Node.Health.UP;
    }

    /**
     * The healthy nodes that nothing uses at any second of a window, those first that fit most tightly
     * between what is before and after, so that the wide gaps of other nodes stay whole.
     *
     * @param except the name of a reservation that is left out of account with the jobs in it; its own nodes
     *               come first
     * @param guard  how long nodes stay free between the window and another reservation
     */
    List<Node> free(TimeWindow window, String except, Duration guard) {
        Map<String, List<TimeWindow>> busy = new HashMap<>();
        for (SlurmReservation one : reservations) {
            if (!one.name().equals(except)) {
                one.nodes().forEach(node -> busy.computeIfAbsent(node, any -> new ArrayList<>())
                        .add(widened(one.window(), guard)));
            }
        }
        jobs.stream().filter(job -> !job.reservation().equals(except)).forEach(job -> job.nodes()
                .forEach(node -> busy.computeIfAbsent(node, any -> new ArrayList<>()).add(job.window())));
        List<String> own = reservation(except).map(SlurmReservation::nodes).orElse(List.of());
        return nodes.stream().filter(ClusterView::healthy)
                .filter(node -> busyTimes(busy, node).stream().noneMatch(window::overlaps))
                .sorted(Comparator.comparing((Node node) -> !own.contains(node.name()))
                        .thenComparing(node -> gapSeconds(busyTimes(busy, node), window)))
                .toList();
    }

    private static List<TimeWindow> busyTimes(Map<String, List<TimeWindow>> busy, Node node) {
        return busy.getOrDefault(node.name(), List.of());
    }

    private static TimeWindow widened(TimeWindow window, Duration guard) {
        return new TimeWindow(window.start().minus(guard), window.end().plus(guard));
    }

    /** How long the gap is in which the window lies; half of all time when it is open to a side. */
    private static long gapSeconds(List<TimeWindow> busy, TimeWindow window) {
        long open = Long.MAX_VALUE / 4;
        long before = busy.stream().filter(one -> !one.end().isAfter(window.start()))
                .mapToLong(one -> window.startSecond() - one.endSecond()).min().orElse(open);
        long after = busy.stream().filter(one -> !one.start().isBefore(window.end()))
                .mapToLong(one -> one.startSecond() - window.endSecond()).min().orElse(open);
        return before + after;
    }

    /**
     * What cannot be had besides our reservations: on healthy nodes first reservations, then jobs. No
     * processor is counted twice: a job inside a reservation, or a second job on a node that already counts
     * whole, adds only what is left of its time. Then come the guards of all reservations, ours too, as local
     * reservations of their own, and nodes that are down, for the time in which they are not ours.
     */
    List<OtherWork> otherWork(TimeWindow window, Predicate<SlurmReservation> ours, Duration guard) {
        Map<String, Integer> processors = new HashMap<>();
        nodes.stream().filter(ClusterView::healthy).forEach(node ->
                processors.put(node.name(), node.processors()));
        Map<String, List<TimeWindow>> counted = new HashMap<>();
        Map<String, Integer> down = new HashMap<>();
        nodes.stream().filter(node -> node.health() == Node.Health.DOWN).forEach(node ->
                down.put(node.name(), node.processors()));
        reservations.stream().filter(one -> ours.test(one)).forEach(one -> {
            claim(one.nodes(), one.window(), counted, processors);
            claim(one.nodes(), one.window(), counted, down);
        });
        List<OtherWork> work = new ArrayList<>();
        reservations.stream().filter(one -> !ours.test(one)).forEach(one ->
                claim(one.nodes(), one.window(), counted, processors).forEach((piece, many) ->
                        work.add(new OtherWork(one.name(), Kind.LOCAL_RESERVATION, many, piece))));
        jobs.forEach(job -> claim(job.nodes(), job.window(), counted, processors).forEach((piece, many) ->
                work.add(new OtherWork(job.id(), Kind.LOCAL_JOB, many, piece))));
        reservations.forEach(one ->
                claim(one.nodes(), widened(one.window(), guard), counted, processors).forEach((piece, many) ->
                        work.add(new OtherWork("guard of " + one.name(), Kind.LOCAL_RESERVATION, many,
                                piece))));
        claim(List.copyOf(down.keySet()), OtherWork.outOfService(window.start()), counted, down).forEach(
                (piece, many) -> work.add(new OtherWork("out of service", Kind.OUT_OF_SERVICE, many, piece)));
        return work.stream().filter(one -> one.window().overlaps(window)).toList();
    }

    /** Counts nodes for a window, and gives the processors by the pieces of it that were not counted yet. */
    private static Map<TimeWindow, Integer> claim(List<String> names, TimeWindow window,
            Map<String, List<TimeWindow>> counted, Map<String, Integer> processors) {
        Map<TimeWindow, Integer> pieces = new LinkedHashMap<>();
        for (String name : names) {
            Integer many = processors.get(name);
            if (many != null && many > 0) {
                List<TimeWindow> before = counted.computeIfAbsent(name, any -> new ArrayList<>());
                without(window, before).forEach(piece -> pieces.merge(piece, many, Integer::sum));
                before.add(window);
            }
        }
        return pieces;
    }

    private static Collection<TimeWindow> without(TimeWindow window, List<TimeWindow> taken) {
        List<TimeWindow> left = List.of(window);
        for (TimeWindow one : taken) {
            left = left.stream().flatMap(piece -> cut(piece, one).stream()).toList();
        }
        return left;
    }

    private static List<TimeWindow> cut(TimeWindow piece, TimeWindow taken) {
        if (!piece.overlaps(taken)) {
            return List.of(piece);
        }
        List<TimeWindow> left = new ArrayList<>();
        if (piece.start().isBefore(taken.start())) {
            left.add(new TimeWindow(piece.start(), taken.start()));
        }
        if (taken.end().isBefore(piece.end())) {
            left.add(new TimeWindow(taken.end(), piece.end()));
        }
        return left;
    }

    /** The same view with everything left out that had ended. */
    ClusterView at(Instant now) {
        return new ClusterView(nodes,
                reservations.stream().filter(one -> one.window().end().isAfter(now)).toList(), jobs);
    }
}
