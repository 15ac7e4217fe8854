package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradi.model.Quantity;
import org.gradi.model.Unit;

/**
 * A number, perhaps with a unit, as descriptions write it: {@code 16 Go}, {@code 2,4 GHz}, {@code 65 536 MB},
 * {@code 1000 Mbps}. A comma before exactly three digits could mean either, and is refused.
 *
 * @param number exact, of at most 30 digits before the point and 30 behind it
 * @param unit   the symbol by which the program knows the unit; as written when it knows none; empty for none
 */
record PublishedAmount(BigDecimal number, String unit) {
    private static final String BLANK = "[\\s\\u00a0\\u202f]";
    /** Gives nothing back once read: a text of any length must not take a stack of its length. */
    private static final Pattern AMOUNT = Pattern.compile(
            BLANK + "*([+-]?[0-9](?:[0-9.,]|(?:'|" + BLANK + ")(?=[0-9]{3}(?![0-9])))*+"
            + "(?:[eE][+-]?[0-9]{1,3})?)"
            + BLANK + "*([^\\s\\u00a0\\u202f]*)" + BLANK + "*");
    private static final Pattern BETWEEN_GROUPS = Pattern.compile(BLANK + "|'");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9][0-9]{0,2},[0-9]{3}");
    private static final Pattern GROUPED_BY_COMMA =
            Pattern.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+|[+-]?[0-9]{1,3}(,[0-9]{3}){2,}");
    private static final Pattern GROUPED_BY_POINT =
            Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+|[+-]?[0-9]{1,3}(\\.[0-9]{3}){2,}");
    /** More than anything can be counted in, and still a line on a screen. */
    private static final int DIGITS_MAX = 30;

    PublishedAmount {
        if (number.precision() - number.scale() > DIGITS_MAX || number.scale() > DIGITS_MAX) {
            throw new IllegalArgumentException(
                    "It must be a number of at most %1$d digits before the point and %1$d behind it."
                    .formatted(DIGITS_MAX));
        }
    }

    /** Fails with {@link IllegalArgumentException} that says what would be right. */
    static PublishedAmount parse(String text) {
        if (PLAIN.matcher(text).matches()) {
            return new PublishedAmount(new BigDecimal(text), "");
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("It must be a number and a unit, such as 40 GB.");
        }
        return new PublishedAmount(number(BETWEEN_GROUPS.matcher(matcher.group(1)).replaceAll("")),
                UnitSpellings.symbolOf(matcher.group(2)));
    }

    private static BigDecimal number(String digits) {
        if (PLAIN.matcher(digits).matches()) {
            return new BigDecimal(digits);
        }
        if (EITHER.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "Its comma may part thousands or a fraction; write the fraction with a point.");
        }
        if (DECIMAL_COMMA.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(',', '.'));
        }
        if (GROUPED_BY_COMMA.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(",", ""));
        }
        if (GROUPED_BY_POINT.matcher(digits).matches()) {
            return new BigDecimal(digits.replace(".", "").replace(',', '.'));
        }
        throw new IllegalArgumentException("It must begin with a decimal number, such as 2.4.");
    }

    /** The number when the text is one without a unit. */
    static Optional<BigDecimal> bareNumber(String text) {
        return parsed(text).filter(one -> one.unit().isEmpty()).map(PublishedAmount::number);
    }

    /** The number when the text is one, without a unit or with one that is known. */
    static Optional<BigDecimal> numberIn(String text) {
        return parsed(text).filter(one -> Unit.ofSymbol(one.unit()).isPresent())
                .map(PublishedAmount::number);
    }

    private static Optional<PublishedAmount> parsed(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException noAmount) {
            return Optional.empty();
        }
    }

    /** The amount with its own unit; fails as {@link #parse} does when the unit is not known. */
    Quantity quantity() {
        return Quantity.parse(number.toPlainString() + " " + unit);
    }
}
