package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gradi.broker.Broker;
import org.gradi.request.FileProblem;
import org.gradi.request.RequestCheck;
import org.gradi.request.RequestChecker;
import org.gradi.request.RequestFiles;
import org.gradi.request.TimeFrame;
import org.gradi.selection.GridLocations;
import org.gradi.selection.GridProblem;
import org.gradi.session.Replay;
import org.gradi.session.SessionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate",
        description = {"Check files without doing anything with them.",
    "These are requests and sessions (.json), grids with all they name and the settings of their managers "
        + "(.ttl), fuzzy rule bases (.fcl). Without files: the grid.",
    "Exit code 2 when one cannot be used."})
final class ValidateVerb extends Verb {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "What to check.")
    private List<Path> files = List.of();

    @Option(names = "--grid", paramLabel = "FILE", defaultValue = GridLocations.CASE_STUDY,
            description = "The grid against which requests are checked; default: the built-in case study.")
    private String grid;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    ValidateVerb(Services services) {
        super(services);
    }

    private record Found(String severity, String file, String place, String text) {
    }

    @Override
    public Integer call() throws InvalidInput {
        List<Found> found = new ArrayList<>();
        if (files.isEmpty()) {
            found.addAll(grid(grid));
        }
        for (Path file : files) {
            found.addAll(file(file));
        }
        if (json) {
            printer().json(json(found));
        } else {
            found.forEach(one -> printer().line("%s: %s".formatted(one.severity, one.text)));
            printer().line(found.isEmpty() ? "All is well." : "%d found.".formatted(found.size()));
        }
        return found.stream().anyMatch(one -> one.severity.equals("error")) ? ExitCode.INVALID
                : ExitCode.DONE;
    }

    private List<Found> file(Path file) throws InvalidInput {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ttl")) {
            return grid(file.toString());
        }
        if (name.endsWith(".fcl")) {
            return rules(file);
        }
        if (name.endsWith(".json")) {
            return SessionFiles.isSession(file) ? session(file) : request(file);
        }
        throw new InvalidInput("FILE: (%s) must end in .json, .ttl or .fcl.".formatted(file));
    }

    private List<Found> grid(String location) {
        return services().gridCheck().check(location).stream().map(finding -> new Found(
                finding.severity().name().toLowerCase(Locale.ROOT), finding.file(), finding.place(),
                finding.sentence())).toList();
    }

    private List<Found> rules(Path file) {
        try {
            ControlOptions.open(services(), ownEngine(), file);
            return List.of();
        } catch (InvalidInput problem) {
            return errors(file, problem.getMessage());
        }
    }

    /** Also whether its steps can be understood on its grid; they are not done. */
    private List<Found> session(Path file) {
        try {
            Replay replay = new Replay(SessionFiles.read(file), services().brokers()
                    .under(services().controls().builtIn(ownEngine()).orElseThrow()));
            return replay.problems().stream().map(problem -> new Found("error", file.toString(),
                    problem.path(), "%s, %s".formatted(file, problem))).toList();
        } catch (FileProblem | GridProblem problem) {
            return errors(file, problem.getMessage());
        }
    }

    private List<Found> request(Path file) throws InvalidInput {
        try {
            Broker broker = services().brokers()
                    .under(services().controls().builtIn(ownEngine()).orElseThrow()).open(grid);
            RequestCheck check = RequestChecker.check(RequestFiles.read(file), broker.opened().vocabulary(),
                    broker.opened().grid().isSimulated() ? broker.timeFrame() : now());
            return check instanceof RequestCheck.Failed failed
                    ? failed.problems().stream().map(problem -> new Found(
                    "error", file.toString(), problem.path(),
                    "%s, %s: %s".formatted(file, problem.path(),
                    problem.message().english()))).toList() : List.of();
        } catch (FileProblem problem) {
            return errors(file, problem.getMessage());
        } catch (GridProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    /** The time of a grid with real clusters, of which the broker here is a simulated copy. */
    private TimeFrame now() {
        Instant now = services().clock().now();
        return new TimeFrame(now, now);
    }

    private String ownEngine() {
        return services().controls().engines().get(0);
    }

    private static List<Found> errors(Path file, String messages) {
        return Arrays.stream(messages.split("\n"))
                .map(message -> new Found("error", file.toString(), "", message))
                .toList();
    }

    private static JsonObject json(List<Found> found) {
        JsonArray array = new JsonArray();
        for (Found one : found) {
            JsonObject row = new JsonObject();
            row.addProperty("severity", one.severity);
            row.addProperty("file", one.file);
            row.addProperty("place", one.place);
            row.addProperty("text", one.text);
            array.add(row);
        }
        JsonObject object = new JsonObject();
        object.addProperty("valid", found.stream().noneMatch(one -> one.severity.equals("error")));
        object.add("findings", array);
        return object;
    }
}
