package org.gradi.selection.jena.published;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gradi.selection.jena.published.Glue2Objects.Kind;
import org.gradi.selection.jena.published.Glue2Objects.Thing;

/**
 * What GLUE 2.0 publishes beside managers and environments: the software, and where the clusters stand. It
 * holds for the managers with which it is associated, and for each when it is associated with nothing.
 */
final class Glue2Surroundings {
    /** From a place to the managers there. */
    private static final List<Kind> FROM_LOCATION = List.of(Kind.DOMAIN, Kind.SERVICE, Kind.MANAGER);

    private final String name;
    private final Glue2Objects document;
    private final Map<String, List<Thing>> byManager;
    private final Consumer<String> notes;

    /**
     * @param name      what notes call the document
     * @param byManager the environments of each cluster, by its manager's id; the id is empty when nobody
     *                  names a manager
     * @param notes     told what leads to no cluster, one sentence each
     */
    Glue2Surroundings(String name, Glue2Objects document, Map<String, List<Thing>> byManager,
            Consumer<String> notes) {
        this.name = name;
        this.document = document;
        this.byManager = byManager;
        this.notes = notes;
    }

    /** By manager, then by word. */
    Map<String, Map<String, Set<String>>> said() {
        Map<String, Map<String, Set<String>>> said = new LinkedHashMap<>();
        byManager.keySet().forEach(manager -> said.put(manager, Placeholders.none()));
        for (Thing application : document.all(Kind.APPLICATION)) {
            Set<String> whose = new LinkedHashSet<>(document.reached(application, List.of(Kind.MANAGER)));
            Set<String> environments = document.reached(application, List.of(Kind.ENVIRONMENT));
            boolean isEverybodys = whose.isEmpty() && environments.isEmpty();
            byManager.forEach((manager, own) -> {
                if (own.stream().map(Thing::id).anyMatch(environments::contains)) {
                    whose.add(manager);
                }
            });
            put(said, application, "AppName", isEverybodys, whose);
        }
        for (Thing location : document.all(Kind.LOCATION)) {
            boolean isEverybodys = FROM_LOCATION.stream()
                    .allMatch(kind -> document.reached(location, List.of(kind)).isEmpty());
            put(said, location, "Country", isEverybodys, document.reached(location, FROM_LOCATION));
        }
        return said;
    }

    private void put(Map<String, Map<String, Set<String>>> said, Thing thing, String word,
            boolean isEverybodys, Set<String> whose) {
        boolean isOfAll = isEverybodys || byManager.keySet().equals(Set.of(""));
        List<String> meant = byManager.keySet().stream()
                .filter(manager -> isOfAll || whose.contains(manager)).toList();
        if (meant.isEmpty() && !byManager.isEmpty()) {
            notes.accept("%s: what the %s (%s) is associated with leads to no %s of the file. It is left out."
                    .formatted(name, thing.kind().word(), thing.name(word), Kind.MANAGER.word()));
        }
        for (String manager : meant) {
            Glue2Objects.texts(thing.said(), word)
                    .forEach(value -> Placeholders.put(said.get(manager), word, value));
        }
    }
}
