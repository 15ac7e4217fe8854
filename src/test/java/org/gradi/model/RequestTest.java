package org.gradi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final TimeConstraint TIME =
            new TimeConstraint(NOON, Duration.ofMinutes(30), NOON.plusSeconds(3_600));

    @Test
    void leavesSlackBetweenTheEarliestEndAndTheDeadline() {
        assertThat(TIME.slack()).isEqualTo(Duration.ofMinutes(30));
        assertThat(TIME.window()).isEqualTo(new TimeWindow(NOON, NOON.plusSeconds(3_600)));
        assertThat(new TimeConstraint(NOON, Duration.ofHours(1), NOON.plusSeconds(3_600)).slack()).isZero();
    }

    @Test
    void namesTheEarliestDeadlineThatLeavesRoom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeConstraint(NOON, Duration.ofHours(1), NOON.plusSeconds(3_599)))
                .withMessageContaining("2030-01-01T12:59:59Z")
                .withMessageContaining("must be 2030-01-01T13:00:00Z or later");
    }

    @Test
    void countsWholeSecondsOnly() {
        Instant fraction = NOON.plusMillis(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeConstraint(fraction, Duration.ofHours(1), NOON.plusSeconds(9_000)))
                .withMessageContaining("start").withMessageContaining("whole second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeConstraint(NOON, Duration.ofMillis(1_500), NOON.plusSeconds(9_000)))
                .withMessageContaining("duration").withMessageContaining("PT1.5S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeConstraint(NOON, Duration.ZERO, NOON.plusSeconds(9_000)))
                .withMessageContaining("at least 1");
    }

    @Test
    void hasARangeOfProcessorsFromOneOn() {
        assertThat(ProcessorRange.exactly(6)).hasToString("6").extracting(ProcessorRange::isFixed)
                .isEqualTo(true);
        assertThat(new ProcessorRange(2, 4)).hasToString("2 to 4");
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessorRange.exactly(0))
                .withMessageContaining("(0)");
        assertThatIllegalArgumentException().isThrownBy(() -> new ProcessorRange(4, 2))
                .withMessageContaining("(2)").withMessageContaining("(4)");
    }

    @Test
    void bindsTermsWithIsAndAllElseWithTheOtherRelations() {
        Value term = new Value.Term("Linux");
        Value amount = new Value.Amount(Quantity.parse("40 GB"));
        Value version = new Value.Numbered(Version.parse("2.6"));

        assertThat(new Requirement("os", Relation.IS, term).asked()).isEqualTo("Linux");
        assertThat(new Requirement("disk", Relation.AT_LEAST, amount).asked()).isEqualTo("≥ 40 GB");
        assertThat(new Requirement("version", Relation.AT_MOST, version).asked()).isEqualTo("≤ 2.6");
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement("os", Relation.AT_LEAST, term))
                .withMessageContaining("atLeast").withMessageContaining("Linux");
        assertThatIllegalArgumentException().isThrownBy(() -> new Requirement("disk", Relation.IS, amount))
                .withMessageContaining("40 GB");
    }

    @ParameterizedTest
    @EnumSource
    void findsRelationsByTheKeysOfFiles(Relation relation) {
        assertThat(Relation.ofKey(relation.key())).contains(relation);
        assertThat(Relation.ofKey(relation.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void findsCommunicationPatternsByTheKeysOfFiles(CommunicationPattern pattern) {
        assertThat(CommunicationPattern.ofKey(pattern.key())).contains(pattern);
        assertThat(CommunicationPattern.ofKey(pattern.name())).isEmpty();
    }

    @Test
    void cannotBeChangedThroughTheListItWasMadeFrom() {
        List<Requirement> requirements = new ArrayList<>();
        Request request = new Request("any", requirements, ProcessorRange.exactly(1),
                CommunicationPattern.MASTER_SLAVE, 0, TIME, true);
        requirements.add(new Requirement("os", Relation.IS, new Value.Term("Linux")));

        assertThat(request.requirements()).isEmpty();
    }

    @Test
    void changesOnlyWhatAnOfferChanges() {
        Request request = request("any", 5);
        TimeConstraint later =
                new TimeConstraint(NOON.plusSeconds(60), Duration.ofMinutes(5), NOON.plusSeconds(900));

        assertThat(request.withTime(later).time()).isEqualTo(later);
        assertThat(request.withTime(later).withTime(TIME)).isEqualTo(request);
        assertThat(request.withProcessors(ProcessorRange.exactly(9)).withProcessors(request.processors()))
                .isEqualTo(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_0", "Ação 3", "a", "7", "x.y:z@w-v", "имя"})
    void takesNamesInAnyAlphabet(String name) {
        assertThat(request(name, 0).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings =
        {"", " a", "_a", "-a", "a/b", "a\\b", "a\tb", "a'b", "a\"b", "a`b", "a$b", "a|b", "a&b",
        "a\u202eb", "a\u0000b"})
    void refusesNamesThatNeedQuotingSomewhere(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> request(name, 0))
                .withMessageContaining("request");
    }

    @Test
    void refusesNegativeBandwidthAndNothingness() {
        assertThatIllegalArgumentException().isThrownBy(() -> request("any", -1))
                .withMessageContaining("(-1)");
        assertThatNullPointerException().isThrownBy(() -> request(null, 0));
    }

    @Test
    void refusesForReasonsThatAreNamed() {
        Message words = Message.verbatim("The grid is full.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Refusal(List.of()))
                .withMessageContaining("at least one cause");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cause("A", " ", words, words, words))
                .withMessageContaining("constraint");
        assertThat(new Cause("", "time", words, words, words).cluster())
                .as("a cause may concern the grid as a whole").isEmpty();
    }

    @Test
    void offersOnlyWhatSaysHowItDiffers() {
        Plan plan = Plan.single("gradi",
                new Part("North", "A", 2, TimeWindow.of(NOON, Duration.ofMinutes(30))));

        assertThatIllegalArgumentException().isThrownBy(() -> new Offer(request("any", 0), plan, "", NOON))
                .withMessageContaining("changes");
    }

    private static Request request(String name, long bandwidth) {
        return new Request(name, List.of(), ProcessorRange.exactly(1), CommunicationPattern.PEER_TO_PEER,
                bandwidth,
                TIME, true);
    }
}
