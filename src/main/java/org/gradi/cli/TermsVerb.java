package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradi.model.Label;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.TermDefinition;
import org.gradi.model.Value;
import org.gradi.model.VocabularySearch;
import org.gradi.model.VocabularySearch.Hit;
import org.gradi.selection.Distribution;
import org.gradi.selection.GridLocations;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "terms", description = {
    "List what a request may ask for: properties with definition and unit, their values, and how many "
            + "clusters of the grid have each.",
    "TEXT is looked for in names, synonyms and definitions of both languages.",
    "Exit code 1 when nothing is found."})
final class TermsVerb extends Verb {
    private static final int BARS = 8;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Words to look for; default: everything.")
    private List<String> words = List.of();

    @Option(names = "--grid", paramLabel = "FILE", defaultValue = GridLocations.CASE_STUDY,
            description = "The grid whose clusters are counted; default: the built-in case study.")
    private String grid;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    TermsVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        OpenGrid opened = opened();
        String text = String.join(" ", words);
        List<Hit> hits = new VocabularySearch(opened.vocabulary()).find(text);
        if (json) {
            JsonArray array = new JsonArray();
            hits.forEach(hit -> array.add(json(hit, opened)));
            JsonObject object = new JsonObject();
            object.addProperty("grid", opened.grid().name());
            object.addProperty("clusters", opened.grid().clusters().size());
            object.add("terms", array);
            printer().json(object);
        } else if (hits.isEmpty()) {
            printer().line("Nothing is called (%s); without TEXT everything is listed.".formatted(text));
        } else {
            print(hits, opened);
        }
        return hits.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private OpenGrid opened() throws InvalidInput {
        try {
            return services().brokers().under(services().controls()
                    .builtIn(services().controls().engines().get(0)).orElseThrow()).open(grid).opened();
        } catch (GridProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private void print(List<Hit> hits, OpenGrid opened) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TERM", "CALLED", "VALUES", "CLUSTERS", "UNKNOWN", "MEANING"));
        for (Hit hit : hits) {
            Distribution had = opened.selector().distribution(hit.property().id());
            rows.add(hit.term().map(term -> List.of("  " + term.id(), both(term.label()), "of "
                    + hit.property().id(), String.valueOf(clusters(term, had)), "", ""))
                    .orElseGet(() -> List.of(hit.property().id(), both(hit.property().label()),
                            values(hit.property(), had), String.valueOf(had.known()),
                            String.valueOf(had.unknown()), hit.property().definition().english())));
        }
        printer().table(rows);
    }

    private static String both(Label label) {
        return label.english().equals(label.portuguese()) ? label.english()
                : label.english() + " / " + label.portuguese();
    }

    private static String values(PropertyDefinition property, Distribution had) {
        if (property.range() instanceof PropertyRange.Classified) {
            return "terms";
        }
        return had.bars(BARS).stream().map(bar -> "%s: %d".formatted(words(bar), bar.clusters()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Distribution.Bar bar) {
        String from = words(bar.from());
        return bar.from().equals(bar.to()) ? from : from + " - " + words(bar.to());
    }

    private static String words(Value value) {
        return value instanceof Value.Amount amount ? amount.quantity().rounded() : value.toString();
    }

    private static int clusters(TermDefinition term, Distribution had) {
        return had.shares().stream().filter(share -> share.value().equals(new Value.Term(term.id())))
                .mapToInt(Distribution.Share::clusters).sum();
    }

    private static JsonObject json(Hit hit, OpenGrid opened) {
        Distribution had = opened.selector().distribution(hit.property().id());
        JsonObject object = new JsonObject();
        if (hit.term().isPresent()) {
            TermDefinition term = hit.term().get();
            object.addProperty("id", term.id());
            object.addProperty("kind", "term");
            object.addProperty("property", hit.property().id());
            object.add("label", json(term.label()));
            object.add("synonyms", array(term.synonyms()));
            object.add("broader", array(term.broader()));
            object.addProperty("clusters", clusters(term, had));
            return object;
        }
        PropertyDefinition property = hit.property();
        object.addProperty("id", property.id());
        object.addProperty("kind", "property");
        object.add("label", json(property.label()));
        object.add("synonyms", array(property.synonyms()));
        object.add("definition", json(property.definition()));
        object.addProperty("values", kind(property.range()));
        object.addProperty("unit", property.range() instanceof PropertyRange.Measured measured
                ? measured.shownIn().symbol() : "");
        object.addProperty("clusters", had.known());
        object.addProperty("unknown", had.unknown());
        object.add("distribution", shares(had));
        return object;
    }

    private static String kind(PropertyRange range) {
        return range instanceof PropertyRange.Measured measured ? measured.kind().words()
                : range instanceof PropertyRange.Versioned ? "version" : "term";
    }

    private static JsonArray shares(Distribution had) {
        JsonArray array = new JsonArray();
        for (Distribution.Share share : had.shares()) {
            JsonObject row = new JsonObject();
            row.addProperty("value", words(share.value()));
            row.addProperty("clusters", share.clusters());
            array.add(row);
        }
        return array;
    }

    private static JsonObject json(Label label) {
        JsonObject object = new JsonObject();
        object.addProperty("en", label.english());
        object.addProperty("pt", label.portuguese());
        return object;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
