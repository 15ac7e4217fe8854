package org.gradi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridFinding;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "words", description = {
    "Show an organisation's words with label, type, unit, examples and use, and what the mapping says of "
            + "each.",
    "What is wrong with the mapping goes to standard error."})
final class MappingWordsVerb extends Verb {
    @Mixin
    private MappingOptions subject = new MappingOptions();

    @Option(names = "--json", description = "Exactly one JSON document on standard output.")
    private boolean json;

    MappingWordsVerb(Services services) {
        super(services);
    }

    @Override
    public Integer call() throws InvalidInput {
        OpenMapping open = subject.open(services());
        Review review = MappingOptions.review(open);
        review.findings().stream().filter(one -> one.severity() != GridFinding.Severity.NOTE)
                .map(GridFinding::sentence).forEach(this::warn);
        if (json) {
            printer().json(json(review));
        } else {
            print(review);
        }
        return ExitCode.DONE;
    }

    private void print(Review review) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("KIND", "WORD", "LABEL", "TYPE", "UNIT", "EXAMPLES", "TIMES", "MEANS"));
        review.words().forEach(one -> rows.add(List.of(one.word().kind().words(), one.word().name(),
                one.label(), type(one), one.unit(), String.join(", ", one.examples()),
                String.valueOf(one.times()), meanings(one).collect(Collectors.joining(", ")))));
        printer().table(rows);
        printer().line("%d %% of the words are mapped".formatted(review.coverage().percent()));
    }

    private static String type(StudiedWord word) {
        return word.type().isEmpty() ? word.use().name().toLowerCase(Locale.ROOT) : word.type();
    }

    private static Stream<String> meanings(StudiedWord word) {
        return word.cells().stream().map(cell -> cell.kind() == CellDraft.Kind.REJECTION
                ? "not " + cell.to() : cell.gives().isEmpty() ? cell.to() : cell.gives().stream()
                .map(gift -> gift.property() + " " + gift.value()).collect(Collectors.joining(" + ")));
    }

    private static JsonObject json(Review review) {
        JsonArray words = new JsonArray();
        for (StudiedWord one : review.words()) {
            JsonObject row = new JsonObject();
            row.addProperty("kind", one.word().kind().words());
            row.addProperty("iri", one.word().iri());
            row.addProperty("name", one.word().name());
            row.addProperty("label", one.label());
            row.addProperty("type", type(one));
            row.addProperty("unit", one.unit());
            row.addProperty("times", one.times());
            row.addProperty("mapped", one.word().mapped());
            row.add("examples", array(one.examples()));
            row.add("means", array(meanings(one).toList()));
            words.add(row);
        }
        JsonObject object = new JsonObject();
        object.addProperty("organisation", review.coverage().organisation());
        object.addProperty("percent", review.coverage().percent());
        object.add("words", words);
        object.add("findings", array(review.findings().stream().map(GridFinding::sentence).toList()));
        return object;
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
