package org.gradi.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a {@link Difference} is about, for those who put it into words.
 *
 * @param request  the name of the request; empty where it is about none
 * @param member   which value: a member of the outcome with those it lies in, such as {@code
 *                 parts.processors}; or {@link #STATE} or {@link #JOBS}
 * @param of       what has that value: a cluster, the two clusters of a link, a reservation's id; both that
 *                 of the record and that of now where they differ; empty for the outcome as a whole
 * @param recorded what the session says
 * @param replayed what came out now
 */
public record Meaning(String request, String member, String of, Value recorded, Value replayed) {
    /** The state of a reservation. */
    public static final String STATE = "state";
    /** How the jobs in a reservation stand. */
    public static final String JOBS = "jobs";

    public Meaning {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(of, "of");
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(replayed, "replayed");
    }

    /** A value of an outcome. */
    public sealed interface Value {
        /** There is none, or it is null. */
        record Nothing() implements Value {
        }

        /** A number or a text. */
        record Plain(String text) implements Value {
        }

        /**
         * Something that has values of its own, such as a part.
         *
         * @param members as texts, by name; those that are null are missing
         */
        record Whole(Map<String, String> members) implements Value {
            public Whole {
                members = Map.copyOf(members);
            }
        }
    }

    static Meaning plain(String member, String of, String recorded, String replayed) {
        return new Meaning("", member, of, new Value.Plain(recorded), new Value.Plain(replayed));
    }

    /** @param element null where there is none */
    static Value value(JsonElement element) {
        if (element == null || element.isJsonNull()) {
            return new Value.Nothing();
        }
        if (!element.isJsonObject()) {
            return new Value.Plain(text(element));
        }
        Map<String, String> members = new LinkedHashMap<>();
        element.getAsJsonObject().entrySet().stream().filter(member -> !member.getValue().isJsonNull())
                .forEach(member -> members.put(member.getKey(), text(member.getValue())));
        return new Value.Whole(members);
    }

    /** The clusters that two elements of one place in an outcome are of; either may be null. */
    static String of(JsonElement recorded, JsonElement replayed) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonElement element : new JsonElement[] {recorded, replayed}) {
            if (element != null && element.isJsonObject()) {
                names.add(of(element.getAsJsonObject()));
            }
        }
        names.remove("");
        return String.join(" / ", names);
    }

    private static String of(JsonObject element) {
        return Stream.of("cluster", "between").map(element::get)
                .filter(name -> name != null && !name.isJsonNull()).map(Meaning::text).findFirst().orElse("");
    }

    private static String text(JsonElement element) {
        return element.isJsonArray() ? StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                .map(Meaning::text).collect(Collectors.joining(" – "))
                : element.isJsonPrimitive() ? element.getAsString() : element.toString();
    }
}
