package org.gradi.selection.jena.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.GridProblem;
import org.gradi.selection.jena.published.Glue2Objects.Kind;
import org.gradi.selection.jena.published.Glue2Objects.Thing;

/**
 * Reads the JSON rendering of GLUE 2.0: an object that holds a list for each class. A computing manager is a
 * cluster; execution environments are its kinds of nodes.
 */
final class Glue2Reader implements PublishedReader {
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
        Glue2Objects document = new Glue2Objects(document(source, published.text()));
        Map<String, List<Thing>> byManager = byManager(source, document, notes);
        Map<String, String> names =
                new ManagerNames(document.managers().stream().map(Thing::said).toList(), byManager.keySet())
                        .names();
        Map<String, Map<String, Set<String>>> said =
                new Glue2Surroundings(source, document, byManager, notes).said();
        List<PublishedCluster> clusters = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Map.Entry<String, List<Thing>> entry : byManager.entrySet()) {
            String id = entry.getKey();
            String called = byManager.size() == 1 ? published.name() : names.get(id);
            try {
                clusters.add(new PublishedCluster(called, processors(called, document, id, entry.getValue()),
                        entry.getValue().stream().map(Glue2Reader::node).toList(), said.get(id)));
            } catch (GridProblem unusable) {
                left.add(unusable.getMessage());
            }
        }
        if (clusters.isEmpty()) {
            throw new GridProblem(left.isEmpty() ? "%s: there is no %s; give the JSON rendering of GLUE 2.0."
                    .formatted(source, Kind.ENVIRONMENT.word()) : left.get(0));
        }
        left.forEach(one -> notes.accept(one + " It is left out."));
        return clusters;
    }

    /** The environments of each manager; those of which nobody says whose they are are told. */
    private static Map<String, List<Thing>> byManager(String source, Glue2Objects document,
            Consumer<String> notes) {
        List<Thing> managers = document.managers();
        Map<String, List<Thing>> byManager = new LinkedHashMap<>();
        managers.forEach(manager -> byManager.put(manager.id(), new ArrayList<>()));
        for (Thing environment : document.all(Kind.ENVIRONMENT)) {
            String whose = document.reached(environment, List.of(Kind.MANAGER)).stream().findFirst()
                    .orElse(managers.size() == 1 ? managers.get(0).id() : "");
            if (whose.isEmpty() && !managers.isEmpty()) {
                notes.accept("%s: the %s (%s) names no %s, and none names it. It is left out."
                        .formatted(source, Kind.ENVIRONMENT.word(), environment.name("ID", "Name"),
                                Kind.MANAGER.word()));
            } else {
                byManager.computeIfAbsent(whose, unused -> new ArrayList<>()).add(environment);
            }
        }
        return byManager;
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

    private static PublishedCluster.Node node(Thing environment) {
        Map<String, Set<String>> values = Placeholders.none();
        for (Word word : WORDS) {
            Glue2Objects.texts(environment.said(), word.name())
                    .forEach(one -> Placeholders.put(values, word.name(), one));
        }
        return new PublishedCluster.Node(environment.name("Name"), values);
    }

    /** What its environments come to; where one does not say, what the manager says of them all. */
    private static int processors(String name, Glue2Objects document, String manager,
            List<Thing> environments) throws GridProblem {
        BigDecimal processors = total(environments)
                .or(() -> document.managers().stream().filter(one -> one.id().equals(manager))
                        .flatMap(one -> one.number("TotalLogicalCPUs").stream()).findFirst())
                .orElseThrow(() -> new GridProblem(("%s: the processors of the cluster%s are not known; each "
                        + "%s says TotalInstances and LogicalCPUs, or the %s TotalLogicalCPUs.").formatted(
                                name, inBrackets(manager), Kind.ENVIRONMENT.word(), Kind.MANAGER.word())));
        if (processors.signum() == 0 || processors.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new GridProblem("%s: the processors (%s) of the cluster%s must lie between 1 and %d."
                    .formatted(name, processors.toPlainString(), inBrackets(manager), Integer.MAX_VALUE));
        }
        return processors.intValueExact();
    }

    private static String inBrackets(String manager) {
        return manager.isEmpty() ? "" : " (" + manager + ")";
    }

    /** Nothing when one of them does not say how many it is, or has. */
    private static Optional<BigDecimal> total(List<Thing> environments) {
        BigDecimal total = BigDecimal.ZERO;
        for (Thing environment : environments) {
            Optional<BigDecimal> instances = environment.number("TotalInstances");
            Optional<BigDecimal> each = environment.number("LogicalCPUs");
            if (instances.isEmpty() || each.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(instances.get().multiply(each.get()));
        }
        return Optional.of(total).filter(known -> known.signum() > 0);
    }
}
