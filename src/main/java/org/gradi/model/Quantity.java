package org.gradi.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number with its unit, exactly as written: {@code 2 GiB}.
 *
 * <p>Quantities compare by their canonical value, so {@code 1 GB} and {@code 1000 MB} are equal in
 * order though not as records. Numbers are exact decimals; a conversion that does not end is rounded to
 * 34 digits.
 *
 * @param number zero or more
 * @param unit   one of the pinned table
 */
public record Quantity(BigDecimal number, Unit unit) implements Comparable<Quantity> {
    private static final Pattern TEXT = Pattern.compile("\\s*([+-]?[0-9]+(?:\\.[0-9]+)?)\\s*(\\S*)\\s*");

    public Quantity {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(unit, "unit");
        if (number.signum() < 0) {
            throw new IllegalArgumentException("The quantity (%s) must not be negative."
                    .formatted((number.toPlainString() + " " + unit.symbol()).strip()));
        }
    }

    public static Quantity of(long number, Unit unit) {
        return new Quantity(BigDecimal.valueOf(number), unit);
    }

    /**
     * Reads a decimal number and a unit symbol, such as {@code 40 GB} or {@code 2.5GHz}; no symbol means
     * a count. Fails with {@link IllegalArgumentException} that lists the known symbols.
     */
    public static Quantity parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The quantity (%s) must be a number and a unit, such as 40 GB.".formatted(
                    Check.shortened(text)));
        }
        Unit unit = Unit.ofSymbol(matcher.group(2)).orElseThrow(() -> new IllegalArgumentException(
                "The unit (%s) of the quantity (%s) is not known; known are %s.".formatted(
                        Check.shortened(matcher.group(2)), Check.shortened(text), everySymbol())));
        return new Quantity(new BigDecimal(matcher.group(1)), unit);
    }

    private static String everySymbol() {
        return Arrays.stream(Unit.values()).map(Unit::symbol).filter(symbol -> !symbol.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public QuantityKind kind() {
        return unit.kind();
    }

    /** The same amount in the canonical unit of its kind (Hz, B, bit/s, s, 1). */
    public BigDecimal canonical() {
        return unit.factor() == 1 ? number : number.multiply(BigDecimal.valueOf(unit.factor()));
    }

    /** The canonical amount as a whole number, cut towards zero; fails when it does not fit 64 bits. */
    public long canonicalLong() {
        return canonical().toBigInteger().longValueExact();
    }

    /** The same amount in another unit of the same kind. */
    public Quantity in(Unit other) {
        requireSameKind(other);
        return new Quantity(tidy(canonical()
                .divide(BigDecimal.valueOf(other.factor()), MathContext.DECIMAL128)),
                other);
    }

    @Override
    public int compareTo(Quantity other) {
        requireSameKind(other.unit);
        return canonical().compareTo(other.canonical());
    }

    /**
     * The number to four fraction digits, or to four significant digits where it is smaller than that, for
     * the text of the command line: {@code 931.3226 GiB}, {@code 0.000001 TB}.
     */
    public String rounded() {
        return rounded(Locale.ROOT);
    }

    /** The same with the decimal sign of a language: {@code 931,3226 GiB}. */
    public String rounded(Locale locale) {
        int digits = Math.max(4, 4 + number.scale() - number.precision());
        BigDecimal shortened = number.setScale(Math.min(number.scale(), digits), RoundingMode.HALF_EVEN);
        return new Quantity(tidy(shortened), unit).written(locale);
    }

    /**
     * Every digit, with the decimal sign of a language. No sign stands between thousands: typed again, it
     * would be taken for the decimal sign of another language.
     */
    public String written(Locale locale) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return (number.toPlainString().replace('.', decimal) + " " + unit.symbol()).strip();
    }

    @Override
    public String toString() {
        return written(Locale.ROOT);
    }

    private void requireSameKind(Unit other) {
        if (other.kind() != unit.kind()) {
            throw new IllegalArgumentException(
                    "It is %s (%s), but %s is wanted: %s.".formatted(unit.kind().wordsWithArticle(), this,
                            other.kind().wordsWithArticle(), other.kind() == QuantityKind.COUNT
                                    ? "a number without a unit" : "a number in one of "
                                    + other.kind().units().stream().map(Unit::symbol)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
