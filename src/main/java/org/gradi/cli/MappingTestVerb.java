package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Request;
import org.gradi.model.Value;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestFiles;
import org.gradi.request.TimeFrame;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridProblem;
import org.gradi.selection.KnownValue;
import org.gradi.selection.MappingWorkbench.Trial;
import org.gradi.selection.ResourceSelector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = {"Show an organisation's clusters as the reference ontology sees",
    "them, and how many clusters each request matches before and after. With --mapping: the grid as it",
    "is against the grid with that mapping. Without: the grid without the organisation against with it."})
final class MappingTestVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "REQUEST", description = "Request files.")
    private List<Path> files = List.of();

    @Option(names = "--grid", paramLabel = "FILE", defaultValue = "case-study",
            description = "The grid file; default: the built-in case study.")
    private String grid;

    @Option(names = "--organisation", required = true, paramLabel = "NAME", description = "Whose mapping.")
    private String organisation;

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping to try in place of its own.")
    private Path mapping;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    /** How many clusters one request matches. */
    private record Match(String request, int before, int after) {
    }

    MappingTestVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        try {
            Trial trial = services().mappings().trial(grid, organisation,
                    Optional.ofNullable(mapping).map(Path::toString));
            trial.after().warnings().forEach(this::warn);
            List<Match> matches = new ArrayList<>();
            for (Path file : files) {
                Request request = read(file, trial);
                matches.add(new Match(request.name(), matching(trial.before(), request),
                        matching(trial.after().selector(), request)));
            }
            if (json) {
                printer().json(json(trial, matches));
            } else {
                print(trial, matches);
            }
            return ExitCode.DONE;
        } catch (GridProblem | FileProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private static Request read(Path file, Trial trial) throws FileProblem, InvalidInput {
        Instant epoch = trial.after().grid().epoch();
        RequestCheck check = RequestChecker.check(RequestFiles.read(file), trial.after().vocabulary(),
                new TimeFrame(epoch, epoch));
        if (check instanceof RequestCheck.Passed passed) {
            return passed.request();
        }
        throw new InvalidInput(((RequestCheck.Failed) check).problems().stream()
                .map(problem -> "%s, %s: %s".formatted(file, problem.path(), problem.message()))
                .collect(Collectors.joining(System.lineSeparator())));
    }

    private static int matching(ResourceSelector selector, Request request) {
        return selector.select(request.requirements()).selected().size();
    }

    private void print(Trial trial, List<Match> matches) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "PROPERTY", "VALUE", "BY"));
        for (ClusterDescription cluster : trial.seen()) {
            for (PropertyDefinition property : trial.after().vocabulary().properties()) {
                List<KnownValue> known = cluster.valuesOf(property.id());
                rows.add(List.of(cluster.cluster().name(), property.id(), known.isEmpty() ? "unknown"
                        : String.join(", ", values(property, known)),
                        known.stream().map(KnownValue::mapping).distinct()
                        .collect(Collectors.joining("; "))));
            }
        }
        printer().table(rows);
        matches.forEach(match -> printer().line("%s: %d clusters before, %d after".formatted(match.request(),
                match.before(), match.after())));
    }

    /** Amounts in the unit in which the property is shown. */
    private static List<String> values(PropertyDefinition property, List<KnownValue> known) {
        return known.stream().map(KnownValue::value).map(value ->
                value instanceof Value.Amount amount
                        && property.range() instanceof PropertyRange.Measured measured
                        ? amount.quantity().in(measured.shownIn()).rounded() : value.toString()).toList();
    }

    private static JsonObject json(Trial trial, List<Match> matches) {
        JsonArray clusters = new JsonArray();
        for (ClusterDescription cluster : trial.seen()) {
            JsonObject values = new JsonObject();
            trial.after().vocabulary().properties().stream()
                    .filter(property -> !cluster.valuesOf(property.id()).isEmpty())
                    .forEach(property -> {
                        JsonArray known = new JsonArray();
                        values(property, cluster.valuesOf(property.id())).forEach(known::add);
                        values.add(property.id(), known);
                    });
            JsonObject row = new JsonObject();
            row.addProperty("cluster", cluster.cluster().name());
            row.add("values", values);
            clusters.add(row);
        }
        JsonArray requests = new JsonArray();
        for (Match match : matches) {
            JsonObject row = new JsonObject();
            row.addProperty("request", match.request());
            row.addProperty("before", match.before());
            row.addProperty("after", match.after());
            requests.add(row);
        }
        JsonObject object = new JsonObject();
        object.add("clusters", clusters);
        object.add("requests", requests);
        return object;
    }
}
