package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Coverage;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that changes a mapping file: reads it, makes another text of it, writes it. */
abstract class MappingEditVerb extends Verb {
    private static final int MOST_BYTES = 4 << 20;
    /** More faults than these are looked through elsewhere. */
    private static final int FAULTS_TOLD = 3;

    @Mixin
    private MappingOptions subject = new MappingOptions();

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "Write the mapping there; default: the mapping file itself.")
    private Path output;

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    MappingEditVerb(Services services) {
        super(services);
    }

    /** The text that is to stand in the mapping file. */
    abstract String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput;

    @Override
    public Integer call() throws InvalidInput {
        OpenMapping open = subject.open(services());
        Path file = output != null ? output : open.file().orElseThrow(() -> new InvalidInput(
                "There is no mapping file to write; name one with --mapping or -o."));
        try {
            open.requireTurtle(file);
            if (!open.file().map(MappingEditVerb::whole).equals(Optional.of(whole(file)))) {
                WritableFile.requireNew("--output", file);
            }
            Review before = MappingOptions.review(open);
            String text = edited(open, before);
            Review after = open.review(text);
            TextFiles.rewrite(file, open.text(), text, MOST_BYTES);
            MappingChanges changes = new MappingChanges(before, after);
            warnOf(changes.newFaults());
            tell(file, changes.sentences(), after.coverage(), before.coverage());
            return ExitCode.DONE;
        } catch (GridProblem | FileProblem problem) {
            throw new InvalidInput(problem.getMessage(), problem);
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The word of that name or IRI; names end IRIs, and a text is written as it is. */
    static StudiedWord word(Review review, String called) throws InvalidInput {
        return review.word(called).or(() -> review.word('"' + called + '"')).orElseThrow(() ->
                new InvalidInput("WORD: the organisation has no word (%s); it has %s.".formatted(called,
                        review.words().stream().map(one -> one.word().name()).distinct()
                                .collect(Collectors.joining(", ")))));
    }

    /** The id of what is called so in the reference ontology; as written when nothing is. */
    static String reference(OpenMapping open, String called) {
        return open.vocabulary().idOf(called).orElse(called);
    }

    private void warnOf(List<GridFinding> faults) {
        faults.stream().limit(FAULTS_TOLD).map(GridFinding::sentence).forEach(this::warn);
        if (faults.size() > FAULTS_TOLD) {
            warn("%d more are wrong or doubtful since; mapping words tells of all."
                    .formatted(faults.size() - FAULTS_TOLD));
        }
    }

    private void tell(Path file, List<String> changes, Coverage now, Coverage before) {
        if (json) {
            JsonObject object = new JsonObject();
            object.addProperty("organisation", now.organisation());
            object.addProperty("mapping", file.toString());
            object.addProperty("mapped", now.mapped());
            object.addProperty("words", now.words().size());
            object.addProperty("percent", now.percent());
            JsonArray changed = new JsonArray();
            changes.forEach(changed::add);
            object.add("changes", changed);
            printer().json(object);
        } else {
            changes.forEach(printer()::line);
            printer().line("%s: %d %% of the words of %s are mapped, before %d %%".formatted(file,
                    now.percent(), now.organisation(), before.percent()));
        }
    }
}
