package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;
import org.gradi.selection.DescriptionImport;
import org.gradi.selection.DescriptionImport.Source;
import org.gradi.selection.GridProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = {"Describe an organisation from what its clusters publish: GLUE 2.0",
    "as JSON, scontrol show nodes or sinfo -N -l, qhost. Writes description.ttl, mapping.ttl and",
    "grid.ttl; the last holds this organisation alone and shows how it joins another grid."})
final class ImportVerb extends Verb {
    private static final int MOST_BYTES = 64 << 20;

    @Parameters(arity = "1..*", paramLabel = "FILE",
            description = "What was published; a cluster that is not named there is called as its file.")
    private List<Path> files = List.of();

    @Option(names = "--from", required = true, paramLabel = "SOURCE",
            description = "Who published: glue2, slurm or gridengine.")
    private String from;

    @Option(names = "--organisation", required = true, paramLabel = "NAME",
            description = "What the organisation is called.")
    private String organisation;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "DIR",
            description = "The folder to write into; made when it is missing.")
    private Path folder;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    ImportVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        Source source = Source.ofKey(from).orElseThrow(() -> new InvalidInput(
                "--from: the source (%s) must be one of %s.".formatted(from, Arrays.stream(Source.values())
                        .map(Source::key).collect(Collectors.joining(", ")))));
        try {
            List<DescriptionImport.Published> published = new ArrayList<>();
            for (Path file : files) {
                published.add(new DescriptionImport.Published(nameOf(file),
                        TextFiles.read(file, MOST_BYTES)));
            }
            DescriptionImport.Imported imported = services().imports().read(source, organisation, published);
            write(imported);
            tell(imported);
            return ExitCode.DONE;
        } catch (GridProblem | FileProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The grid file last, so that what it names is there. */
    private void write(DescriptionImport.Imported imported) throws InvalidInput, FileProblem {
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new InvalidInput("--output: the folder (%s) cannot be made (%s).".formatted(folder,
                    unwritable.getMessage()), unwritable);
        }
        for (String name : List.of("description.ttl", "mapping.ttl", "grid.ttl")) {
            TextFiles.write(folder.resolve(name), imported.files().get(name), Integer.MAX_VALUE - 1);
        }
    }

    private void tell(DescriptionImport.Imported imported) {
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("organisation", organisation);
            object.addProperty("grid", folder.resolve("grid.ttl").toString());
            JsonArray notes = new JsonArray();
            imported.notes().forEach(notes::add);
            object.add("notes", notes);
            printer().json(object);
        } else {
            imported.notes().forEach(printer()::line);
            printer().line("%s is described in %s; check it with: validate %s".formatted(organisation, folder,
                    folder.resolve("grid.ttl")));
        }
    }
}
