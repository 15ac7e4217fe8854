package org.gradi.planning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gradi.fuzzy.ControlExplanation;
import org.gradi.fuzzy.FuzzyControl;
import org.gradi.fuzzy.JobInputs;
import org.gradi.fuzzy.LinkInputs;
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
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;

/** Small grids, half full, and requests for them, made from a seed. Times are seconds from {@link #EPOCH}. */
final class RandomProblems {
    static final long EPOCH = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();
    static final int HORIZON_SECONDS = 40;
    private static final int BUSY_AT_MOST = 14;

    private final SplittableRandom random;

    RandomProblems(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * A control whose delta and lambda are drawn once for each size of a job, so that a larger one may be
     * placed where a smaller one cannot; lambda falls as the load rises.
     */
    FuzzyControl control() {
        double[] deltas = new SplittableRandom(random.nextLong()).ints(64, 0, 11).mapToDouble(tenths ->
                tenths / 10.0).toArray();
        double lambda = random.nextInt(3, 11) / 10.0;
        return new FuzzyControl() {
            @Override
            public double delta(JobInputs job) {
                return deltas[job.processors() % deltas.length];
            }

            @Override
            public double lambda(JobInputs job, LinkInputs link) {
                return lambda * (1 - 0.3 * link.loadBitsPerSecond() / link.maxBitsPerSecond());
            }

            @Override
            public ControlExplanation explain(JobInputs job, LinkInputs link) {
                return new ControlExplanation(lambda(job, link), delta(job), List.of(), List.of());
            }
        };
    }

    Grid grid() {
        int organisations = random.nextInt(1, 4);
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 7); i++) {
            clusters.add(new Cluster("c" + i, "vo" + random.nextInt(organisations), random.nextInt(1, 8),
                    ManagerAccess.simulated()));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                if (random.nextInt(3) > 0) {
                    links.add(new Link("c" + i, "c" + j, random.nextInt(1, 11)));
                }
            }
        }
        return new Grid("random", Instant.ofEpochSecond(EPOCH), ZoneOffset.UTC, clusters, links);
    }

    /** The grid with work on its clusters and links, as much as went in. */
    CapacityBook busy(Grid grid) {
        CapacityBook book = new CapacityBook(grid);
        for (int i = random.nextInt(BUSY_AT_MOST); i > 0; i--) {
            long start = EPOCH + random.nextInt(HORIZON_SECONDS);
            TimeWindow window = TimeWindow.ofEpochSeconds(start, start + random.nextInt(1, 12));
            Cluster cluster = grid.clusters().get(random.nextInt(grid.clusters().size()));
            List<Link> links = grid.linksOf(cluster);
            List<LinkUse> uses = links.isEmpty() || random.nextBoolean() ? List.of()
                    : List.of(use(links.get(random.nextInt(links.size()))));
            Plan plan = new Plan("fill", window, List.of(new Part(cluster.organisation(), cluster.name(),
                    random.nextInt(1, cluster.processors() + 1), window)), uses, 0);
            if (Recount.fits(book, plan)) {
                book.take(plan);
            }
        }
        return book;
    }

    private LinkUse use(Link link) {
        return new LinkUse(link.from(), link.to(),
                random.nextInt(1, (int) link.bandwidthBitsPerSecond() + 1), 1);
    }

    /** A request with some of the clusters as candidates, some refused already, sometimes a moment late. */
    PlanningProblem problem(GridView view) {
        List<Cluster> candidates = view.grid().clusters().stream().filter(cluster -> random.nextInt(6) > 0)
                .toList();
        Set<String> alone = new HashSet<>();
        Set<String> together = new HashSet<>();
        for (Cluster cluster : candidates) {
            if (random.nextInt(12) == 0) {
                (random.nextBoolean() ? alone : together).add(cluster.name());
            }
        }
        Instant now = Instant.ofEpochSecond(EPOCH + (random.nextInt(4) == 0 ? random.nextInt(20) : 0));
        return new PlanningProblem(request(), candidates, view, now, new ManagerRefusals(alone, together));
    }

    Request request() {
        int processors = random.nextInt(1, 12);
        int most = random.nextInt(3) == 0 ? processors + random.nextInt(4) : processors;
        Duration duration = Duration.ofSeconds(random.nextInt(1, 12));
        Instant start = Instant.ofEpochSecond(EPOCH + random.nextInt(HORIZON_SECONDS));
        Instant deadline = start.plus(duration).plusSeconds(random.nextBoolean() ? 0 : random.nextInt(30));
        return new Request("r", List.of(), new ProcessorRange(processors, most),
                random.nextBoolean() ? CommunicationPattern.PEER_TO_PEER : CommunicationPattern.MASTER_SLAVE,
                random.nextInt(4), new TimeConstraint(start, duration, deadline), random.nextInt(6) > 0);
    }

    /** A grid of few processors for decisions that are tried one by one. */
    CapacityBook smallAndBusy(int promises) {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 4); i++) {
            clusters.add(new Cluster("c" + i, "vo" + random.nextInt(5) / 4, random.nextInt(1, 4),
                    ManagerAccess.simulated()));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                if (random.nextInt(8) > 0) {
                    links.add(new Link("c" + i, "c" + j, random.nextInt(2, 5)));
                }
            }
        }
        CapacityBook book = new CapacityBook(new Grid("small", Instant.ofEpochSecond(EPOCH), ZoneOffset.UTC,
                clusters, links));
        for (int i = 0; i < promises; i++) {
            Cluster cluster = clusters.get(random.nextInt(clusters.size()));
            long start = EPOCH + random.nextInt(8);
            TimeWindow window = TimeWindow.ofEpochSeconds(start, start + random.nextInt(1, 5));
            Plan plan = Plan.single("promise", new Part(cluster.organisation(), cluster.name(), 1, window));
            if (Recount.fits(book, plan)) {
                book.take(plan);
            }
        }
        return book;
    }

    /** A short job of few processors on any cluster of that grid. */
    PlanningProblem smallProblem(GridView view, boolean rigid) {
        Instant start = Instant.ofEpochSecond(EPOCH + random.nextInt(6));
        Duration duration = Duration.ofSeconds(random.nextInt(1, 5));
        Instant deadline = start.plus(duration).plusSeconds(rigid ? 0 : random.nextInt(3));
        Request request = new Request("r", List.of(), ProcessorRange.exactly(random.nextInt(1, 5)),
                CommunicationPattern.PEER_TO_PEER, random.nextInt(3) == 0 ? 1 : 0,
                new TimeConstraint(start, duration, deadline), random.nextInt(6) > 0);
        Set<String> refused = random.nextInt(6) > 0 ? Set.of() : Set.of("c0");
        List<Cluster> candidates = view.grid().clusters().stream().filter(cluster -> random.nextInt(8) > 0)
                .toList();
        return new PlanningProblem(request, candidates, view, Instant.ofEpochSecond(EPOCH),
                random.nextBoolean() ? new ManagerRefusals(refused, Set.of())
                        : new ManagerRefusals(Set.of(), refused));
    }

    /** The same, at times with more processors of use than it needs. */
    PlanningProblem withRange(PlanningProblem problem) {
        int fewest = problem.request().processors().min();
        return problem.withRequest(problem.request()
                .withProcessors(new ProcessorRange(fewest, fewest + random.nextInt(3))));
    }
}
