package org.gradi.selection.jena;

import java.util.stream.Collectors;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;

/** How messages speak of units. */
final class UnitWords {
    private UnitWords() {
    }

    static String symbolsOf(QuantityKind kind) {
        return kind.units().stream().map(UnitWords::symbol).collect(Collectors.joining(", "));
    }

    static String symbol(Unit unit) {
        return unit.symbol().isEmpty() ? "\"\" (a count)" : unit.symbol();
    }
}
