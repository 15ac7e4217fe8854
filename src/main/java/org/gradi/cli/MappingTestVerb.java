package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.Request;
import org.gradi.model.Value;
import org.gradi.model.Vocabulary;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestFiles;
import org.gradi.request.TimeFrame;
import org.gradi.selection.ClusterDescription;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.KnownValue;
import org.gradi.selection.MappingWorkbench.Trial;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.ResourceSelector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = {
    "Show an organisation's clusters as the reference ontology sees them, and how many clusters each request "
            + "matches before and after.",
    "With --mapping: the grid as it is against the grid with that mapping. Without: the grid without the "
            + "organisation against with it."})
final class MappingTestVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "REQUEST", description = "Request files.")
    private List<Path> files = List.of();

    @Mixin
    private MappingOptions subject = new MappingOptions();

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    /** How many clusters one request matches. */
    private record Match(String request, int before, int after) {
    }

    /** What a mapping makes of an organisation, and of the grid. */
    private record Tried(Vocabulary vocabulary, Instant epoch, List<ClusterDescription> seen,
            ResourceSelector before, ResourceSelector after, List<String> warnings) {
    }

    MappingTestVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        try {
            Tried trial = subject.organisation().isPresent() ? known(subject.organisation().get())
                    : stranger();
            trial.warnings().forEach(this::warn);
            List<Match> matches = new ArrayList<>();
            for (Path file : files) {
                Request request = read(file, trial);
                matches.add(new Match(request.name(), matching(trial.before(), request),
                        matching(trial.after(), request)));
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

    private Tried known(String organisation) throws GridProblem, InvalidInput {
        OpenMapping open = subject.open(services());
        Trial trial = services().mappings().trial(subject.grid(), organisation,
                subject.mapping().map(Path::toString));
        return new Tried(open.vocabulary(), open.epoch(), trial.seen(), trial.before(),
                trial.after().selector(), trial.after().warnings());
    }

    private Tried stranger() throws InvalidInput {
        OpenMapping open = subject.open(services());
        OpenMapping.Review review = MappingOptions.review(open);
        return new Tried(open.vocabulary(), open.epoch(), review.seen(), open.before(), review.after(),
                review.findings().stream().filter(one -> one.severity() != GridFinding.Severity.NOTE)
                        .map(GridFinding::sentence).toList());
    }

    private static Request read(Path file, Tried trial) throws FileProblem, InvalidInput {
        RequestCheck check = RequestChecker.check(RequestFiles.read(file), trial.vocabulary(),
                new TimeFrame(trial.epoch(), trial.epoch()));
        if (check instanceof RequestCheck.Passed passed) {
            return passed.request();
        }
        throw new InvalidInput(((RequestCheck.Failed) check).problems().stream()
                .map(problem -> "%s, %s: %s".formatted(file, problem.path(), problem.message().english()))
                .collect(Collectors.joining(System.lineSeparator())));
    }

    private static int matching(ResourceSelector selector, Request request) {
        return selector.select(request.requirements()).selected().size();
    }

    private void print(Tried trial, List<Match> matches) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("CLUSTER", "PROPERTY", "VALUE", "BY"));
        for (ClusterDescription cluster : trial.seen()) {
            for (PropertyDefinition property : trial.vocabulary().properties()) {
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

    private static JsonObject json(Tried trial, List<Match> matches) {
        JsonArray clusters = new JsonArray();
        for (ClusterDescription cluster : trial.seen()) {
            JsonObject values = new JsonObject();
            trial.vocabulary().properties().stream()
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
