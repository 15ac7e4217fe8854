package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradi.experiment.Experiment;
import org.gradi.experiment.ExperimentPlan;
import org.gradi.experiment.Instance;
import org.gradi.experiment.InstanceFiles;
import org.gradi.experiment.InstanceGenerator;
import org.gradi.experiment.Mean;
import org.gradi.experiment.Results;
import org.gradi.experiment.RunResult;
import org.gradi.planning.Strategy;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "experiment", description = {"Compare strategies on instances of many users who ask at once.",
    "Each instance is decided on a fresh grid with the five clusters of the case study."})
final class ExperimentVerb extends Verb {
    private static final String ENDING = ".json";

    @Option(names = "--instances", paramLabel = "DIR", description = "A folder with instance files.")
    private Path folder;

    @Option(names = "--users", paramLabel = "N,...", split = ",",
            description = "Make instances of so many users each, such as 5,10,15,20,25,30; each number once.")
    private List<Integer> users;

    @Option(names = "--runs", paramLabel = "N",
            description = "With --users, how many instances of each number; default: 200.")
    private Integer runs;

    @Option(names = "--seed", paramLabel = "N",
            description = "With --users, what the instances are made from; default: 2010000000.")
    private Long seed;

    @Option(names = "--strategy", paramLabel = "NAME,...", split = ",",
            completionCandidates = StrategyNames.class,
            description = "Which of ${COMPLETION-CANDIDATES}; default: all.")
    private List<String> strategies;

