package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gradi.model.PropertyRange;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;

/** Proposes the unit of bare numbers: the one that remarks name, or the one that makes them usual amounts. */
final class UnitGuess {

    private UnitGuess() {
    }

    /**
     * A proposed unit.
     *
     * @param unit  empty when remarks name one that nobody here knows
     * @param named whether remarks name it
     * @param fits  whether the numbers are usual amounts in it
     */
    record Guess(Optional<Unit> unit, boolean named, boolean fits) {
    }

    /**
     * Empty when no unit makes the numbers usual amounts and none is named, or one that measures something
     * else stands in brackets.
     */
    static Optional<Guess> of(PropertyRange.Measured range, Collection<String> names, String remarks,
            Collection<BigDecimal> numbers) {
        List<Unit> units = range.kind().units();
        Optional<Unit> named = UnitSpellings.namedIn(remarks, units);
        if (named.isPresent()) {
            return Optional.of(new Guess(named, true, fits(range.kind(), named.get(), numbers)));
        }
        Optional<String> bracketed = UnitSpellings.bracketedIn(names, remarks);
        if (bracketed.isPresent()) {
            return Unit.ofSymbol(UnitSpellings.symbolOf(bracketed.get())).isPresent() ? Optional.empty()
                    : Optional.of(new Guess(Optional.empty(), true, false));
        }
        return units.stream().filter(unit -> !unit.symbol().endsWith("iB"))
                .filter(unit -> fits(range.kind(), unit, numbers))
                .min(Comparator.comparingDouble(unit -> farOff(range.kind(), unit, numbers)))
                .map(unit -> new Guess(Optional.of(unit), false, true));
    }

    /** The least, the most and the most usual, in canonical units, for clusters of any age. */
    private static double[] usual(QuantityKind kind) {
        return switch (kind) {
            case FREQUENCY -> new double[] {5e7, 1e10, 2e9};
            case DATA_SIZE -> new double[] {1.6e7, 1e15, 3e10};
            case DATA_RATE -> new double[] {1e7, 1e13, 1e9};
            case TIME -> new double[] {1, 1e8, 3600};
            case COUNT -> new double[] {1, 1e7, 10};
        };
    }

    private static boolean fits(QuantityKind kind, Unit unit, Collection<BigDecimal> numbers) {
        double[] usual = usual(kind);
        return !numbers.isEmpty()
                && numbers.stream().mapToDouble(number -> number.doubleValue() * unit.factor())
                        .allMatch(amount -> amount >= usual[0] && amount <= usual[1]);
    }

    private static double farOff(QuantityKind kind, Unit unit, Collection<BigDecimal> numbers) {
        double[] usual = usual(kind);
        return numbers.stream().mapToDouble(number ->
                Math.abs(Math.log(number.doubleValue() * unit.factor() / usual[2]))).average().orElse(0);
    }
}
