package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;
import org.gradi.selection.DescriptionImport;
import org.gradi.selection.DescriptionImport.Published;
import org.gradi.selection.DescriptionImport.Source;
import org.gradi.selection.GridProblem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = {
    "Describe an organisation from what its clusters publish: GLUE 2.0 as JSON, scontrol show nodes or "
            + "sinfo -N -l, qhost; read from files or asked of the clusters themselves.",
    "Writes description.ttl, mapping.ttl and grid.ttl; the last holds this organisation alone and shows how "
            + "it joins another grid. A mapping.ttl or grid.ttl there that says something else stays."})
final class ImportVerb extends Verb {
    private static final int MOST_BYTES = 64 << 20;
    private static final String DESCRIPTION = "description.ttl";
    private static final String MAPPING = "mapping.ttl";
    private static final String GRID = "grid.ttl";
    /** What is worked on after an import, so that the next one must not replace it. */
    private static final List<String> EDITED = List.of(MAPPING, GRID);

    @Parameters(arity = "0..*", paramLabel = "FILE",
            description = "What was published; a cluster that is not named there is called as its file.")
    private List<Path> files = List.of();

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<LiveCluster> live = new ArrayList<>();

    @Option(names = "--from", paramLabel = "SOURCE",
            description = "Who published the files: glue2, slurm or gridengine.")
    private String from = "";

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
        if (files.isEmpty() == live.isEmpty()) {
            throw new InvalidInput("Either files with --from, or clusters with --live, must be given.");
        }
        if (!live.isEmpty() && isGiven("--from")) {
            throw new InvalidInput(("--from: (%s) would say who published files; clusters that are asked say "
                    + "their kind by --with, so leave it out.").formatted(from));
        }
        try {
            List<String> doubts = new ArrayList<>();
            Source source = live.isEmpty() ? sourceOfFiles() : sourceOfLive();
            List<Published> published = live.isEmpty() ? read() : asked(doubts);
            if (!doubts.isEmpty()) {
                doubts.forEach(this::warn);
                return ExitCode.IN_DOUBT;
            }
            DescriptionImport.Imported imported = services().imports().read(source, organisation, published);
            List<String> told = new ArrayList<>(imported.notes());
            told.addAll(write(imported));
            live.forEach(cluster -> told.add(cluster.inGridFile()));
            tell(told);
            return ExitCode.DONE;
        } catch (GridProblem | FileProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private Source sourceOfFiles() throws InvalidInput {
        return Source.ofKey(from).orElseThrow(() -> new InvalidInput(
                "--from: the source (%s) must be one of %s.".formatted(from, Arrays.stream(Source.values())
                        .map(Source::key).collect(Collectors.joining(", ")))));
    }

    /** One description has one set of words, so all clusters must be of one kind. */
    private Source sourceOfLive() throws InvalidInput {
        for (LiveCluster cluster : live) {
            if (!cluster.kind().equals(live.get(0).kind())) {
                throw new InvalidInput(("--with: the kind (%s) of %s must be that of %s (%s); import clusters"
                        + " of another kind as another organisation.").formatted(cluster.kind(),
                        cluster.name(), live.get(0).name(), live.get(0).kind()));
            }
        }
        LiveCluster first = live.get(0);
        return Source.ofKey(first.kind()).filter(source -> source != Source.GLUE2)
                .orElseThrow(() -> new InvalidInput(
                        "--live %s: The kind (%s) of cluster %s must be %s or %s.".formatted(first.name(),
                                first.kind(), first.name(), Source.SLURM.key(), Source.GRID_ENGINE.key())));
    }

    private List<Published> read() throws FileProblem {
        List<Published> published = new ArrayList<>();
        for (Path file : files) {
            published.add(new Published(nameOf(file), file.toString(), TextFiles.read(file, MOST_BYTES),
                    OptionalInt.empty()));
        }
        return published;
    }

    private List<Published> asked(List<String> doubts) throws InvalidInput {
        List<Published> published = new ArrayList<>();
        for (LiveCluster cluster : live) {
            published.addAll(cluster.ask(services().live(), organisation, doubts));
        }
        return published;
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The grid file last, so that what it names is there; gives what is to be told. */
    private List<String> write(DescriptionImport.Imported imported) throws InvalidInput, FileProblem {
        requireSameOrganisation(imported.files().get(DESCRIPTION));
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new InvalidInput("--output: the folder (%s) cannot be made (%s).".formatted(folder,
                    TextFiles.reason(unwritable)), unwritable);
        }
        List<String> kept = new ArrayList<>();
        for (String name : EDITED) {
            if (isOtherwise(folder.resolve(name), imported.files().get(name))) {
                kept.add(name);
            }
        }
        for (String name : List.of(DESCRIPTION, MAPPING, GRID)) {
            TextFiles.write(folder.resolve(kept.contains(name) ? beside(name) : name),
                    imported.files().get(name), Integer.MAX_VALUE - 1);
        }
        return kept.stream().map(name -> ("%s stays as it is, as it says something else than this import "
                + "would write; that is in %s, to be compared with it.").formatted(folder.resolve(name),
                        folder.resolve(beside(name)))).toList();
    }

    /** Descriptions of an organisation begin with its name space. */
    private void requireSameOrganisation(String description) throws InvalidInput, FileProblem {
        Path file = folder.resolve(DESCRIPTION);
        String nameSpace = description.lines().findFirst().orElseThrow();
        if (Files.exists(file) && !TextFiles.read(file, MOST_BYTES).startsWith(nameSpace)) {
            throw new InvalidInput(("--output: the file (%s) is of no earlier import of %s; choose another "
                    + "folder, or take it away.").formatted(file, organisation));
        }
    }

    private static boolean isOtherwise(Path file, String text) throws FileProblem {
        return Files.exists(file) && !TextFiles.read(file, MOST_BYTES).equals(text);
    }

    private static String beside(String name) {
        return name.replace(".ttl", ".new.ttl");
    }

    private void tell(List<String> told) {
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("organisation", organisation);
            object.addProperty("grid", folder.resolve(GRID).toString());
            JsonArray notes = new JsonArray();
            told.forEach(notes::add);
            object.add("notes", notes);
            printer().json(object);
        } else {
            told.forEach(printer()::line);
            printer().line("%s is described in %s; check it with: validate %s".formatted(organisation, folder,
                    folder.resolve(GRID)));
        }
    }
}
