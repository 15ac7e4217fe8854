package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradi.model.PropertyRange;
import org.gradi.model.QuantityKind;
import org.gradi.model.Unit;

/** Proposes the unit of bare numbers: the one that remarks name, or the one that makes them usual amounts. */
final class UnitGuess {

    /** Within {@code kHz} stands {@code Hz}. */
    static final Comparator<Unit> LONGEST_FIRST =
            Comparator.comparingInt((Unit unit) -> unit.symbol().length()).reversed();

    private UnitGuess() {
    }

    /**
     * A proposed unit.
     *
     * @param named whether remarks name it
     * @param fits  whether the numbers are usual amounts in it
     */
    record Guess(Unit unit, boolean named, boolean fits) {
    }

    /** Empty when no unit makes the numbers usual amounts and none is named. */
    static Optional<Guess> of(PropertyRange.Measured range, String remarks, Collection<BigDecimal> numbers) {
        List<Unit> units = range.kind().units();
        Optional<Unit> named = units.stream().filter(unit -> !unit.symbol().isEmpty())
                .filter(unit -> isNamed(unit, remarks)).sorted(LONGEST_FIRST).findFirst();
        if (named.isPresent()) {
            return Optional.of(new Guess(named.get(), true, fits(range.kind(), named.get(), numbers)));
        }
        return units.stream().filter(unit -> !unit.symbol().endsWith("iB"))
                .filter(unit -> fits(range.kind(), unit, numbers))
                .min(Comparator.comparingDouble(unit -> farOff(range.kind(), unit, numbers)))
                .map(unit -> new Guess(unit, false, true));
    }

    /** As a word of its own, or at the end of a name such as {@code diskTB}. */
    static boolean isNamed(Unit unit, String remarks) {
        String before = Character.isUpperCase(unit.symbol().charAt(0)) ? "(?<![\\p{Lu}/])" : "(?<![\\p{L}/])";
        return Pattern.compile(before + Pattern.quote(unit.symbol()) + "(?![\\p{L}/])").matcher(remarks)
                .find();
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
