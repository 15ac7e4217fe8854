package org.gradi.timemap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Request;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;

/** Grids and reservations for the tests of the map. */
public final class SampleMaps {
    public static final Instant EPOCH = Instant.parse("2026-01-05T00:00:00Z");
    private static final long MEGABIT = 1_000_000;

    private SampleMaps() {
    }

    public static long second(long minute) {
        return EPOCH.getEpochSecond() + 60 * minute;
    }

    public static Instant minute(long minute) {
        return Instant.ofEpochSecond(second(minute));
    }

    public static TimeWindow window(long fromMinute, long toMinute) {
        return new TimeWindow(minute(fromMinute), minute(toMinute));
    }

    public static Cluster cluster(String name, String organisation, int processors) {
        return new Cluster(name, organisation, processors, ManagerAccess.simulated());
    }

    public static Grid caseStudyGrid() {
        return new Grid("case study", EPOCH, ZoneId.of("UTC"),
                List.of(cluster("Cluster_01", "VO-C", 7), cluster("Cluster_02", "VO-C", 4),
                        cluster("Cluster_03", "VO-C", 3), cluster("Cluster_1", "VO-B", 4),
                        cluster("Cluster_2", "VO-B", 4)),
                List.of(new Link("Cluster_01", "Cluster_02", 100 * MEGABIT),
                        new Link("Cluster_01", "Cluster_03", 100 * MEGABIT),
                        new Link("Cluster_02", "Cluster_03", 100 * MEGABIT),
                        new Link("Cluster_1", "Cluster_2", 100 * MEGABIT)));
    }

    public static Grid oneCluster(int processors) {
        return new Grid("one", EPOCH, ZoneId.of("UTC"), List.of(cluster("alpha", "VO", processors)),
                List.of());
    }

    public static Reservation reservation(String id, ReservationState state, Plan plan) {
        var request = new Request("job_" + id, List.of(), ProcessorRange.exactly(plan.processors()),
                CommunicationPattern.PEER_TO_PEER, 0,
                new TimeConstraint(plan.window().start(), plan.window().length(), plan.window().end()), true);
        return new Reservation(id, request, plan, state, EPOCH);
    }

    public static Reservation on(String cluster, String id, int processors, long fromMinute, long toMinute) {
        return reservation(id, ReservationState.COMMITTED, Plan.single("gradi",
                new Part("VO", cluster, processors, window(fromMinute, toMinute))));
    }

    public static Reservation user0() {
        return named("user_0", reservation("r-0", ReservationState.ACTIVE, Plan.single("gradi",
                new Part("VO-C", "Cluster_03", 2, window(10, 70)))));
    }

    public static Reservation user1() {
        var window = window(20, 80);
        return named("user_1", reservation("r-1", ReservationState.COMMITTED, new Plan("gradi", window,
                List.of(new Part("VO-B", "Cluster_1", 4, window), new Part("VO-B", "Cluster_2", 2, window)),
                List.of(new LinkUse("Cluster_1", "Cluster_2", 10 * MEGABIT, 0.8)), 0.5)));
    }

    private static Reservation named(String name, Reservation reservation) {
        Request old = reservation.request();
        var request = new Request(name, old.requirements(), old.processors(), old.communication(),
                old.bandwidthBitsPerSecond(), old.time(), old.coAllocation());
        return new Reservation(reservation.id(), request, reservation.plan(), reservation.state(),
                reservation.requested());
    }

    /** The case study after both users, at minute 15. */
    public static TimeMap caseStudy() {
        return TimeMap.of(MapContent.of(caseStudyGrid(), List.of(user0(), user1()), minute(15)));
    }

    /** So many clusters in organisations of five, each linked with the next of its organisation. */
    public static Grid grid(int clusters) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i + 1 < clusters; i++) {
            if (i % 5 != 4) {
                links.add(new Link("node-" + i, "node-" + (i + 1), 1_000 * MEGABIT));
            }
        }
        return new Grid("grid of " + clusters, EPOCH, ZoneId.of("Europe/Lisbon"),
                IntStream.range(0, clusters)
                        .mapToObj(i -> cluster("node-" + i, "VO-" + i / 5, 16 + 8 * (i % 4))).toList(),
                links);
    }

    /**
     * Reservations that promise no second more than there is, in the order of the book. Cost: each is tried
     * minute by minute.
     */
    public static List<Reservation> fitting(Grid grid, int count, int minutes, long seed) {
        var random = new SplittableRandom(seed);
        int[][] busy = new int[grid.clusters().size()][minutes];
        List<Reservation> reservations = new ArrayList<>();
        for (int attempt = 0; reservations.size() < count && attempt < 50 * count; attempt++) {
            int index = random.nextInt(busy.length);
            Cluster cluster = grid.clusters().get(index);
            int from = random.nextInt(minutes - 1);
            int to = Math.min(minutes, from + 1 + random.nextInt(60));
            int processors = 1 + random.nextInt(cluster.processors());
            int[] load = busy[index];
            if (IntStream.range(from, to).allMatch(m -> load[m] + processors <= cluster.processors())) {
                IntStream.range(from, to).forEach(m -> load[m] += processors);
                var part = new Part(cluster.organisation(), cluster.name(), processors, window(from, to));
                reservations.add(reservation("r-" + reservations.size(), anyState(random),
                        withLink(grid, part, random)));
            }
        }
        return reservations;
    }

    private static Plan withLink(Grid grid, Part part, SplittableRandom random) {
        List<Link> links = grid.linksOf(grid.cluster(part.cluster()).orElseThrow());
        if (links.isEmpty() || random.nextInt(4) > 0) {
            return Plan.single("gradi", part);
        }
        Link link = links.get(0);
        return new Plan("gradi", part.window(), List.of(part),
                List.of(new LinkUse(link.from(), link.to(), (1 + random.nextInt(20)) * MEGABIT, 0.9)), 0.5);
    }

    private static ReservationState anyState(SplittableRandom random) {
        ReservationState[] states = {ReservationState.COMMITTED, ReservationState.COMMITTED,
            ReservationState.HELD, ReservationState.ACTIVE, ReservationState.COMPLETED,
            ReservationState.IN_DOUBT};
        return states[random.nextInt(states.length)];
    }
}
