package org.gradi.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gradi.broker.Outcome;
import org.gradi.request.TextFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "map", description = {
    "Draw the allocation map and the link map into a PNG or SVG file, or write them as a table (CSV).",
    "Requests given are reserved first, in their order."})
final class MapVerb extends GridVerb {
    @Parameters(arity = "0..*", paramLabel = "REQUEST",
            description = "Request files to reserve before drawing.")
    private List<Path> files = List.of();

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE",
            description = "The picture, ending in .png or .svg, or the map as a table, in .csv.")
    private Path output;

    @Option(names = "--width", paramLabel = "PIXELS", description = "Width; default: a usual one.")
    private int width;

    @Option(names = "--height", paramLabel = "PIXELS", description = "Height; default: what the map needs.")
    private int height;

    MapVerb(Services services) {
        super(services);
    }

    @Override
    boolean beginsState() {
        return !files.isEmpty();
    }

    @Override
    int run(Workplace workplace) throws InvalidInput {
        requireUsableOptions();
        List<Outcome> outcomes = workplace.read(files).stream()
                .map(checked -> workplace.recorder()
                .reserve(checked.draft(), checked.request(), options().strategy()))
                .toList();
        // What is promised does not hang on the picture.
        workplace.keep();
        if (!options().json()) {
            OutcomeText text = new OutcomeText(printer(), Times.of(workplace));
            outcomes.forEach(outcome -> text.print(outcome, List.of()));
        }
        Optional<Integer> shown = draw(workplace);
        if (options().json()) {
            JsonObject object = new JsonObject();
            object.addProperty("grid", workplace.broker().opened().grid().name());
            object.addProperty("picture", shown.map(drawn -> output.toString()).orElse(null));
            object.addProperty("reservations", shown.orElse(null));
            object.add("outcomes", ReserveVerb.outcomes(workplace, outcomes,
                    Collections.nCopies(outcomes.size(), List.of())));
            printer().json(object);
        } else if (shown.isPresent()) {
            printer().line("The map is in %s.".formatted(output));
        }
        return shown.isPresent() ? ReserveVerb.exitCode(outcomes) : ExitCode.FAULT;
    }

    /** How many reservations the picture shows; empty when there is none though requests are done. */
    private Optional<Integer> draw(Workplace workplace) throws InvalidInput {
        String problem;
        try {
            return Optional.of(services().pictures().write(workplace.broker().state(), output, width,
                    height));
        } catch (IOException unwritable) {
            problem = TextFiles.reason(unwritable);
        } catch (OutOfMemoryError tooLarge) {
            problem = "it needs more memory than there is; give a smaller --width and --height";
        }
        String told = "%s: the picture cannot be written: %s.".formatted(output, problem);
        if (files.isEmpty()) {
            throw new InvalidInput(told);
        }
        warn(told + " What was asked for in the requests is done.");
        return Optional.empty();
    }

    private void requireUsableOptions() throws InvalidInput {
        if (!services().pictures().canDraw(output)) {
            throw new InvalidInput(
                    "--output: the file (%s) must end in .png, .svg or .csv.".formatted(output));
        }
        WritableFile.require("--output", output);
        Optional<String> wrongSize = services().pictures().wrongSize(width, height);
        if (wrongSize.isPresent()) {
            throw new InvalidInput("--width, --height: " + wrongSize.get());
        }
    }
}
