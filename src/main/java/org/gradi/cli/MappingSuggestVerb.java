package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.OwnWord;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "suggest", description = {
    "Show what words that are not mapped could mean, with the unit of their numbers.",
    "Nothing is changed; -o writes the likeliest as cells to look through and keep."})
final class MappingSuggestVerb extends Verb {
    private static final String PREFIXES = """
            # Suggestions to confirm or reject. Each names what speaks for it.
            @prefix map: <urn:gradi:mapping#> .
            @prefix ref: <urn:gradi:reference#> .

            """;
    private static final int MOST_BYTES = 64 << 20;

    @Mixin
    private MappingOptions subject = new MappingOptions();

    @Option(names = "--least", paramLabel = "C", defaultValue = "0.45",
            description = "The least confidence, from 0 to 1; default: ${DEFAULT-VALUE}.")
    private double least;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the likeliest meaning of each word there, as cells of a mapping.")
    private Path output;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    MappingSuggestVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        if (!(least >= 0 && least <= 1)) {
            throw new InvalidInput("--least: the confidence (%s) must lie between 0 and 1.".formatted(least));
        }
        try {
            OpenMapping open = subject.open(services());
            if (output != null) {
                open.requireTurtle(output);
                WritableFile.requireNew("--output", output);
            }
            List<Suggestion> suggestions = MappingOptions.review(open).words().stream()
                    .flatMap(word -> word.suggestions().stream())
                    .filter(one -> one.confidence() >= least).toList();
            if (output != null) {
                TextFiles.write(output, cells(suggestions), MOST_BYTES);
            }
            if (json) {
                printer().json(json(open.organisation(), suggestions));
            } else {
                print(suggestions);
            }
            return ExitCode.DONE;
        } catch (GridProblem | FileProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    /** Only the first of each word: they come with the likeliest first. */
    private static String cells(List<Suggestion> suggestions) {
        StringBuilder cells = new StringBuilder(PREFIXES);
        Set<OwnWord> told = new HashSet<>();
        for (Suggestion one : suggestions) {
            if (told.add(one.word())) {
                cells.append("# %s, confidence %s. %s%n%s%n".formatted(
                        one.word().name().replaceAll("\\R", " "), confidence(one), one.why(), one.cell()));
            }
        }
        return cells.toString();
    }

    private void print(List<Suggestion> suggestions) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("KIND", "WORD", "COULD MEAN", "UNIT", "CONFIDENCE", "WHY"));
        suggestions.forEach(one -> rows.add(List.of(one.word().kind().words(), one.word().name(), one.to(),
                one.unit(), confidence(one), one.why())));
        printer().table(rows);
    }

    private static String confidence(Suggestion suggestion) {
        return String.format(Locale.ROOT, "%.2f", suggestion.confidence());
    }

    private static JsonObject json(String organisation, List<Suggestion> suggestions) {
        JsonArray rows = new JsonArray();
        for (Suggestion one : suggestions) {
            JsonObject row = new JsonObject();
            row.addProperty("kind", one.word().kind().words());
            row.addProperty("word", one.word().name());
            row.addProperty("to", one.to());
            row.addProperty("unit", one.unit());
            row.addProperty("confidence", one.confidence());
            row.addProperty("why", one.why());
            row.addProperty("cell", one.cell());
            rows.add(row);
        }
        JsonObject object = new JsonObject();
        object.addProperty("organisation", organisation);
        object.add("suggestions", rows);
        return object;
    }
}
