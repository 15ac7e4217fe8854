package org.gradi.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradi.journal.JournalProblem;
import org.gradi.journal.JournalRecord;
import org.gradi.cluster.ReservedJob;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.Importance;
import org.gradi.model.LinkUse;
import org.gradi.model.Part;
import org.gradi.model.Plan;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Reservation;
import org.gradi.model.ReservationState;
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryJsonTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEntryIsReadAsItWasWritten(long seed) throws JournalProblem {
        SplittableRandom random = new SplittableRandom(seed);
        String id = "R" + (1 + random.nextInt(1_000_000_000 - 1));
        Request request = request(random);
        Plan plan = plan(random);
        Aim aim = Aim.values()[random.nextInt(Aim.values().length)];
        ReservationState state = ReservationState.values()[random.nextInt(ReservationState.values().length)];
        for (JournalEntry entry : List.of(new JournalEntry.Opened("k3v9qa", random.nextInt(1000)),
                new JournalEntry.Intent(id, request, plan, moment(random), Optional.empty()),
                new JournalEntry.Intent(id, request, plan, moment(random), Optional.of("R1")),
                new JournalEntry.Anew(id), new JournalEntry.JobAsked(id, "Cluster_0", "job"),
                new JournalEntry.JobTold(id, "Cluster_0", "job", Optional.empty()),
                new JournalEntry.JobTold(id, "Cluster_0", "job", Optional.of(ReservedJob.waiting("k-" + id,
                        "job", "7", moment(random)).ended(3))),
                new JournalEntry.Decided(id, plan), new JournalEntry.Committed(id, Optional.empty()),
                new JournalEntry.Committed(id, Optional.of("R1")), new JournalEntry.Releasing(id, aim),
                new JournalEntry.Doubt(id, plan, aim), new JournalEntry.Changed(id, request, plan),
                new JournalEntry.Ended(id, state),
                new JournalEntry.Kept(new Reservation(id, request, plan, state, moment(random)), aim),
                page(random))) {
            String line = EntryJson.write(entry);
            assertThat(line).as("one line").doesNotContain("\n", "\r");
            assertThat(read(line)).as(line).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"is\":\"intent\",\"id\":\"R1\"}", "{\"is\":\"decided\"",
        "{\"is\":\"opened\",\"installation\":\"a\",\"issued\":\"1\"}", "{\"is\":\"elsewhere\",\"id\":\"R1\"}",
        "{\"is\":\"ended\",\"id\":\"R1\",\"state\":\"gone\"}", "{\"is\":\"anew\",\"id\":\"R1\"} ",
        "{\"is\":\"anew\",\"id\":\"R1\",\"is\":\"anew\"}", "{\"is\":\"anew\"\"id\":\"R1\"}",
        "{\"is\":\"anew\",}",
        "{\"is\":\"opened\",\"installation\":\"a\",\"issued\":007}",
        "{\"is\":\"page\",\"words\":[\"a\",]}",
        "{\"is\":\"anew\",\"id\":\"R\\x\"}", "{\"is\":\"anew\",\"id\":\"R1}",
        "{\"is\":\"anew\",\"id\":\"R1\\",
        "{\"is\":\"opened\",\"installation\":\"a\",\"issued\":99999999999}"})
    void aLineThatIsNoEntryIsNamed(String line) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(JournalProblem.class)
                .hasMessageContaining("cannot read (" + line);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLineWithAnySignChangedIsNamedOrSaysSomethingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String line = EntryJson.write(page(random));
        int at = random.nextInt(line.length());
        char sign = "{}[]\",:0 x\\".charAt(random.nextInt(11));
        String changed = random.nextInt(3) == 0 ? line.substring(0, at)
                : line.substring(0, at) + sign + line.substring(at + 1);
        Optional<String> writtenAgain = writtenAgain(changed);
        assertThat(writtenAgain.filter(line::equals).isEmpty() || changed.equals(line))
                .as("%s is read as if nothing were wrong", changed).isTrue();
    }

    /** What is written of what was read; empty when the line was refused as one that cannot be read. */
    private static Optional<String> writtenAgain(String line) {
        try {
            return Optional.of(EntryJson.write(read(line)));
        } catch (JournalProblem named) {
            assertThat(named).hasMessageContaining("cannot read");
            return Optional.empty();
        }
    }

    private static JournalEntry read(String line) throws JournalProblem {
        return EntryJson.read(JournalRecord.of(line), new Pool());
    }

    private static JournalEntry page(SplittableRandom random) {
        boolean areAlike = random.nextBoolean();
        Request request = request(random);
        Plan plan = plan(random);
        Instant requested = moment(random);
        return new JournalEntry.Page(IntStream.range(0, random.nextInt(JournalEntry.Page.MOST))
                .mapToObj(number -> areAlike
                        ? kept("R" + (number + 1), request, plan, ReservationState.COMMITTED, requested)
                        : kept("R" + (1 + random.nextInt(1_000_000_000 - 1)), request(random), plan(random),
                                any(ReservationState.values(), random), moment(random)))
                .toList());
    }

    private static JournalEntry.Kept kept(String id, Request request, Plan plan, ReservationState state,
            Instant requested) {
        return new JournalEntry.Kept(new Reservation(id, request, plan, state, requested), Aim.STAND);
    }

    private static <T> T any(T[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    private static Request request(SplittableRandom random) {
        List<Requirement> requirements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            requirements.add(requirement(random));
        }
        int min = 1 + random.nextInt(1000);
        Instant start = moment(random);
        Duration duration = Duration.ofSeconds(1 + random.nextInt(1_000_000));
        return new Request("näme of: request@" + random.nextInt(), requirements,
                new ProcessorRange(min, min + random.nextInt(5)),
                CommunicationPattern.values()[random.nextInt(2)], random.nextLong(Long.MAX_VALUE),
                new TimeConstraint(start, duration, start.plus(duration).plusSeconds(random.nextInt(99))),
                random.nextBoolean());
    }

    private static Requirement requirement(SplittableRandom random) {
        Importance importance = Importance.values()[random.nextInt(2)];
        Relation bound = List.of(Relation.AT_LEAST, Relation.AT_MOST, Relation.EXACTLY)
                .get(random.nextInt(3));
        return switch (random.nextInt(3)) {
            case 0 -> new Requirement("diskSpace", bound, new Value.Amount(new Quantity(
                    new BigDecimal(random.nextInt(100_000)).scaleByPowerOfTen(random.nextInt(-9, 9)),
                    Unit.values()[random.nextInt(Unit.values().length)])), importance);
            case 1 -> new Requirement("operatingSystem", Relation.IS, new Value.Term("Linux"), importance);
            default -> new Requirement("kernel", bound, new Value.Numbered(new Version(
                    List.of(random.nextInt(9), random.nextInt(1000)))), importance);
        };
    }

    private static Plan plan(SplittableRandom random) {
        TimeWindow window = TimeWindow.of(moment(random), Duration.ofSeconds(1 + random.nextInt(100_000)));
        int parts = 1 + random.nextInt(4);
        return new Plan("gradi", window, IntStream.range(0, parts).mapToObj(i ->
                new Part("VO-" + i, "Cluster_" + i, 1 + random.nextInt(1000), window)).toList(),
                IntStream.range(1, parts).mapToObj(i -> new LinkUse("Cluster_0", "Cluster_" + i,
                        random.nextLong(Long.MAX_VALUE), random.nextDouble())).toList(),
                random.nextInt(3) == 0 ? 0 : random.nextDouble());
    }

    private static Instant moment(SplittableRandom random) {
        return Instant.ofEpochSecond(random.nextLong(-1_000_000_000L, 100_000_000_000L));
    }
}
