package org.gradi.cli;

import java.util.List;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "unset", description = {"Take back what was said of a word: removes its cells, rejections",
    "included, from the mapping file."})
final class MappingUnsetVerb extends MappingEditVerb {
    @Parameters(index = "0", paramLabel = "WORD",
            description = "A property, class, individual or text of the organisation, by name or IRI.")
    private String word;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REFERENCE",
            description = "Only the cell of this meaning; default: all.")
    private String reference;

    MappingUnsetVerb(Services services) {
        super(services);
    }

    @Override
    String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput {
        List<CellDraft> cells = word(before, word).cells();
        List<CellDraft> going = cells.stream()
                .filter(cell -> reference == null || cell.to().equals(reference(open, reference))).toList();
        if (going.isEmpty()) {
            throw new InvalidInput("WORD: the mapping says nothing of (%s)%s; it has %s.".formatted(word,
                    reference == null ? "" : " and " + reference,
                    cells.stream().map(CellDraft::to).toList()));
        }
        String text = open.text();
        for (CellDraft cell : going) {
            text = open.without(text, cell);
        }
        return text;
    }
}
