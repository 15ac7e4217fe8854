package org.gradi.ui.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradi.selection.CellDraft;
import org.gradi.ui.Texts;

/** Cells in the language of the screen, in one line. */
final class CellWords {
    private final Texts texts;

    CellWords(Texts texts) {
        this.texts = texts;
    }

    String of(CellDraft cell) {
        if (cell.kind() == CellDraft.Kind.REJECTION) {
            return texts.text("mapping.cell.not", cell.value().isEmpty() ? cell.to() : cell.value());
        }
        if (!cell.gives().isEmpty()) {
            return cell.gives().stream().map(gift -> gift.property() + " = " + gift.value())
                    .collect(Collectors.joining(" + "));
        }
        List<String> parts = new ArrayList<>(List.of(cell.to()));
        if (cell.relation() != CellDraft.Relation.EQUIVALENT) {
            parts.add(texts.text("mapping.relation." + cell.relation().name()));
        }
        if (!cell.combine().isEmpty()) {
            parts.add(texts.text("mapping.combine." + cell.combine()) + " "
                    + cell.from().stream().map(CellWords::shortName).collect(Collectors.joining(" / ")));
        }
        if (!cell.unit().isEmpty()) {
            parts.add(cell.unit());
        }
        if (!cell.factor().isEmpty()) {
            parts.add("× " + cell.factor());
        }
        if (!cell.offset().isEmpty()) {
            parts.add("+ " + cell.offset());
        }
        return String.join(" · ", parts);
    }

    private static String shortName(String iri) {
        String against = iri.startsWith("^") ? "^" : "";
        return against + iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
}
