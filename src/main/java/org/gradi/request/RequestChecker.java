package org.gradi.request;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gradi.model.CommunicationPattern;
import org.gradi.model.ProcessorRange;
import org.gradi.model.Quantity;
import org.gradi.model.QuantityKind;
import org.gradi.model.Request;
import org.gradi.model.Requirement;
import org.gradi.model.TimeConstraint;
import org.gradi.model.Vocabulary;
import org.gradi.request.RequestDraft.DraftRequirement;

/** Turns a draft into a request, or lists everything that keeps it from being one. */
public final class RequestChecker {

    private final RequestDraft draft;
    private final ProblemList problems = new ProblemList();

    private RequestChecker(RequestDraft draft) {
        this.draft = draft;
    }

    /**
     * Checks every text of the draft; blanks around a text do not count.
     *
     * @param vocabulary the terms in which requirements may be written
     * @param frame      what offsets count from, and what is past
     */
    public static RequestCheck check(RequestDraft draft, Vocabulary vocabulary, TimeFrame frame) {
        RequestChecker checker = new RequestChecker(draft);
        return checker.check(new RequirementReading(vocabulary, checker.problems),
                new TimeReading(frame, checker.problems));
    }

    private RequestCheck check(RequirementReading requirementReading, TimeReading timeReading) {
        Optional<String> name = name();
        List<Requirement> requirements = requirements(requirementReading);
        Optional<ProcessorRange> processors = processors();
        Optional<CommunicationPattern> communication = communication();
        Optional<Long> bandwidth = bandwidth();
        Optional<TimeConstraint> time = timeReading.constraint(Typed.plain(draft.start()),
                Typed.plain(draft.duration()), Typed.plain(draft.deadline()));
        if (!problems.all().isEmpty()) {
            return new RequestCheck.Failed(problems.all());
        }
        return new RequestCheck.Passed(new Request(name.orElseThrow(), requirements, processors.orElseThrow(),
                communication.orElseThrow(), bandwidth.orElseThrow(), time.orElseThrow(),
                draft.coAllocation()));
    }

    /** The model owns the rule for names, so it is asked with a request that is otherwise in order. */
    private Optional<String> name() {
        String name = Typed.plain(draft.name());
        try {
            TimeConstraint anyTime = new TimeConstraint(Instant.EPOCH, Duration.ofSeconds(1),
                    Instant.EPOCH.plusSeconds(1));
            return Optional.of(new Request(name, List.of(), ProcessorRange.exactly(1),
                    CommunicationPattern.PEER_TO_PEER, 0, anyTime, true).name());
        } catch (IllegalArgumentException notAName) {
            problems.add("$.name", name.isEmpty() ? RequestPhrase.NO_NAME.about()
                    : RequestPhrase.NOT_A_NAME.about(Shown.text(name), Shown.line(notAName.getMessage())));
            return Optional.empty();
        }
    }

    private List<Requirement> requirements(RequirementReading reading) {
        List<DraftRequirement> drafts = draft.requirements();
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> reading.requirement(drafts.get(i), "$.requirements[" + i + "]"))
                .flatMap(Optional::stream).toList();
    }

    private Optional<ProcessorRange> processors() {
        if (draft.minProcessors().equals(draft.maxProcessors())) {
            return ProcessorCount.read(draft.minProcessors(), "$.processors",
                    RequestPhrase.NUMBER_OF_PROCESSORS, problems).map(ProcessorRange::exactly);
        }
        Optional<Integer> min = ProcessorCount.read(draft.minProcessors(), "$.processors.min",
                RequestPhrase.FEWEST_PROCESSORS, problems);
        Optional<Integer> max = ProcessorCount.read(draft.maxProcessors(), "$.processors.max",
                RequestPhrase.MOST_PROCESSORS, problems);
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (max.get() < min.get()) {
            problems.add("$.processors.max",
                    RequestPhrase.MOST_BELOW_FEWEST.about(max.get(), min.get()));
            return Optional.empty();
        }
        return Optional.of(new ProcessorRange(min.get(), max.get()));
    }

    private Optional<CommunicationPattern> communication() {
        String key = Typed.plain(draft.communication());
        Optional<CommunicationPattern> pattern = CommunicationPattern.ofKey(key);
        if (pattern.isEmpty()) {
            List<String> known = Arrays.stream(CommunicationPattern.values()).map(CommunicationPattern::key)
                    .toList();
            problems.add("$.communication", key.isEmpty()
                    ? RequestPhrase.NO_COMMUNICATION.about(RequestPhrase.oneOf(known))
                    : RequestPhrase.UNKNOWN_COMMUNICATION.about(Shown.text(key),
                            Suggestions.adviceAmong(key, known)));
        }
        return pattern;
    }

    private Optional<Long> bandwidth() {
        String text = Typed.plain(draft.bandwidth());
        if (text.isEmpty()) {
            return Optional.of(0L);
        }
        return new QuantityReading(problems)
                .quantity("$.bandwidth", RequestPhrase.BANDWIDTH.about(), text, QuantityKind.DATA_RATE)
                .flatMap(this::wholeBitsPerSecond);
    }

    /** Rounded up, so that no job gets less than it asked for. */
    private Optional<Long> wholeBitsPerSecond(Quantity bandwidth) {
        try {
            return Optional.of(bandwidth.canonical().setScale(0, RoundingMode.CEILING).longValueExact());
        } catch (ArithmeticException tooLarge) {
            problems.add("$.bandwidth",
                    RequestPhrase.TOO_MUCH_BANDWIDTH.about(Shown.text(bandwidth.toString())));
            return Optional.empty();
        }
    }
}
