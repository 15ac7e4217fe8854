package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradi.cluster.ReservedJob;
import org.gradi.journal.JournalProblem;
import org.gradi.journal.JournalRecord;
import org.gradi.model.Cluster;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Grid;
import org.gradi.model.Link;
import org.gradi.model.LinkUse;
import org.gradi.model.ManagerAccess;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Relation;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journals of reservations of all states and shapes, restored, and restored again from their snapshots. */
class SnapshotPropertyTest {
    private static final int CLUSTERS = 4;
    private static final long FIRST_SECOND = 1_767_225_600L;
    private static final Grid GRID = grid();

    private final List<JournalEntry> story = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSnapshotTellsTheNextStartEverything(long seed) throws JournalProblem {
        SplittableRandom random = new SplittableRandom(seed);
        story.add(new JournalEntry.Opened("k3v9qa", 0));
        int reservations = random.nextInt(600);
        for (int number = 1; number <= reservations; number++) {
            live(number, random);
        }

        Books original = restored(lines(story));
        List<String> snapshot = lines(Snapshot.of(original, "k3v9qa"));
        Books copy = restored(snapshot);

        assertThat(copy.reservations().all()).as("reservations").isEqualTo(original.reservations().all());
        for (Reservation one : original.reservations().all()) {
            assertThat(copy.reservations().aim(one)).as("aim of %s", one)
                    .isEqualTo(original.reservations().aim(one));
            assertThat(copy.jobs().of(one.id())).as("jobs of %s", one)
                    .isEqualTo(original.jobs().of(one.id()));
            assertThat(copy.isBeingReplaced(one)).as("whether %s is being replaced", one)
                    .isEqualTo(original.isBeingReplaced(one));
        }
        assertThat(copy.reservations().live()).as("live").isEqualTo(original.reservations().live());
        assertThat(copy.reservations().issued()).as("ids given out").isEqualTo(reservations);
        assertThat(free(copy)).as("what is free").isEqualTo(free(original));
        assertThat(lines(Snapshot.of(copy, "k3v9qa"))).as("the snapshot of the copy").isEqualTo(snapshot);
    }

    /** Writes the life of one reservation, up to a point anywhere in it. */
    private void live(int number, SplittableRandom random) {
        String id = Keys.id(number);
        Request request = request(random);
        Plan plan = plan(random);
        Optional<String> replaced = number == 1 || random.nextInt(5) > 0 ? Optional.empty()
                : Optional.of(Keys.id(1 + random.nextInt(number - 1)));
        story.add(new JournalEntry.Intent(id, request, plan, moment(random), replaced));
        List<JournalEntry> rest = new ArrayList<>(List.of(new JournalEntry.Decided(id, plan),
                new JournalEntry.Committed(id, Optional.empty())));
        String cluster = plan.parts().get(0).cluster();
        switch (random.nextInt(6)) {
            case 0 -> rest.addAll(List.of(new JournalEntry.JobAsked(id, cluster, "a job"),
                    new JournalEntry.JobTold(id, cluster, "another",
                            Optional.of(ReservedJob.waiting("k-" + id, "another", "7", moment(random))))));
            case 1 -> rest.addAll(List.of(new JournalEntry.Releasing(id, Aim.CANCEL),
                    new JournalEntry.Doubt(id, plan, Aim.CANCEL),
                    new JournalEntry.Ended(id, ReservationState.CANCELLED)));
            case 2 -> rest.add(new JournalEntry.Changed(id, request(random), plan(random)));
            case 3 -> rest.add(new JournalEntry.Kept(new Reservation(id, request, plan,
                    ReservationState.values()[random.nextInt(ReservationState.values().length)],
                    moment(random)), Aim.values()[random.nextInt(Aim.values().length)]));
            case 4 -> rest.add(new JournalEntry.Ended(id, ReservationState.COMPLETED));
            default -> rest.add(new JournalEntry.Doubt(id, plan, Aim.FAIL));
        }
        story.addAll(rest.subList(0, random.nextInt(rest.size() + 1)));
    }

    private static List<String> lines(List<JournalEntry> entries) {
        return entries.stream().map(EntryJson::write).toList();
    }

    private static Books restored(List<String> lines) throws JournalProblem {
        Books books = new Books(GRID);
        Restored.from(lines.stream().map(JournalRecord::of).toList()).enterInto(books);
        return books;
    }

    private static List<?> free(Books books) {
        List<Object> free = new ArrayList<>();
        long end = FIRST_SECOND + Duration.ofDays(40).toSeconds();
        GRID.clusters().forEach(cluster ->
                free.add(books.grid().processors(cluster).steps(FIRST_SECOND, end)));
        GRID.links().forEach(link -> free.add(books.grid().bandwidth(link).steps(FIRST_SECOND, end)));
        return free;
    }

    private static Grid grid() {
        List<Cluster> clusters = IntStream.range(0, CLUSTERS).mapToObj(i ->
                new Cluster("Cluster_" + i, "Örg " + i % 2, 1_000_000, ManagerAccess.simulated())).toList();
        List<Link> links = IntStream.range(1, CLUSTERS).mapToObj(i ->
                new Link("Cluster_0", "Cluster_" + i, 1_000_000_000_000L)).toList();
        return new Grid("grid", Instant.ofEpochSecond(FIRST_SECOND), ZoneOffset.UTC, clusters, links);
    }

    private static Request request(SplittableRandom random) {
        List<Requirement> requirements = IntStream.range(0, random.nextInt(3)).mapToObj(i ->
                new Requirement("property" + i, Relation.IS, new Value.Term("Linux @ härbor"))).toList();
        int min = 1 + random.nextInt(100);
        Instant start = moment(random);
        Duration duration = Duration.ofMinutes(1 + random.nextInt(600));
        return new Request("näme " + random.nextInt(5), requirements,
                new ProcessorRange(min, min + random.nextInt(2)),
                CommunicationPattern.values()[random.nextInt(2)], random.nextInt(3) * 1_000_000L,
                new TimeConstraint(start, duration, start.plus(duration)), random.nextBoolean());
    }

    private static Plan plan(SplittableRandom random) {
        TimeWindow window = TimeWindow.of(moment(random), Duration.ofMinutes(1 + random.nextInt(600)));
        int parts = 1 + random.nextInt(CLUSTERS);
        return new Plan(random.nextBoolean() ? "gradi" : "static", window,
                IntStream.range(0, parts).mapToObj(i -> new Part("Örg " + i % 2, "Cluster_" + i,
                        1 + random.nextInt(1000), window)).toList(),
                IntStream.range(1, parts).mapToObj(i -> new LinkUse("Cluster_0", "Cluster_" + i,
                        random.nextInt(2) * 1_000_000L, random.nextDouble())).toList(),
                random.nextInt(3) == 0 ? 0 : random.nextDouble());
    }

    private static Instant moment(SplittableRandom random) {
        return Instant.ofEpochSecond(FIRST_SECOND + 60L * random.nextInt(30 * 24 * 60));
    }
}
