package org.gradi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradi.selection.CellDraft;
import org.gradi.selection.CellDraft.Gift;
import org.gradi.selection.GridFinding;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "unset", description =
    "Take back what was said of a word: removes its cells, rejections included, from the mapping file.")
final class MappingUnsetVerb extends MappingEditVerb {
    @Parameters(index = "0", paramLabel = "WORD",
            description = "A property, class, individual or text of the organisation, by name or IRI.")
    private String word;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REFERENCE",
            description = "Only this meaning; of a text a property that it says something of, or the value. "
                    + "Default: all.")
    private String reference;

    MappingUnsetVerb(Services services) {
        super(services);
    }

    @Override
    String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput {
        List<CellDraft> cells = word(before, word).cells();
        Predicate<String> isMeant = reference == null ? any -> true : reference(open, reference)::equals;
        List<CellDraft> going = cells.stream().filter(cell -> meanings(cell).anyMatch(isMeant)).toList();
        if (going.isEmpty()) {
            throw new InvalidInput(cells.isEmpty() ? noCell(open, before)
                    : "REFERENCE: no cell says that (%s) means (%s); there are cells of %s.".formatted(word,
                            reference, cells.stream().flatMap(MappingUnsetVerb::meanings)
                                    .filter(meaning -> !meaning.isEmpty()).toList()));
        }
        String text = open.text();
        for (CellDraft cell : going) {
            List<Gift> staying = cells.stream().filter(cell::answersTheSameAs)
                    .flatMap(one -> one.gives().stream()).distinct()
                    .filter(gift -> meanings(gift).noneMatch(isMeant)).toList();
            text = staying.isEmpty() ? open.without(text, cell) : open.with(text, cell.giving(staying));
        }
        return text;
    }

    /** What a text says it gives: a property, or its value. */
    private static Stream<String> meanings(CellDraft cell) {
        return cell.gives().isEmpty() ? Stream.of(cell.to())
                : cell.gives().stream().flatMap(MappingUnsetVerb::meanings);
    }

    private static Stream<String> meanings(Gift gift) {
        return Stream.of(gift.property(), gift.value());
    }

    /** A cell too faulty to tell its word may be the one that is meant. */
    private String noCell(OpenMapping open, Review before) {
        String none = "WORD: no cell that can be read speaks of (%s).".formatted(word);
        String file = open.file().map(Path::toString).orElse("");
        return before.findings().stream()
                .filter(one -> one.severity() == GridFinding.Severity.ERROR && one.file().equals(file))
                .map(GridFinding::sentence)
                .reduce(none, (said, faulty) -> said + System.lineSeparator() + faulty);
    }
}
