package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridLocations;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Coverage;
import org.gradi.selection.MappingWorkbench.GridCoverage;
import org.gradi.selection.MappingWorkbench.OwnWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "coverage", description =
    "Show how many words of each organisation are mapped, and which are not.")
final class MappingCoverageVerb extends Verb {
    @Option(names = "--grid", paramLabel = "FILE", defaultValue = GridLocations.CASE_STUDY,
            description = "The grid file; default: the built-in case study.")
    private String grid;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    MappingCoverageVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        try {
            GridCoverage read = services().mappings().coverage(grid);
            List<Coverage> all = read.organisations();
            read.left().stream().map(GridFinding::sentence).forEach(this::warn);
            if (json) {
                printer().json(json(all));
            } else {
                print(all);
            }
            return ExitCode.DONE;
        } catch (GridProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private void print(List<Coverage> all) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ORGANISATION", "MAPPED", "WORDS", "PERCENT", "NOT MAPPED"));
        for (Coverage one : all) {
            rows.add(List.of(one.organisation(), String.valueOf(one.mapped()),
                    String.valueOf(one.words().size()), one.percent() + " %",
                    String.join(", ", one.words().stream().filter(word -> !word.mapped())
                            .map(OwnWord::name).toList())));
        }
        printer().table(rows);
    }

    private static JsonObject json(List<Coverage> all) {
        JsonArray rows = new JsonArray();
        for (Coverage one : all) {
            JsonObject row = new JsonObject();
            row.addProperty("organisation", one.organisation());
            row.addProperty("percent", one.percent());
            row.addProperty("mapped", one.mapped());
            JsonArray words = new JsonArray();
            for (OwnWord word : one.words()) {
                JsonObject object = new JsonObject();
                object.addProperty("kind", word.kind().words());
                object.addProperty("name", word.name());
                object.addProperty("mapped", word.mapped());
                words.add(object);
            }
            row.add("words", words);
            rows.add(row);
        }
        JsonObject object = new JsonObject();
        object.add("organisations", rows);
        return object;
    }
}
