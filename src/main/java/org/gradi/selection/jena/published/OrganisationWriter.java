package org.gradi.selection.jena.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradi.model.PropertyRange;
import org.gradi.model.TermDefinition;
import org.gradi.model.Vocabulary;
import org.gradi.selection.DescriptionImport;

/** Writes published clusters as an organisation's description, a mapping and a grid file. */
final class OrganisationWriter {
    private static final String PREFIXES = """
            @prefix my:   <%s> .
            @prefix map:  <urn:gradi:mapping#> .
            @prefix ref:  <urn:gradi:reference#> .
            @prefix grid: <urn:gradi:grid#> .
            @prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

            """;

    private final String organisation;
    private final List<Word> words;
    private final Vocabulary vocabulary;
    private final String prefixes;
    private final StringBuilder description = new StringBuilder();
    private final StringBuilder mapping = new StringBuilder();
    private final StringBuilder grid = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Set<String>> used = new LinkedHashMap<>();
    private boolean isMapped;

    OrganisationWriter(String organisation, List<Word> words, Vocabulary vocabulary) {
        this.organisation = organisation;
        this.words = words;
        this.vocabulary = vocabulary;
        this.prefixes = PREFIXES.formatted("urn:gradi:imported:"
                + organisation.replaceAll("[^A-Za-z0-9]+", "-") + "#");
    }

    DescriptionImport.Imported write(List<PublishedCluster> clusters) {
        for (int i = 0; i < clusters.size(); i++) {
            describe(clusters.get(i), "cluster-" + (i + 1));
        }
        words.forEach(this::map);
        if (!isMapped) {
            notes.add(("Nothing of what is published has a word in the reference ontology, so the grid of %s "
                    + "cannot be opened before mapping.ttl has a cell.").formatted(organisation));
        }
        enter(clusters);
        return new DescriptionImport.Imported(Map.of("description.ttl", prefixes + description,
                "mapping.ttl", prefixes + mapping, "grid.ttl", prefixes + grid), notes);
    }

    private void describe(PublishedCluster cluster, String id) {
        description.append("my:%s a my:Cluster ;\n    my:name %s".formatted(id, quoted(cluster.name())));
        for (Word word : words) {
            if (!(word instanceof Word.Amount)) {
                describe(word.name(), agreed(cluster, word), " ;\n    ", description);
            }
        }
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < cluster.nodes().size(); i++) {
            String node = "my:" + id + "-node-" + (i + 1);
            description.append(" ;\n    my:node ").append(node);
            nodes.append("%s my:name %s".formatted(node, quoted(cluster.nodes().get(i).name())));
            for (Word word : words) {
                if (word instanceof Word.Amount) {
                    describe(word.name(), cluster.nodes().get(i).values()
                            .getOrDefault(word.name(), Set.of()), " ; ", nodes);
                }
            }
            nodes.append(" .\n");
        }
        description.append(" .\n").append(nodes).append('\n');
    }

    private void describe(String word, Set<String> values, String before, StringBuilder text) {
        for (String value : values) {
            text.append(before).append("my:%s %s".formatted(word,
                    value.matches("[0-9]+(\\.[0-9]+)?") ? value : quoted(value)));
            used.computeIfAbsent(word, unused -> new LinkedHashSet<>()).add(value);
        }
    }

    /** What every node says, and what is said of the cluster itself. */
    private Set<String> agreed(PublishedCluster cluster, Word said) {
        String word = said.name();
        Set<String> any = new LinkedHashSet<>();
        Set<String> agreed = new LinkedHashSet<>();
        cluster.nodes().forEach(node -> any.addAll(node.values().getOrDefault(word, Set.of())));
        any.stream().filter(value -> cluster.nodes().stream()
                .allMatch(node -> node.values().getOrDefault(word, Set.of()).contains(value)))
                .forEach(agreed::add);
        if (agreed.size() < any.size() && !(said instanceof Word.Kept)) {
            any.removeAll(agreed);
            notes.add("%s: not every node has the %s %s, so it is not said of the cluster."
                    .formatted(cluster.name(), word, String.join(", ", any)));
        }
        agreed.addAll(cluster.said().getOrDefault(word, Set.of()));
        return agreed;
    }

    private void map(Word word) {
        if (!used.containsKey(word.name())) {
            return;
        }
        if (word instanceof Word.Amount amount) {
            amount.meanings().forEach(meaning -> addCell("""
                    <#%s-%s> a map:DerivedMapping ; map:from ( my:node my:%s ) ; map:combine map:%s ;
                        map:to ref:%s ; map:unit "%s" .
                    """.formatted(word.name(), meaning.combine(), word.name(), meaning.combine(),
                            meaning.property(), meaning.unit())));
        } else if (word instanceof Word.Release release) {
            addCell("<#%1$s> a map:PropertyMapping ; map:from my:%1$s ; map:to ref:%2$s .%n"
                    .formatted(word.name(), release.property()));
        } else if (word instanceof Word.Term term) {
            int number = 1;
            for (String value : used.get(word.name())) {
                mapValue(term, value, number++);
            }
        } else if (word instanceof Word.Kept kept) {
            mapping.append("# my:%s is not mapped. %s%n".formatted(word.name(), kept.why()));
        }
    }

    private void addCell(String cell) {
        mapping.append(cell);
        isMapped = true;
    }

    private void mapValue(Word.Term word, String value, int number) {
        for (String property : word.properties()) {
            Optional<TermDefinition> term = term(property, value);
            if (term.isPresent()) {
                addCell(String.format(Locale.ROOT, """
                        <#%s-%d> a map:ValueMapping ; map:from my:%s ; map:value %s ;
                            map:gives [ map:to ref:%s ; map:value ref:%s ] .
                        """, word.name(), number, word.name(), quoted(value), property,
                                term.get().id()));
                return;
            }
        }
        mapping.append("# my:%s %s is not mapped: say which value of ref:%s it is.%n"
                .formatted(word.name(), quoted(value), word.properties().get(0)));
        notes.add("%s %s is not mapped; no value of %s is called so.".formatted(word.name(), value,
                String.join(" or ", word.properties())));
    }

    private Optional<TermDefinition> term(String property, String value) {
        return vocabulary.property(property).map(definition -> definition.range())
                .filter(PropertyRange.Classified.class::isInstance)
                .flatMap(range -> vocabulary.termBelow(((PropertyRange.Classified) range).root(), value));
    }

    private void enter(List<PublishedCluster> clusters) {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= clusters.size(); i++) {
            list.append(" <#cluster-").append(i).append('>');
        }
        grid.append("""
                <#grid> a grid:Grid ; grid:name %1$s ; grid:zone "UTC" ;
                    grid:epoch "2026-01-01T00:00:00Z"^^xsd:dateTime ; grid:organisations ( <#organisation> ) .

                <#organisation> a grid:Organisation ; grid:name %1$s ;
                    grid:description <description.ttl> ; grid:mapping <mapping.ttl> ; grid:clusters (%2$s ) .

                """.formatted(quoted(organisation), list));
        for (int i = 0; i < clusters.size(); i++) {
            grid.append(String.format(Locale.ROOT, """
                    <#cluster-%1$d> a grid:Cluster ; grid:name %2$s ; grid:processors %3$d ;
                        grid:describedAs my:cluster-%1$d ; grid:manager [ grid:kind "simulated" ] .
                    """, i + 1, quoted(clusters.get(i).name()), clusters.get(i).processors()));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
