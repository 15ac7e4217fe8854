package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.gradi.model.PropertyDefinition;
import org.gradi.model.PropertyRange;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;
import org.gradi.selection.CellDraft;

/** How well the values of a property of theirs suit a measured one of ours, and the cell to relate them. */
final class AmountFit {
    /** What is left of a likeness when the values are of another kind. */
    private static final double WRONG_KIND = 0.2;
    private static final double UNUSUAL_SIZE = 0.8;

    private final PropertyRange.Measured range;
    private final CellDraft cell;
    private final boolean isWritten;
    private final boolean isCounted;
    private final boolean hasNumbers;
    private final Optional<UnitGuess.Guess> guess;

    AmountFit(OwnWords words, Node property, OwnWords.Use use, PropertyDefinition ours,
            PropertyRange.Measured range) {
        this.range = range;
        this.cell = words.draft(use, ours);
        List<BigDecimal> numbers = use.values().stream().filter(Node::isLiteral)
                .filter(value -> !ValueReader.isPlaceholder(value))
                .flatMap(value -> PublishedAmount.bareNumber(value.getLiteralLexicalForm()).stream())
                .toList();
        List<Node> texts = words.texts(property);
        this.hasNumbers = !numbers.isEmpty();
        this.isWritten = numbers.isEmpty() && !texts.isEmpty()
                && texts.stream().allMatch(text -> measures(range, text.getLiteralLexicalForm()));
        this.isCounted = range.kind() == QuantityKind.COUNT
                && use.values().stream().noneMatch(Node::isLiteral) && words.terms(property).isEmpty();
        this.guess = UnitGuess.of(range, words.names(property), words.remarks(property), numbers);
    }

    /** Whether the text is an amount of the kind with its unit. */
    static boolean measures(PropertyRange.Measured range, String text) {
        try {
            return PublishedAmount.parse(text).quantity().kind() == range.kind();
        } catch (IllegalArgumentException notAnAmount) {
            return false;
        }
    }

    private boolean suits() {
        return isWritten || isCounted || hasNumbers && guess.isPresent();
    }

    /** Whether the kind of amount shows without regard to names. */
    boolean tellsItsKind() {
        return isWritten || hasNumbers && guess.filter(UnitGuess.Guess::named)
                .flatMap(UnitGuess.Guess::unit).isPresent();
    }

    /** What is left of the likeness of names. */
    double share() {
        return !suits() ? WRONG_KIND
                : isWritten || isCounted || guess.orElseThrow().fits() ? 1 : UNUSUAL_SIZE;
    }

    /** What the values say for or against it. */
    String reason() {
        if (!suits()) {
            return "its values do not suit";
        }
        if (isWritten || isCounted) {
            return isWritten ? "its values carry suitable units" : "its values are parts to be counted";
        }
        if (guess.orElseThrow().unit().isEmpty()) {
            return "the unit in brackets where it is described is not known";
        }
        return guess.orElseThrow().named() ? "the unit (%s) is named where it is described".formatted(unit())
                : unit().isEmpty() ? "its values are counts"
                : "its values are usual amounts in %s".formatted(unit());
    }

    private String unit() {
        return guess.map(one -> one.unit().map(Unit::symbol).orElse(""))
                .orElse(range.shownIn().symbol());
    }

    /** The cell, with the path to the values and the unit of bare numbers. */
    CellDraft draft() {
        return isCounted ? cell.combined(MappingCell.Combination.COUNT.id())
                : cell.in(hasNumbers ? unit() : "");
    }
}
