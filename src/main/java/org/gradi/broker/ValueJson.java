package org.gradi.broker;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.gradi.request.Json;
import org.gradi.request.StrictJson;

/**
 * Requests and plans as JSON and back, exactly: what is read equals what was written. Moments and lengths are
 * whole seconds. Every reading method fails with {@link IllegalArgumentException} on anything else.
 */
final class ValueJson {

    private ValueJson() {
    }

    static String write(Request request) {
        return new Members().text("name", request.name())
                .raw("requirements", items(request.requirements(), ValueJson::write))
                .number("min", request.processors().min()).number("max", request.processors().max())
                .text("communication", request.communication().key())
                .number("bandwidth", request.bandwidthBitsPerSecond())
                .number("start", request.time().earliestStart().getEpochSecond())
                .number("duration", request.time().duration().toSeconds())
                .number("deadline", request.time().deadline().getEpochSecond())
                .raw("coAllocation", String.valueOf(request.coAllocation())).toString();
    }

    static Request request(Json json) {
        Reader members = reader(json);
        return new Request(members.text("name"), members.items("requirements", ValueJson::requirement),
                new ProcessorRange(members.count("min"), members.count("max")),
                CommunicationPattern.ofKey(members.text("communication")).orElseThrow(
                        () -> wrong("communication pattern", members.text("communication"))),
                members.number("bandwidth"),
                new TimeConstraint(members.moment("start"), Duration.ofSeconds(members.number("duration")),
                        members.moment("deadline")),
                members.get("coAllocation").equals(new Json.Flag(true)));
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

    private static Requirement requirement(Json json) {
        Reader members = reader(json);
        Value value = members.has("amount")
                ? new Value.Amount(new Quantity(new BigDecimal(members.text("amount")),
                        Unit.valueOf(members.text("unit"))))
                : members.has("term") ? new Value.Term(members.text("term"))
                : new Value.Numbered(Version.parse(members.text("version")));
        Importance importance = members.text("importance").equals(Importance.PREFERRED.key())
                ? Importance.PREFERRED : Importance.REQUIRED;
        return new Requirement(members.text("property"), Relation.ofKey(members.text("relation")).orElseThrow(
                () -> wrong("relation", members.text("relation"))), value, importance);
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

    static Plan plan(Json json) {
        Reader members = reader(json);
        TimeWindow window = new TimeWindow(members.moment("start"), members.moment("end"));
        return new Plan(members.text("strategy"), window, members.items("parts", item -> {
            Reader part = reader(item);
            return new Part(part.text("organisation"), part.text("cluster"), part.count("processors"),
                    window);
        }), members.items("links", item -> {
            Reader link = reader(item);
            return new LinkUse(link.text("from"), link.text("to"), link.number("bandwidth"),
                    Double.parseDouble(link.literal("lambda")));
        }), Double.parseDouble(members.literal("delta")));
    }

    private static <T> String items(List<T> values, Function<T, String> write) {
        return values.stream().map(write).collect(Collectors.joining(",", "[", "]"));
    }

    static Reader reader(Json json) {
        if (json instanceof Json.Members members) {
            return new Reader(members.values());
        }
        throw wrong("object", json.words());
    }

    private static IllegalArgumentException wrong(String what, String value) {
        return new IllegalArgumentException("It has no %s where there must be one, but (%s)."
                .formatted(what, value));
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

    /** An object being read. */
    record Reader(Map<String, Json> members) {

        boolean has(String name) {
            return members.containsKey(name);
        }

        Json get(String name) {
            Json value = members.get(name);
            if (value == null) {
                throw wrong("member " + name, "none");
            }
            return value;
        }

        String text(String name) {
            if (get(name) instanceof Json.Text text) {
                return text.value();
            }
            throw wrong("text " + name, get(name).words());
        }

        String literal(String name) {
            if (get(name) instanceof Json.Numeral numeral) {
                return numeral.literal();
            }
            throw wrong("number " + name, get(name).words());
        }

        long number(String name) {
            return Long.parseLong(literal(name));
        }

        int count(String name) {
            return Integer.parseInt(literal(name));
        }

        Instant moment(String name) {
            return Instant.ofEpochSecond(number(name));
        }

        <T> List<T> items(String name, Function<Json, T> read) {
            if (!(get(name) instanceof Json.Items items)) {
                throw wrong("list " + name, get(name).words());
            }
            List<T> values = new ArrayList<>(items.values().size());
            items.values().forEach(item -> values.add(read.apply(item)));
            return values;
        }
    }
}
