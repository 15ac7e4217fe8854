package org.gradi.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradi.model.Importance;
import org.gradi.model.Relation;
import org.gradi.request.RequestDraft.DraftRequirement;

/** Takes a draft out of a JSON document; collects everything that has the wrong shape. */
final class DraftReader {
    static final String FORMAT = "gradi/request";
    static final int VERSION = 1;
    static final String IMPORTANCE = "importance";

    private static final List<String> MEMBERS = List.of("format", "version", "name", "requirements",
            "processors", "communication", "bandwidth", "start", "duration", "deadline", "coAllocation");
    private static final List<String> PROCESSOR_MEMBERS = List.of("min", "max");
    private static final List<String> RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::key).toList();
    private static final List<String> REQUIREMENT_MEMBERS =
            Stream.of(List.of("property"), RELATIONS, List.of(IMPORTANCE)).flatMap(List::stream).toList();

    private record Processors(String min, String max) {
    }

    private final String source;
    private final String path;
    private final Map<String, Json> members;
    private final Set<String> problems = new LinkedHashSet<>();

    private DraftReader(Map<String, Json> members, String source, String path) {
        this.members = members;
        this.source = source;
        this.path = path;
    }

    /**
     * Fails with every problem at once, one per line, each with its path; a foreign format or version comes
     * alone.
     */
    static RequestDraft read(Json document, String source, String path) throws FileProblem {
        if (!(document instanceof Json.Members object)) {
            throw new FileProblem("%s, %s: a request must be a JSON object, not %s."
                    .formatted(source, path, document.words()));
        }
        DraftReader reader = new DraftReader(object.values(), source, path);
        reader.requireFormat();
        RequestDraft draft = reader.draft();
        if (!reader.problems.isEmpty()) {
            throw new FileProblem(String.join("\n", reader.problems));
        }
        return draft;
    }

    private void requireFormat() throws FileProblem {
        require("format", new Json.Text(FORMAT));
        require("version", new Json.Numeral(String.valueOf(VERSION)));
    }

    private void require(String name, Json right) throws FileProblem {
        Json found = members.get(name);
        if (!right.equals(found)) {
            String instead = found == null ? "but the member is missing" : "not " + found.words();
            throw new FileProblem("%s, %s: the %s must be %s, %s."
                    .formatted(source, at(path, name), name, right.words(), instead));
        }
    }

    private RequestDraft draft() {
        refuseUnknownMembers(members, MEMBERS, path);
        Processors processors = processors();
        return new RequestDraft(text("name", "user_0"), requirements(), processors.min(), processors.max(),
                text("communication", "peer-to-peer"), text("bandwidth", "10 Mbit/s"), text("start", "PT20M"),
                text("duration", "PT1H"), text("deadline", "PT90M"), coAllocation());
    }

    private Processors processors() {
        String at = at(path, "processors");
        if (members.get("processors") instanceof Json.Members range) {
            refuseUnknownMembers(range.values(), PROCESSOR_MEMBERS, at);
            return new Processors(textOrNumber(range.values(), at, "min", "a whole number"),
                    textOrNumber(range.values(), at, "max", "a whole number"));
        }
        String fixed = textOrNumber(members, path, "processors",
                "a whole number or {\"min\": 2, \"max\": 4}");
        return new Processors(fixed, fixed);
    }

    private boolean coAllocation() {
        Json value = members.get("coAllocation");
        if (value == null) {
            return true;
        }
        if (value instanceof Json.Flag flag) {
            return flag.value();
        }
        wrongType(at(path, "coAllocation"), "true or false", value);
        return true;
    }

    private List<DraftRequirement> requirements() {
        List<DraftRequirement> requirements = new ArrayList<>();
        String at = at(path, "requirements");
        Json value = members.get("requirements");
        if (value instanceof Json.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                addRequirement(requirements, items.values().get(i), at + "[" + i + "]");
            }
        } else if (value != null) {
            wrongType(at, "a list of requirements", value);
        }
        return requirements;
    }

    private void addRequirement(List<DraftRequirement> requirements, Json value, String at) {
        if (!(value instanceof Json.Members object)) {
            wrongType(at, "an object such as {\"property\": \"diskSpace\", \"atLeast\": \"40 GB\"}", value);
            return;
        }
        Map<String, Json> requirement = object.values();
        refuseUnknownMembers(requirement, REQUIREMENT_MEMBERS, at);
        List<String> relations = RELATIONS.stream().filter(requirement::containsKey).toList();
        if (relations.size() != 1) {
            problem(at, "a requirement needs one of %s, but this has %s; write one requirement per bound."
                    .formatted(String.join(", ", RELATIONS),
                            relations.isEmpty() ? "none" : String.join(" and ", relations)));
            return;
        }
        String relation = relations.get(0);
        requirements.add(new DraftRequirement(text(requirement, at, "property", "diskSpace"), relation,
                textOrNumber(requirement, at, relation, "text such as \"40 GB\" or a number"),
                importance(requirement, at)));
    }

    private Importance importance(Map<String, Json> requirement, String at) {
        if (!requirement.containsKey(IMPORTANCE)) {
            return Importance.REQUIRED;
        }
        String key = text(requirement, at, IMPORTANCE, Importance.PREFERRED.key());
        return Importance.ofKey(key).orElseGet(() -> {
            if (requirement.get(IMPORTANCE) instanceof Json.Text) {
                List<String> known = Arrays.stream(Importance.values()).map(Importance::key).toList();
                problem(at(at, IMPORTANCE), "the importance (%s) must be %s."
                        .formatted(Shown.text(key), String.join(" or ", known)));
            }
            return Importance.REQUIRED;
        });
    }

    private String text(String name, String example) {
        return text(members, path, name, example);
    }

    private String text(Map<String, Json> object, String at, String name, String example) {
        Json value = object.get(name);
        if (value instanceof Json.Text text) {
            return text.value();
        }
        if (value != null) {
            wrongType(at(at, name), "text such as \"" + example + "\"", value);
        }
        return "";
    }

    private String textOrNumber(Map<String, Json> object, String at, String name, String right) {
        Json value = object.get(name);
        if (value instanceof Json.Numeral number) {
            return number.literal();
        }
        if (value instanceof Json.Text text) {
            return text.value();
        }
        if (value != null) {
            wrongType(at(at, name), right, value);
        }
        return "";
    }

    private void refuseUnknownMembers(Map<String, Json> object, List<String> known, String at) {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                problem(at(at, name), "the member (%s) is not known; %s".formatted(Shown.text(name),
                        Suggestions.adviceAmong(name, known)));
            }
        }
    }

    private void wrongType(String at, String right, Json found) {
        problem(at, "this must be %s, not %s.".formatted(right, found.words()));
    }

    private void problem(String at, String message) {
        problems.add(source + ", " + at + ": " + message);
    }

    private static String at(String path, String name) {
        return StrictJson.memberPath(path, name);
    }
}
