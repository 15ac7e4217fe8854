package org.gradi.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradi.request.TextFiles;
import org.gradi.selection.GeneratedGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "generate", description = {
    "Write a grid made from a seed: organisations that each have their own vocabulary, units and ways to "
            + "say things.",
    "The same arguments give the same files; what says something else is not replaced."})
final class GenerateVerb extends Verb {
    @Parameters(paramLabel = "DIR", description = "The folder to write into; made when it is missing.")
    private Path folder;

    @Option(names = "--clusters", paramLabel = "N", defaultValue = "100",
            description = "How many clusters in all; default: ${DEFAULT-VALUE}.")
    private int clusters;

    @Option(names = "--organisations", paramLabel = "M", defaultValue = "5",
            description = "How many organisations share them out; default: ${DEFAULT-VALUE}.")
    private int organisations;

    @Option(names = "--links", paramLabel = "L", defaultValue = "0",
            description = "To how many others of its organisation, those that follow it, each cluster is "
                    + "linked; default: ${DEFAULT-VALUE}.")
    private int links;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "What everything is drawn from; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    GenerateVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        Path grid = folder.resolve(GeneratedGrid.GRID_FILE);
        try {
            write(new GeneratedGrid(seed, clusters, organisations, links));
        } catch (IllegalArgumentException wrongNumbers) {
            throw new InvalidInput("--clusters, --organisations, --links: " + wrongNumbers.getMessage(),
                    wrongNumbers);
        } catch (IOException unwritable) {
            throw new InvalidInput("DIR: the folder (%s) cannot be written (%s).".formatted(folder,
                    TextFiles.reason(unwritable)), unwritable);
        }
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("grid", grid.toString());
            object.addProperty("clusters", clusters);
            object.addProperty("organisations", organisations);
            object.addProperty("links", links);
            object.addProperty("seed", seed);
            printer().json(object);
        } else {
            printer().line("%d clusters of %d organisations; open them with --grid %s."
                    .formatted(clusters, organisations, grid));
        }
        return ExitCode.DONE;
    }

    private void write(GeneratedGrid generated) throws IOException, InvalidInput {
        Optional<Path> inTheWay = generated.inTheWay(folder);
        if (inTheWay.isPresent()) {
            throw new InvalidInput(("DIR: the file (%s) is there already and says something else; choose "
                    + "another folder, or take it away.").formatted(inTheWay.get()));
        }
        generated.writeTo(folder);
    }
}
