package org.gradi.cli;

import java.util.List;
import org.gradi.selection.CellDraft;
import org.gradi.selection.GridProblem;
import org.gradi.selection.MappingWorkbench.Kind;
import org.gradi.selection.MappingWorkbench.Suggestion;
import org.gradi.selection.OpenMapping;
import org.gradi.selection.OpenMapping.Review;
import org.gradi.selection.OpenMapping.StudiedWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reject", description = {
    "Say that a word does not mean what is suggested.",
    "It is kept in the mapping file, so that it is not suggested again."})
final class MappingRejectVerb extends MappingEditVerb {
    @Parameters(index = "0", paramLabel = "WORD",
            description = "A property, class, individual or text of the organisation, by name or IRI.")
    private String word;

    @Parameters(index = "1", arity = "0..1", paramLabel = "REFERENCE",
            description = "What it does not mean; default: everything suggested. A text takes none.")
    private String reference;

    MappingRejectVerb(Services services) {
        super(services);
    }

    @Override
    String edited(OpenMapping open, Review before) throws GridProblem, InvalidInput {
        StudiedWord meant = word(before, word);
        boolean isText = meant.word().kind() == Kind.TEXT;
        if (isText && reference != null) {
            throw new InvalidInput(("REFERENCE: a text (%s) is rejected with all that is suggested for it; "
                    + "leave (%s) out, or take back what it is mapped to with unset.")
                    .formatted(word, reference));
        }
        List<String> meanings = reference != null ? List.of(reference(open, reference))
                : meant.suggestions().stream().map(Suggestion::to).toList();
        if (meanings.isEmpty()) {
            throw new InvalidInput("WORD: nothing is suggested for (%s) that could be rejected."
                    .formatted(word));
        }
        String text = open.text();
        for (String meaning : meanings) {
            text = open.with(text, isText
                    ? CellDraft.rejectionOfValue(meant.word().iri(), meant.word().text())
                    : CellDraft.rejection(meant.word().iri(), meaning));
        }
        return text;
    }
}
