package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.gradi.broker.Outcome;
import org.gradi.request.FileProblem;
import org.gradi.selection.GridProblem;
import org.gradi.session.Difference;
import org.gradi.session.OutcomeJson;
import org.gradi.session.Replay;
import org.gradi.session.SessionFiles;
import org.gradi.session.SessionProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "replay",
        description = {"Do a recorded session again on a fresh grid and compare the outcomes.",
    "Exit code 1 when an outcome differs from the recorded one."})
final class ReplayVerb extends Verb {
    @Parameters(paramLabel = "SESSION", description = "A session file.")
    private Path file;

    @Mixin
    private ControlOptions control;

    @Option(names = "--session", paramLabel = "FILE", description = "Write the session as it came out now.")
    private Path session;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    ReplayVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        if (session != null) {
            WritableFile.require("--session", session);
        }
        try {
            Replay replay = new Replay(SessionFiles.read(file), services().brokers()
                    .under(control.control(services())));
            replay.finish();
            if (session != null) {
                SessionFiles.write(session, replay.recorder().session());
            }
            if (json) {
                printer().json(json(replay));
            } else {
                print(replay);
            }
            return replay.differences().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        } catch (FileProblem | GridProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        } catch (SessionProblem problem) {
            throw new InvalidInput(file + ": " + problem.getMessage(), problem);
        }
    }

    private static JsonObject json(Replay replay) {
        JsonArray outcomes = new JsonArray();
        outcomes(replay).forEach(outcome -> outcomes.add(Printer.parsed(OutcomeJson.write(outcome,
                replay.broker().opened().grid().epoch(), List.of()))));
        JsonArray differences = new JsonArray();
        for (Difference difference : replay.differences()) {
            JsonObject row = new JsonObject();
            row.addProperty("step", difference.step());
            row.addProperty("what", difference.what());
            row.addProperty("recorded", difference.recorded());
            row.addProperty("replayed", difference.replayed());
            differences.add(row);
        }
        JsonObject object = new JsonObject();
        object.addProperty("grid", replay.broker().opened().grid().name());
        object.add("outcomes", outcomes);
        object.addProperty("identical", replay.differences().isEmpty());
        object.add("differences", differences);
        return object;
    }

    private void print(Replay replay) {
        OutcomeText text = new OutcomeText(printer(), Times.of(replay.broker()));
        outcomes(replay).forEach(outcome -> text.print(outcome, List.of()));
        if (replay.differences().isEmpty()) {
            printer().line("All %d steps came out as recorded.".formatted(replay.done().size()));
        } else {
            printer().line("Differences from the record:");
            replay.differences().forEach(difference -> printer().line("  " + difference.sentence()));
        }
    }

    private static List<Outcome> outcomes(Replay replay) {
        return replay.done().stream().flatMap(step -> step.outcomes().stream()).toList();
    }
}
