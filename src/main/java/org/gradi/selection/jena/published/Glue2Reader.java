package org.gradi.selection.jena.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.GridProblem;

/**
 * Reads the JSON rendering of GLUE 2.0: an object that holds a list for each class. A computing manager is a
 * cluster; execution environments are its kinds of nodes.
 */
final class Glue2Reader implements PublishedReader {
    private static final String ENVIRONMENT = "ExecutionEnvironment";
    private static final String MANAGER = "ComputingManager";
    private static final List<Word> WORDS = List.of(
            new Word.Amount("MainMemorySize", List.of(new Word.Meaning("minimum", "memory", "MiB"))),
            new Word.Amount("CPUClockSpeed", List.of(new Word.Meaning("minimum", "processorClock", "MHz"))),
            new Word.Amount("PhysicalCPUs", List.of(new Word.Meaning("minimum", "processorsPerNode", ""))),
            new Word.Amount("TotalInstances", List.of(new Word.Meaning("sum", "nodes", ""))),
            new Word.Kept("LogicalCPUs", "It may count threads, so it is not taken for cores."),
            new Word.Term("Platform", List.of("processorArchitecture")),
            new Word.Term("OSFamily", List.of("operatingSystem")),
            new Word.Term("OSName", List.of("operatingSystem")),
            new Word.Kept("OSVersion", "It is the version of the distribution, not of its kernel."),
            new Word.Term("NetworkInfo", List.of("networkTechnology")),
            new Word.Term("AppName", List.of("softwareEnvironment")),
            new Word.Term("Country", List.of("location")));

    @Override
    public List<Word> words() {
        return WORDS;
    }

    @Override
    public List<PublishedCluster> read(Published published, Consumer<String> notes) throws GridProblem {
        String source = published.source();
        JsonObject document = document(source, published.text());
        Map<String, List<JsonObject>> byManager = byManager(source, document, notes);
        Map<String, String> names = new ManagerNames(managers(document), byManager.keySet()).names();
        List<PublishedCluster> clusters = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, List<JsonObject>> entry : byManager.entrySet()) {
            try {
                if (!entry.getValue().isEmpty()) {
                    clusters.add(cluster(byManager.size() == 1 ? published.name()
                            : names.get(entry.getKey()), document, entry.getKey(), entry.getValue()));
                }
            } catch (GridProblem unusable) {
                left.add(unusable.getMessage());
            }
        }
        if (clusters.isEmpty()) {
            throw new GridProblem(left.isEmpty() ? "%s: there is no %s; give the JSON rendering of GLUE 2.0."
                    .formatted(source, ENVIRONMENT) : left.get(0));
        }
        left.forEach(one -> notes.accept(one + " It is left out."));
        return clusters;
    }

    /** The environments of each manager; those of which nobody says whose they are are told. */
    private static Map<String, List<JsonObject>> byManager(String source, JsonObject document,
            Consumer<String> notes) {
        List<JsonObject> managers = managers(document);
        Map<String, List<JsonObject>> byManager = new LinkedHashMap<>();
        managers.forEach(manager -> byManager.put(text(manager, "ID"), new ArrayList<>()));
        for (JsonObject environment : all(document, ENVIRONMENT)) {
            String id = text(environment, "ID");
            String whose = associated(environment, "ComputingManagerID").stream().findFirst()
                    .or(() -> managers.stream().filter(manager -> !id.isEmpty()
                            && associated(manager, "ExecutionEnvironmentID").contains(id))
                            .map(manager -> text(manager, "ID")).findFirst())
                    .orElse(managers.size() == 1 ? text(managers.get(0), "ID") : "");
            if (whose.isEmpty() && !managers.isEmpty()) {
                notes.accept("%s: the %s (%s) names no %s, and none names it. It is left out."
                        .formatted(source, ENVIRONMENT, id.isEmpty() ? text(environment, "Name") : id,
                                MANAGER));
            } else {
                byManager.computeIfAbsent(whose, unused -> new ArrayList<>()).add(environment);
            }
        }
        return byManager;
    }

    private static List<JsonObject> managers(JsonObject document) {
        return all(document, MANAGER).stream().filter(manager -> !text(manager, "ID").isEmpty()).toList();
    }

    private static JsonObject document(String source, String text) throws GridProblem {
        if (text.isBlank()) {
            throw new GridProblem("%s: the file is empty; give the JSON rendering of GLUE 2.0."
                    .formatted(source));
        }
        try {
            return JSON.parse(text);
        } catch (JsonException e) {
            throw new GridProblem("%s: this is not a JSON object (%s).".formatted(source, e.getMessage()), e);
        }
    }

    private static PublishedCluster cluster(String name, JsonObject document, String manager,
            List<JsonObject> environments) throws GridProblem {
        List<PublishedCluster.Node> nodes = new ArrayList<>();
        long processors = 0;
        for (JsonObject environment : environments) {
            Map<String, Set<String>> values = Placeholders.none();
            for (Word word : WORDS) {
                texts(environment, word.name()).forEach(one -> Placeholders.put(values, word.name(), one));
            }
            nodes.add(new PublishedCluster.Node(text(environment, "Name"), values));
            processors += number(values, "TotalInstances", 1) * number(values, "LogicalCPUs",
                    number(values, "PhysicalCPUs", 0));
        }
        for (JsonObject one : all(document, MANAGER)) {
            if (processors == 0 && text(one, "ID").equals(manager)) {
                Map<String, Set<String>> values = Placeholders.none();
                Placeholders.put(values, "TotalLogicalCPUs", text(one, "TotalLogicalCPUs"));
                processors = number(values, "TotalLogicalCPUs", 0);
            }
        }
        if (processors < 1 || processors > Integer.MAX_VALUE) {
            throw new GridProblem(("%s: the processors (%d) of the cluster%s must lie between 1 and %d; "
                    + "an %s says TotalInstances and LogicalCPUs.").formatted(name, processors,
                            manager.isEmpty() ? "" : " (" + manager + ")", Integer.MAX_VALUE, ENVIRONMENT));
        }
        return new PublishedCluster(name, (int) processors, nodes, said(document));
    }

    /** What is published beside the managers holds for each of them. */
    private static Map<String, Set<String>> said(JsonObject document) {
        Map<String, Set<String>> said = Placeholders.none();
        all(document, "ApplicationEnvironment").forEach(one ->
                Placeholders.put(said, "AppName", text(one, "AppName")));
        all(document, "Location").forEach(one -> Placeholders.put(said, "Country", text(one, "Country")));
        return said;
    }

    /** The ids that stand among the associations, or beside them. */
    private static Set<String> associated(JsonObject object, String member) {
        JsonValue associations = object.get("Associations");
        Set<String> ids = new LinkedHashSet<>(texts(object, member));
        if (associations != null && associations.isObject()) {
            ids.addAll(texts(associations.getAsObject(), member));
        }
        ids.removeIf(Placeholders::isUnknown);
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

    private static Set<String> texts(JsonObject object, String member) {
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

    private static long number(Map<String, Set<String>> values, String word, long otherwise) {
        return values.getOrDefault(word, Set.of()).stream().filter(text -> text.matches("[0-9]{1,9}"))
                .mapToLong(Long::parseLong).findFirst().orElse(otherwise);
    }
}
