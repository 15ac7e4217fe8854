package org.gradi.selection.jena.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * The objects of a GLUE 2.0 document, and which of them are associated. Either of two may name the other, and
 * what is named need not be described.
 */
final class Glue2Objects {

    /** A class of GLUE 2.0, with the members by which other objects name one of it. */
    enum Kind {
        ENVIRONMENT("ExecutionEnvironment", "ExecutionEnvironmentID", "ResourceID"),
        APPLICATION("ApplicationEnvironment", "ApplicationEnvironmentID"),
        LOCATION("Location", "LocationID"),
        DOMAIN("AdminDomain", "AdminDomainID", "DomainID"),
        SERVICE("ComputingService", "ComputingServiceID", "ServiceID"),
        MANAGER("ComputingManager", "ComputingManagerID", "ManagerID");

        private final String word;
        private final List<String> members;

        Kind(String word, String... members) {
            this.word = word;
            this.members = List.of(members);
        }

        String word() {
            return word;
        }
    }

    /**
     * One object.
     *
     * @param id   its own, or one that no other has when it says none
     * @param said what it says
     */
    record Thing(Kind kind, String id, JsonObject said) {

        /** What people call it: what the first of the members says that says something. */
        String name(String... members) {
            return Arrays.stream(members).map(member -> text(said, member))
                    .filter(name -> !Placeholders.isUnknown(name)).findFirst().orElse(id);
        }

        /** The number that a member says, if it says a whole one and no placeholder. */
        Optional<BigDecimal> number(String member) {
            return texts(said, member).stream().filter(text -> !Placeholders.isUnknown(text))
                    .flatMap(text -> whole(text).stream()).findFirst();
        }
    }

    private record End(Kind kind, String id) {
    }

    private final Map<Kind, List<Thing>> things = new LinkedHashMap<>();
    private final Map<End, Set<End>> associated = new LinkedHashMap<>();

    Glue2Objects(JsonObject document) {
        for (Kind kind : Kind.values()) {
            List<Thing> ofKind = new ArrayList<>();
            for (JsonObject said : all(document, kind.word)) {
                String id = text(said, "ID");
                Thing thing = new Thing(kind, Placeholders.isUnknown(id) ? "no. " + (ofKind.size() + 1) : id,
                        said);
                ofKind.add(thing);
                associate(thing);
            }
            things.put(kind, ofKind);
        }
    }

    private void associate(Thing thing) {
        End one = new End(thing.kind(), thing.id());
        for (Kind kind : Kind.values()) {
            for (String id : named(thing.said(), kind)) {
                End other = new End(kind, id);
                associated.computeIfAbsent(one, unused -> new LinkedHashSet<>()).add(other);
                associated.computeIfAbsent(other, unused -> new LinkedHashSet<>()).add(one);
            }
        }
    }

    /** The ids that stand among the associations, or beside them. */
    private static Set<String> named(JsonObject object, Kind kind) {
        Set<String> ids = new LinkedHashSet<>();
        JsonValue associations = object.get("Associations");
        for (String member : kind.members) {
            ids.addAll(texts(object, member));
            if (associations != null && associations.isObject()) {
                ids.addAll(texts(associations.getAsObject(), member));
            }
        }
        ids.removeIf(Placeholders::isUnknown);
        return ids;
    }

    List<Thing> all(Kind kind) {
        return things.get(kind);
    }

    /** Managers without an id cannot be named, so they are none. */
    List<Thing> managers() {
        return all(Kind.MANAGER).stream()
                .filter(manager -> !Placeholders.isUnknown(text(manager.said(), "ID"))).toList();
    }

    /** The ids of what is associated with the object, or with what is on the way, step by step. */
    Set<String> reached(Thing from, List<Kind> way) {
        Set<End> passed = new LinkedHashSet<>(Set.of(new End(from.kind(), from.id())));
        for (Kind kind : way) {
            List.copyOf(passed).forEach(end -> associated.getOrDefault(end, Set.of()).stream()
                    .filter(other -> other.kind() == kind).forEach(passed::add));
        }
        Set<String> ids = new LinkedHashSet<>();
        passed.stream().filter(end -> end.kind() == way.get(way.size() - 1))
                .forEach(end -> ids.add(end.id()));
        return ids;
    }

    private static List<JsonObject> all(JsonObject document, String type) {
        JsonValue value = document.get(type);
        if (value == null || !value.isArray()) {
            return value != null && value.isObject() ? List.of(value.getAsObject()) : List.of();
        }
        return StreamSupport.stream(value.getAsArray().spliterator(), false).filter(JsonValue::isObject)
                .map(JsonValue::getAsObject).toList();
    }

    static String text(JsonObject object, String member) {
        return texts(object, member).stream().findFirst().orElse("");
    }

    static Set<String> texts(JsonObject object, String member) {
        Set<String> texts = new LinkedHashSet<>();
        JsonValue value = object.get(member);
        if (value != null && value.isArray()) {
            value.getAsArray().forEach(one -> add(texts, one));
        } else if (value != null) {
            add(texts, value);
        }
        return texts;
    }

    private static void add(Set<String> texts, JsonValue value) {
        if (value.isString()) {
            texts.add(value.getAsString().value());
        } else if (value.isNumber()) {
            texts.add(value.getAsNumber().value().toString());
        }
    }

    /** {@code 8}, {@code 8.0} and {@code "8"} are the same number. */
    private static Optional<BigDecimal> whole(String text) {
        return Optional.of(text.strip()).filter(number -> number.matches("[0-9]{1,9}(\\.0{1,9})?"))
                .map(number -> new BigDecimal(number.replaceAll("\\.0+$", "")));
    }
}
