package org.gradi.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Quantity;
import org.gradi.model.Relation;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestCheck.Failed;
import org.gradi.request.RequestCheck.Passed;
import org.gradi.request.RequestCheck.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckerTest {
    private static final Instant EPOCH = Instant.parse("2030-01-01T00:00:00Z");
    private static final TimeFrame FRAME = new TimeFrame(EPOCH, EPOCH.plusSeconds(300));
    private static final Vocabulary VOCABULARY = SomeVocabulary.create();

    @Test
    void turnsADraftInOrderIntoARequest() {
        Request request = passed(SomeDraft.create());

        assertThat(request.name()).isEqualTo("user_1");
        assertThat(request.requirements()).containsExactly(
                new Requirement("operatingSystem", Relation.IS, new Value.Term("Linux")),
                new Requirement("diskSpace", Relation.AT_LEAST,
                        new Value.Amount(Quantity.of(40, Unit.GIGABYTE))));
        assertThat(request.processors()).isEqualTo(ProcessorRange.exactly(6));
        assertThat(request.communication()).isEqualTo(CommunicationPattern.PEER_TO_PEER);
        assertThat(request.bandwidthBitsPerSecond()).isEqualTo(10_000_000);
        assertThat(request.time().earliestStart()).isEqualTo(EPOCH.plusSeconds(20 * 60));
        assertThat(request.time().duration()).isEqualTo(Duration.ofHours(1));
        assertThat(request.time().deadline()).isEqualTo(EPOCH.plusSeconds(90 * 60));
        assertThat(request.coAllocation()).isTrue();
    }

    @Test
    void listsEveryProblemAtOnceInTheOrderOfTheForm() {
        RequestDraft draft = SomeDraft.create().name("").requirement("diskspac", "atLeast", "40 GB")
                .and("memory", "atLeast", "2 GHz").and("operatingSystem", "is", "Plan 9").processors("0", "x")
                .communication("broadcast").bandwidth("10 GB").times("yesterday", "PT0S", "soon").draft();

        assertThat(failed(draft)).extracting(Problem::path).containsExactly("$.name",
                "$.requirements[0].property", "$.requirements[1].atLeast", "$.requirements[2].is",
                "$.processors.min", "$.processors.max", "$.communication", "$.bandwidth", "$.start",
                "$.duration",
                "$.deadline");
    }

    @Test
    void doesNotCountBlanksAroundAnyText() {
        Request request = passed(SomeDraft.create().name(" user_1 ")
                .requirement(" memory ", "atLeast", " 2 GB ")
                .and(" location ", "is", " Brasil ").processors(" 2 ", " 4").communication(" master-slave ")
                .bandwidth(" 1 Gbit/s ").times(" PT20M ", " PT1H ", " PT90M "));

        assertThat(request.name()).isEqualTo("user_1");
        assertThat(request.processors()).isEqualTo(new ProcessorRange(2, 4));
    }

    @Test
    void readsWordsThatLookTheSameAsTheSame() {
        Request request = passed(SomeDraft.create()
                .requirement("espac\u0327o em disco", "atLeast", "40\u00a0GB")
                .and("memo\u0301ria", "atLeast", "\u20072 GB"));

        assertThat(request.requirements()).as("decomposed letters and no-break blanks cannot be seen")
                .extracting(Requirement::property).containsExactly("diskSpace", "memory");
        message(SomeDraft.create().requirement("coresPerNode", "atLeast", "2²"), "$.requirements[0].atLeast")
                .as("but no digit is made of what is none").contains("(2²)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"diskSpace", "DISKSPACE", "disk space", "espaço em disco", "Espaço em Disco"})
    void findsAPropertyByIdOrLabelInEitherLanguage(String words) {
        Request request = passed(SomeDraft.create().requirement(words, "atLeast", "40 GB"));

        assertThat(request.requirements().get(0).property()).isEqualTo("diskSpace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86", "x86 family", "família x86", "compatível com Intel", "X86"})
    void findsATermByIdLabelOrSynonymInEitherLanguage(String words) {
        Request request = passed(SomeDraft.create().requirement("processorArchitecture", "is", words));

        assertThat(request.requirements().get(0).value()).isEqualTo(new Value.Term("x86"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            diskspac             | did you mean diskSpace?
            disk                 | did you mean diskSpace?
            memria               | did you mean memória
            memoria              | did you mean memória
            procesor clokc       | did you mean processorClock?
            """)
    void suggestsThePropertyAMisspeltNameMayMean(String words, String suggestion) {
        message(SomeDraft.create().requirement(words, "atLeast", "40 GB"), "$.requirements[0].property")
                .startsWith("The property (" + words + ") is not known; ").contains(suggestion);
    }

    @Test
    void listsTheKnownPropertiesWhenNoneIsNear() {
        message(SomeDraft.create().requirement("colour", "is", "red"), "$.requirements[0].property")
                .contains("known are operatingSystem, operatingSystemVersion, processorArchitecture");
        message(SomeDraft.create().requirement("", "is", "red"), "$.requirements[0].property")
                .contains("names no property").contains("known are operatingSystem");
    }

    @Test
    void suggestsTheTermAMisspeltWordMayMeanAndListsThoseOfItsPropertyOnly() {
        message(SomeDraft.create().requirement("operatingSystem", "is", "Linnux"), "$.requirements[0].is")
                .isEqualTo("The operatingSystem (Linnux) is not known; did you mean Linux?");
        message(SomeDraft.create().requirement("location", "is", "SPARC"), "$.requirements[0].is")
                .isEqualTo("The location (SPARC) is not known; known are Brazil, Canada.");
        message(SomeDraft.create().requirement("location", "is", ""), "$.requirements[0].is")
                .isEqualTo("The location is missing; known are Brazil, Canada.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            memory           | atLeast | 2 GHz     | is a frequency; it must be an amount of data
            memory           | atMost  | 2         | is a count; it must be an amount of data
            memory           | atLeast | 40 Zorks  | must be an amount of data
            memory           | atLeast | -1 GB     | zero or more
            memory           | atLeast | viel      | such as 40 GB
            memory           | atLeast | 1e3 GB    | such as 40 GB
            processorClock   | exactly | 2 GB      | in Hz, kHz, MHz, GHz, such as 2 GHz
            networkBandwidth | atLeast | 10 MB     | is an amount of data; it must be a data rate
            networkBandwidth | atLeast | 10        | bit/s, kbit/s, Mbit/s, Gbit/s, Tbit/s, such as 10 Mbit/s
            coresPerNode     | exactly | 4 GB      | it must be a plain number, zero or more, such as 4
            """)
    void namesTheRightUnitsWhenTheKindIsWrong(String property, String relation, String value, String right) {
        message(SomeDraft.create().requirement(property, relation, value), "$.requirements[0]." + relation)
                .startsWith("The " + property + " (" + value + ") ")
                .contains(right);
    }

    @Test
    void refusesNumbersOfAbsurdLengthAtOnce() {
        message(SomeDraft.create().requirement("memory", "atLeast", "9".repeat(900_000) + " GB"),
                "$.requirements[0].atLeast").hasSizeLessThan(300);
    }

    @Test
    void asksForAMissingAmount() {
        message(SomeDraft.create().requirement("memory", "atLeast", " "), "$.requirements[0].atLeast")
                .startsWith("The memory is missing; give an amount of data").endsWith("such as 40 GB.");
    }

    @Test
    void readsVersionsAsNumbersAndRefusesOtherText() {
        Request request = passed(SomeDraft.create().requirement("operatingSystemVersion", "atLeast", "2.10"));

        assertThat(request.requirements().get(0).value())
                .isEqualTo(new Value.Numbered(Version.parse("2.10")));
        message(SomeDraft.create().requirement("operatingSystemVersion", "atLeast", "2.6-el5"),
                "$.requirements[0].atLeast")
                .isEqualTo("The operatingSystemVersion (2.6-el5) must be dotted whole numbers, such as 2.6.");
        message(SomeDraft.create()
                .requirement("operatingSystemVersion", "exactly", ""), "$.requirements[0].exactly")
                .contains("is missing").contains("2.6");
    }

    @Test
    void namesTheRelationsThatSuitAProperty() {
        message(SomeDraft.create().requirement("memory", "is", "2 GB"), "$.requirements[0].is").isEqualTo(
                "The relation (is) does not suit the property memory, which takes amounts; "
                        + "use atLeast, atMost, exactly.");
        message(SomeDraft.create()
                .requirement("operatingSystem", "atLeast", "Linux"), "$.requirements[0].atLeast")
                .endsWith("which takes terms; use is.");
        message(SomeDraft.create().requirement("operatingSystemVersion", "is", "2.6"), "$.requirements[0].is")
                .endsWith("which takes versions; use atLeast, atMost, exactly.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+6", "2.5", "1e2", "six", "6 processors", "٣", "0x10"})
    void refusesProcessorsThatAreNoWholeNumberFromOneOn(String number) {
        message(SomeDraft.create().processors(number, number), "$.processors")
                .isEqualTo("The number of processors (" + number + ") must be a whole number, 1 or more.");
    }

    @Test
    void refusesMissingAndAbsurdlyManyProcessors() {
        message(SomeDraft.create().processors("", ""), "$.processors").contains("is missing");
        message(SomeDraft.create().processors("3", ""), "$.processors.max")
                .contains("most processors is missing");
        message(SomeDraft.create().processors("99999999999", "99999999999"), "$.processors")
                .contains("at most 999999999");
    }

    @Test
    void refusesMoreFewestThanMostProcessors() {
        message(SomeDraft.create().processors("6", "4"), "$.processors.max")
                .isEqualTo("The most processors (4) must be at least the fewest (6).");
    }

    @Test
    void namesTheCommunicationPatterns() {
        message(SomeDraft.create().communication("peer to peer"), "$.communication")
                .isEqualTo("The communication pattern (peer to peer) is not known; "
                        + "did you mean peer-to-peer?");
        message(SomeDraft.create().communication("gossip"), "$.communication")
                .endsWith("known are peer-to-peer, master-slave.");
        message(SomeDraft.create().communication(""), "$.communication")
                .isEqualTo("The communication pattern is missing; give peer-to-peer or master-slave.");
    }

    @Test
    void takesNoBandwidthForNoneAndRoundsFractionsOfABitUp() {
        assertThat(passed(SomeDraft.create().bandwidth("")).bandwidthBitsPerSecond()).isZero();
        assertThat(passed(SomeDraft.create().bandwidth("0 bit/s")).bandwidthBitsPerSecond()).isZero();
        assertThat(passed(SomeDraft.create().bandwidth("0.5 bit/s")).bandwidthBitsPerSecond())
                .as("a job never gets less than it asked for").isEqualTo(1);
        message(SomeDraft.create().bandwidth("10"), "$.bandwidth").contains("is a count")
                .contains("10 Mbit/s");
        message(SomeDraft.create().bandwidth("99999999999 Gbit/s"), "$.bandwidth")
                .contains("less than 2^63 bit/s");
    }

    @Test
    void saysWhatANameMayBe() {
        message(SomeDraft.create().name("a;b"), "$.name").contains("(a;b)").contains("1 to 120 letters");
        message(SomeDraft.create().name(" "), "$.name")
                .isEqualTo("The request has no name; give it one, such as user_0.");
        message(SomeDraft.create().name("a\nb\u202e"), "$.name")
                .as("a name cannot break or turn the line of its message").contains("(a\\u000ab\\u202e)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "NOW", "PT0S", "P0D", "pt0m"})
    void startsAnImmediateRequestNow(String start) {
        Request request = passed(SomeDraft.create().times(start, "PT60M", ""));

        assertThat(request.time().earliestStart()).isEqualTo(FRAME.now());
        assertThat(request.time().deadline()).as("no deadline means no slack")
                .isEqualTo(FRAME.now().plusSeconds(3600));
    }

    @Test
    void countsTheDeadlineOfAnImmediateRequestFromTheSameMomentAsEveryOffset() {
        assertThat(passed(SomeDraft.create().times("now", "PT60M", "PT65M")).time().deadline())
                .isEqualTo(EPOCH.plusSeconds(65 * 60));
        message(SomeDraft.create().times("now", "PT60M", "PT64M59S"), "$.deadline").isEqualTo(
                "The deadline (PT64M59S, that is 2030-01-01T01:04:59Z) leaves no room for the duration "
                        + "(PT1H) after the start (2030-01-01T00:05:00Z); it must be PT1H5M, that is "
                        + "2030-01-01T01:05:00Z or later.");
    }

    @Test
    void readsInstantsWithAnyOffsetFromUtc() {
        assertThat(passed(SomeDraft.create().times("2030-01-01T00:30:00Z", "PT1H", "2030-01-01T02:00:00Z"))
                .time()
                .slack()).isEqualTo(Duration.ofMinutes(30));
        assertThat(passed(SomeDraft.create().times("2030-01-01T00:30:00-03:00", "PT1H", "")).time()
                .earliestStart())
                .isEqualTo(EPOCH.plusSeconds(210 * 60));
    }

    @Test
    void refusesAStartThatIsPastUnlessImmediate() {
        message(SomeDraft.create().times("PT4M59S", "PT1H", ""), "$.start").isEqualTo(
                "The start (PT4M59S, that is 2030-01-01T00:04:59Z) is past; it must be PT5M, that is "
                        + "2030-01-01T00:05:00Z or later, or now for an immediate request.");
        message(SomeDraft.create().times("2029-12-31T23:59:59Z", "PT1H", ""), "$.start")
                .contains("is past; it must be 2030-01-01T00:05:00Z or later");
        assertThat(passed(SomeDraft.create().times("PT5M", "PT1H", "")).time().earliestStart())
                .as("now itself is not past").isEqualTo(FRAME.now());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -PT20M                   | is a negative offset; it must be PT0S or more
            PT-1S                    | is a negative offset
            -PT0.5S                  | is a negative offset
            PT20M0.5S                | has a fraction of a second; it must be a whole second
            2030-01-01T00:20:00.5Z   | has a fraction of a second
            PT99999999999999H        | must lie before the year 10000
            PT9223372036854775807S   | must lie before the year 10000
            +10000-01-01T00:00:00Z   | must lie before the year 10000
            2030-01-01T00:20:00      | must be now, an instant such as 2030-01-01T00:05:00Z or an offset
            2030-01-01               | must be now, an instant
            2030-12-31T23:59:60Z     | must be now, an instant
            2030-02-30T00:00:00Z     | must be now, an instant
            20 min                   | an offset such as PT20M
            P1M                      | an offset such as PT20M
            PT                       | an offset such as PT20M
            0                        | must be now, an instant
            """)
    void saysWhatIsWrongWithAStart(String start, String wrong) {
        message(SomeDraft.create().times(start, "PT1H", ""), "$.start")
                .startsWith("The start (" + start + ") ")
                .contains(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "PT0.5S", "PT1.5S", "1h", "P1Y", "2030-01-01T00:00:00Z"})
    void refusesDurationsThatAreNotWholeSecondsFromOneOn(String duration) {
        message(SomeDraft.create().times("PT20M", duration, ""), "$.duration")
                .isEqualTo("The duration (" + duration
                + ") must be an ISO duration of whole seconds, at least PT1S, such as PT1H.");
    }

    @Test
    void refusesADurationThatIsMissingOrBeyondAllCalendars() {
        message(SomeDraft.create().times("PT20M", "", ""), "$.duration").contains("is missing")
                .contains("PT1H");
        message(SomeDraft.create().times("PT20M", "PT9223372036854775807S", ""), "$.duration")
                .contains("before the year 10000");
    }

    @Test
    void refusesADeadlineWithoutRoomAndNamesTheEarliestPossibleInTheSameStyle() {
        message(SomeDraft.create().times("PT20M", "PT60M", "PT79M"), "$.deadline")
                .contains("it must be PT1H20M, that is 2030-01-01T01:20:00Z or later");
        message(SomeDraft.create().times("PT20M", "PT60M", "2030-01-01T01:19:59Z"), "$.deadline")
                .endsWith("it must be 2030-01-01T01:20:00Z or later.");
        assertThat(passed(SomeDraft.create().times("PT20M", "PT60M", "PT80M")).time().slack()).isZero();
    }

    @Test
    void refusesADeadlineThatIsNoTime() {
        message(SomeDraft.create().times("PT20M", "PT60M", "soon"), "$.deadline")
                .isEqualTo("The deadline (soon) must be an instant such as 2030-01-01T00:05:00Z or an offset "
                        + "such as PT90M.");
    }

    @Test
    void cutsTheFrameToWholeSeconds() {
        TimeFrame frame = new TimeFrame(EPOCH.plusMillis(1), EPOCH.plusMillis(999));

        assertThat(frame).as("a wall clock has fractions, requests do not")
                .isEqualTo(new TimeFrame(EPOCH, EPOCH));
    }

    private static Request passed(SomeDraft draft) {
        RequestCheck check = RequestChecker.check(draft.draft(), VOCABULARY, FRAME);
        assertThat(check).isInstanceOf(Passed.class);
        return ((Passed) check).request();
    }

    private static List<Problem> failed(RequestDraft draft) {
        RequestCheck check = RequestChecker.check(draft, VOCABULARY, FRAME);
        assertThat(check).isInstanceOf(Failed.class);
        return ((Failed) check).problems();
    }

    /** The message of the only problem, which must lie at this path. */
    private static AbstractStringAssert<?> message(SomeDraft draft, String path) {
        List<Problem> problems = failed(draft.draft());
        assertThat(problems).extracting(Problem::path).containsExactly(path);
        return assertThat(problems.get(0).message().english());
    }
}
