package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.ProcessorRange;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange.Classified;
import org.gradi.model.PropertyRange.Measured;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.TermDefinition;
import org.gradi.model.TimeConstraint;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft.DraftRequirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random requests to drafts, to text, and back through the check; the seed replays a failure. */
class RequestDraftsPropertyTest {
    private static final Instant EPOCH = Instant.parse("2030-01-01T00:00:00Z");
    private static final Vocabulary VOCABULARY = SomeVocabulary.create();
    private static final List<Relation> BOUNDS =
            List.of(Relation.AT_LEAST, Relation.AT_MOST, Relation.EXACTLY);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void comesBackAsTheSameRequestThroughAFile(long seed) throws FileProblem {
        SplittableRandom random = new SplittableRandom(seed);
        TimeFrame frame = new TimeFrame(EPOCH, EPOCH.plusSeconds(random.nextInt(10_000)));
        Request request = request(random, frame.now().plusSeconds(1));

        for (RequestDraft draft : List.of(RequestDrafts.withInstants(request),
                RequestDrafts.withOffsets(request, frame.offsetsFrom()))) {
            RequestDraft read = RequestJson.read(RequestJson.write(draft), "seed " + seed);
            assertThat(RequestChecker.check(read, VOCABULARY, frame))
                    .isEqualTo(new RequestCheck.Passed(request));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersEveryTextWithoutFailing(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RequestDraft draft = new RequestDraft(noise(random), List.of(
                new DraftRequirement(noise(random), "atLeast", noise(random)),
                new DraftRequirement("memory", "atLeast", noise(random)),
                new DraftRequirement("operatingSystem", "is", noise(random)),
                new DraftRequirement("operatingSystemVersion", "atMost", noise(random))),
                noise(random), noise(random), noise(random), noise(random), noise(random), noise(random),
                noise(random), random.nextBoolean());

        RequestCheck check = RequestChecker.check(draft, VOCABULARY, new TimeFrame(EPOCH, EPOCH));

        assertThat(check).isInstanceOfSatisfying(RequestCheck.Failed.class, failed ->
                assertThat(failed.problems()).allSatisfy(problem -> assertThat(problem.message().english())
                        .as("one line, short, nothing that turns the text around")
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]").hasSizeLessThan(700)));
    }

    @Test
    void writesBandwidthInTheLargestUnitWithoutAFraction() {
        assertThat(RequestDrafts.withInstants(ofBandwidth(0)).bandwidth()).isEmpty();
        assertThat(RequestDrafts.withInstants(ofBandwidth(10_000_000)).bandwidth()).isEqualTo("10 Mbit/s");
        assertThat(RequestDrafts.withInstants(ofBandwidth(1_500_000_000)).bandwidth())
                .isEqualTo("1500 Mbit/s");
        assertThat(RequestDrafts.withInstants(ofBandwidth(7)).bandwidth()).isEqualTo("7 bit/s");
    }

    @Test
    void keepsMomentsBeforeTheOffsetsBeginAsInstants() {
        RequestDraft draft = RequestDrafts.withOffsets(ofBandwidth(0), EPOCH.plusSeconds(60));

        assertThat(draft.start()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(draft.deadline()).isEqualTo("PT59M");
    }

    private static Request ofBandwidth(long bitsPerSecond) {
        return new Request("any", List.of(), ProcessorRange.exactly(1), CommunicationPattern.MASTER_SLAVE,
                bitsPerSecond, new TimeConstraint(EPOCH, Duration.ofMinutes(30), EPOCH.plusSeconds(3600)),
                true);
    }

    private static Request request(SplittableRandom random, Instant earliest) {
        List<Requirement> requirements = new ArrayList<>();
        for (PropertyDefinition property : VOCABULARY.properties()) {
            if (random.nextBoolean()) {
                requirements.add(requirement(random, property));
            }
        }
        int min = random.nextInt(1, 100);
        Instant start = earliest.plusSeconds(random.nextInt(100_000));
        Duration duration = Duration.ofSeconds(random.nextInt(1, 100_000));
        return new Request("request " + random.nextInt(100), requirements,
                new ProcessorRange(min, min + random.nextInt(3)),
                CommunicationPattern.values()[random.nextInt(CommunicationPattern.values().length)],
                random.nextLong(1_000_000_000_000L),
                new TimeConstraint(start, duration,
                        start.plus(duration).plusSeconds(random.nextInt(100_000))),
                random.nextBoolean());
    }

    private static Requirement requirement(SplittableRandom random, PropertyDefinition property) {
        Relation bound = BOUNDS.get(random.nextInt(BOUNDS.size()));
        if (property.range() instanceof Classified classified) {
            List<TermDefinition> terms = VOCABULARY.termsBelow(classified.root());
            return new Requirement(property.id(), Relation.IS,
                    new Value.Term(terms.get(random.nextInt(terms.size())).id()));
        }
        if (property.range() instanceof Measured measured) {
            List<Unit> units = measured.kind().units();
            BigDecimal number = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            return new Requirement(property.id(), bound,
                    new Value.Amount(new Quantity(number, units.get(random.nextInt(units.size())))));
        }
        return new Requirement(property.id(), bound,
                new Value.Numbered(new Version(List.of(random.nextInt(9), random.nextInt(99)))));
    }

    private static String noise(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        String alphabet = "PT20M-+.0123456789 GBHz\n\t\u0000\u202e\uD83D\uDE80\uFFFFé%{}$";
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.append('!').toString();
    }
}
