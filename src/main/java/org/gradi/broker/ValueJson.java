package org.gradi.broker;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.gradi.model.TimeConstraint;
import org.gradi.model.TimeWindow;
import org.gradi.model.Unit;
import org.gradi.model.Value;
import org.gradi.model.Version;
import org.gradi.request.StrictJson;

/**
 * Requests and plans as JSON and back, exactly: what is read equals what was written. Moments and lengths are
 * whole seconds. Every reading method fails with {@link IllegalArgumentException} on anything else.
 */
final class ValueJson {
    static final Map<String, CommunicationPattern> PATTERNS =
            byWord(CommunicationPattern.values(), CommunicationPattern::key);
    private static final Map<String, Relation> RELATIONS = byWord(Relation.values(), Relation::key);
    private static final Map<String, Importance> IMPORTANCES = byWord(Importance.values(), Importance::key);

    private ValueJson() {
    }

    static String write(Request request) {
        return new Members().text("name", request.name())
                .raw("requirements", write(request.requirements()))
                .number("min", request.processors().min()).number("max", request.processors().max())
                .text("communication", request.communication().key())
                .number("bandwidth", request.bandwidthBitsPerSecond())
                .number("start", request.time().earliestStart().getEpochSecond())
                .number("duration", request.time().duration().toSeconds())
                .number("deadline", request.time().deadline().getEpochSecond())
                .raw("coAllocation", String.valueOf(request.coAllocation())).toString();
    }

    static Request request(JsonScan in) {
        in.openObject("request");
        Request request = new Request(in.text("name"), requirements(in),
                new ProcessorRange(in.count("min"), in.count("max")),
                in.word("communication", PATTERNS), in.number("bandwidth"),
                new TimeConstraint(in.moment("start"), Duration.ofSeconds(in.number("duration")),
                        in.moment("deadline")),
                in.flag("coAllocation"));
        in.closeObject();
        return request;
    }

    private static List<Requirement> requirements(JsonScan in) {
        in.openList("requirements");
        return requirementsOfList(in);
    }

    static String write(List<Requirement> requirements) {
        return items(requirements, ValueJson::write);
    }

    /** Those up to the end of the list that is open. */
    static List<Requirement> requirementsOfList(JsonScan in) {
        if (!in.hasItem()) {
            return List.of();
        }
        List<Requirement> requirements = new ArrayList<>();
        do {
            requirements.add(requirement(in));
        } while (in.hasItem());
        return List.copyOf(requirements);
    }

    private static String write(Requirement requirement) {
        Members members = new Members().text("property", requirement.property())
                .text("relation", requirement.relation().key())
                .text("importance", requirement.importance().key());
        if (requirement.value() instanceof Value.Amount amount) {
            members.text("amount", amount.quantity().number().toString())
                    .text("unit", amount.quantity().unit().name());
        } else if (requirement.value() instanceof Value.Term term) {
            members.text("term", term.id());
        } else if (requirement.value() instanceof Value.Numbered numbered) {
            members.text("version", numbered.version().toString());
        }
        return members.toString();
    }

    private static Requirement requirement(JsonScan in) {
        in.openObject();
        String property = in.word("property");
        Relation relation = in.word("relation", RELATIONS);
        Importance importance = in.word("importance", IMPORTANCES);
        Value value = value(in);
        in.closeObject();
        return new Requirement(property, relation, value, importance);
    }

    private static Value value(JsonScan in) {
        if (in.has("amount")) {
            return new Value.Amount(new Quantity(new BigDecimal(in.text("amount")),
                    Unit.valueOf(in.text("unit"))));
        }
        return in.has("term") ? new Value.Term(in.text("term"))
                : new Value.Numbered(Version.parse(in.text("version")));
    }

    static String write(Plan plan) {
        return new Members().text("strategy", plan.strategy())
                .number("start", plan.window().startSecond()).number("end", plan.window().endSecond())
                .raw("parts", items(plan.parts(), part -> new Members().text("cluster", part.cluster())
                        .text("organisation", part.organisation()).number("processors", part.processors())
                        .toString()))
                .raw("links", items(plan.links(), link -> new Members().text("from", link.from())
                        .text("to", link.to()).number("bandwidth", link.bitsPerSecond())
                        .raw("lambda", Double.toString(link.lambda())).toString()))
                .raw("delta", Double.toString(plan.delta())).toString();
    }

    static Plan plan(JsonScan in) {
        in.openObject("plan");
        String strategy = in.word("strategy");
        TimeWindow window = new TimeWindow(in.moment("start"), in.moment("end"));
        Plan plan = new Plan(strategy, window, parts(in, window), links(in), in.fraction("delta"));
        in.closeObject();
        return plan;
    }

    private static List<Part> parts(JsonScan in, TimeWindow window) {
        List<Part> parts = new ArrayList<>(1);
        in.openList("parts");
        while (in.hasItem()) {
            in.openObject();
            String cluster = in.word("cluster");
            parts.add(new Part(in.word("organisation"), cluster, in.count("processors"), window));
            in.closeObject();
        }
        return parts;
    }

    private static List<LinkUse> links(JsonScan in) {
        in.openList("links");
        if (!in.hasItem()) {
            return List.of();
        }
        List<LinkUse> links = new ArrayList<>();
        do {
            in.openObject();
            links.add(new LinkUse(in.word("from"), in.word("to"), in.number("bandwidth"),
                    in.fraction("lambda")));
            in.closeObject();
        } while (in.hasItem());
        return links;
    }

    static <T> String items(List<T> values, Function<T, String> write) {
        return values.stream().map(write).collect(Collectors.joining(",", "[", "]"));
    }

    /** The values of an enumeration by the words they have in the journal. */
    static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        Map<String, T> byWord = new HashMap<>();
        for (T value : values) {
            byWord.put(word.apply(value), value);
        }
        return Map.copyOf(byWord);
    }

    /** An object being written. */
    static final class Members {
        private final StringBuilder json = new StringBuilder("{");

        Members text(String name, String value) {
            return raw(name, StrictJson.quote(value));
        }

        Members number(String name, long value) {
            return raw(name, Long.toString(value));
        }

        Members raw(String name, String value) {
            json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":").append(value);
            return this;
        }

        @Override
        public String toString() {
            return json + "}";
        }
    }
}