    @Option(names = "--slack", paramLabel = "F", defaultValue = "0",
            description = "How far a start may slip, as a share of the duration; default: ${DEFAULT-VALUE}.")
    private double slack;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write every run there; "
            + "while it goes on, those finished are in FILE.part.")
    private Path csv;

    @Option(names = "--chart", paramLabel = "FILE",
            description = "Draw success and decision time per number of users; ends in .png or .svg.")
    private Path chart;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    ExperimentVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        try {
            requireWritable();
            ExperimentPlan plan = new ExperimentPlan(instances(), chosen(), slack);
            Results results = csv == null ? run(plan, run -> { }) : runIntoTable(plan);
            draw(results);
            if (json) {
                printer().json(json(results));
            } else {
                print(results);
            }
            return ExitCode.DONE;
        } catch (FileProblem | IllegalArgumentException problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private Results run(ExperimentPlan plan, Consumer<RunResult> done) {
        try (ProgressLine line = new ProgressLine(services().isOnTerminal() ? commandLine().getErr()
                : new PrintWriter(Writer.nullWriter()), System::nanoTime)) {
            return new Experiment(System::nanoTime).run(plan, (last, count, all) -> {
                done.accept(last);
                return line.done(last, count, all);
            });
        }
    }

    private Results runIntoTable(ExperimentPlan plan) throws InvalidInput, FileProblem {
        try (RunsFile table = RunsFile.begin(csv)) {
            Results results = run(plan, table::add);
            table.complete(results);
            return results;
        } catch (UncheckedIOException unwritable) {
            throw unwritable(csv, "table", unwritable.getCause());
        } catch (IOException unwritable) {
            throw unwritable(csv, "table", unwritable);
        }
    }

    private void draw(Results results) throws InvalidInput {
        try {
            if (chart != null) {
                services().experimentPictures().write(results, chart);
            }
        } catch (IOException unwritable) {
            throw unwritable(chart, "chart", unwritable);
        }
    }

    private static InvalidInput unwritable(Path file, String what, IOException problem) {
        return new InvalidInput("%s: the %s cannot be written: %s.".formatted(file, what,
                TextFiles.reason(problem)), problem);
    }

    private void requireWritable() throws InvalidInput {
        if (csv != null) {
            WritableFile.require("--csv", csv);
        }
        if (chart == null) {
            return;
        }
        WritableFile.require("--chart", chart);
        if (!services().experimentPictures().canDraw(chart)) {
            throw new InvalidInput("--chart: the file (%s) must end in .png or .svg.".formatted(chart));
        }
    }

    private List<Instance> instances() throws FileProblem, InvalidInput {
        if ((folder == null) == (users == null)) {
            throw new InvalidInput("Give either --instances with a folder or --users with numbers of users.");
        }
        if (folder != null && (runs != null || seed != null)) {
            throw new InvalidInput(
                    "--runs and --seed go with --users; a folder of instances is run as it is.");
        }
        int ofEach = Optional.ofNullable(runs).orElse(InstanceGenerator.USUAL_INSTANCES);
        if (ofEach < 1 || ofEach > InstanceGenerator.MOST_INSTANCES) {
            throw new InvalidInput("--runs: the number of runs (%d) must be from 1 to %d.".formatted(ofEach,
                    InstanceGenerator.MOST_INSTANCES));
        }
        return folder != null ? InstanceFiles.readFolder(folder) : InstanceGenerator.instances(
                Optional.ofNullable(seed).orElse(InstanceGenerator.USUAL_SEED),
                users.stream().distinct().toList(), ofEach);
    }

    private List<Strategy> chosen() throws InvalidInput {
        if (strategies == null) {
            return services().strategies();
        }
        List<Strategy> chosen = new ArrayList<>();
        for (String name : strategies.stream().distinct().toList()) {
            chosen.add(services().strategies().stream().filter(strategy -> strategy.name().equals(name))
                    .findFirst().orElseThrow(() -> new InvalidInput(
                            "--strategy: the strategy (%s) is not known; known are %s.".formatted(name,
                                    services().strategies().stream().map(Strategy::name)
                                    .collect(Collectors.joining(", "))))));
        }
        return chosen;
    }

    private JsonObject json(Results results) {
        JsonArray all = new JsonArray();
        for (RunResult run : results.runs()) {
            JsonObject object = new JsonObject();
            object.addProperty("strategy", run.strategy());
            object.addProperty("file", run.instance() + ENDING);
            object.addProperty("users", run.users());
            JsonArray granted = new JsonArray();
            run.granted().forEach(granted::add);
            object.add("granted", granted);
            object.addProperty("overbooked", run.overbookedSeconds());
            object.addProperty("optimal", run.optimal());
            object.addProperty("milliseconds", run.milliseconds());
            all.add(object);
        }
        JsonArray means = new JsonArray();
        results.rows().forEach(row -> means.add(json(row)));
        JsonObject object = new JsonObject();
        object.addProperty("slack", slack);
        object.add("results", all);
        object.add("means", means);
        return object;
    }

    private static JsonObject json(Results.Row row) {
        JsonObject object = new JsonObject();
        object.addProperty("strategy", row.strategy());
        object.addProperty("users", row.users());
        object.addProperty("instances", row.granted().count());
        object.addProperty("grantedPercent", row.granted().mean());
        addInterval(object, "grantedInterval95", row.granted());
        object.addProperty("milliseconds", row.milliseconds().mean());
        addInterval(object, "millisecondsInterval95", row.milliseconds());
        object.addProperty("millisecondsMedian", row.median());
        object.addProperty("millisecondsWithin95", row.slowest());
        object.addProperty("overbooked", row.overbooked());
        object.addProperty("optimal", row.optimal());
        return object;
    }

    private static void addInterval(JsonObject object, String name, Mean mean) {
        object.add(name, mean.halfWidth().isPresent() ? new JsonPrimitive(mean.halfWidth().getAsDouble())
                : JsonNull.INSTANCE);
    }

    private void print(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("USERS", "STRATEGY", "INSTANCES", "GRANTED %", "+- 95 %", "MS MEDIAN", "MS P95",
                "OPTIMAL", "OVERBOOKED"));
        for (Results.Row row : results.rows()) {
            rows.add(List.of(String.valueOf(row.users()), row.strategy(),
                    String.valueOf(row.granted().count()),
                    number("%.1f", row.granted().mean()), row.granted().halfWidth().isPresent()
                            ? number("%.1f", row.granted().halfWidth().getAsDouble()) : "-",
                    number("%.3f", row.median()), number("%.3f", row.slowest()),
                    String.valueOf(row.optimal()), String.valueOf(row.overbooked())));
        }
        printer().table(rows);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
