package org.gradi.selection.jena;

import java.math.BigDecimal;
import java.math.MathContext;
import org.gradi.model.Quantity;
import org.gradi.model.Unit;

/**
 * How an organisation's bare numbers become amounts: {@code (number × factor + offset) unit}. Exact forward;
 * backward exact unless the division does not end, then rounded to 34 digits.
 *
 * @param unit   the unit in which the organisation counts
 * @param factor how many units one of its numbers is; not zero
 * @param offset what is added afterwards, in units
 */
record Conversion(Unit unit, BigDecimal factor, BigDecimal offset) {

    Conversion {
        if (factor.signum() == 0) {
            throw new IllegalArgumentException(
                    "The factor (%s) of a conversion must not be 0.".formatted(factor));
        }
    }

    /** The amount that the organisation's number says; fails when it is negative. */
    Quantity amountOf(BigDecimal number) {
        return new Quantity(number.multiply(factor).add(offset), unit);
    }

    /** The organisation's number for an amount of the same kind. */
    BigDecimal numberOf(Quantity amount) {
        return amount.in(unit).number().subtract(offset).divide(factor, MathContext.DECIMAL128);
    }

    /** What follows the name of the organisation's property: {@code  (MB) → diskSpace (GB), × 0.001}. */
    String words(String property, Unit shownIn) {
        BigDecimal total = factor.multiply(BigDecimal.valueOf(unit.factor()))
                .divide(BigDecimal.valueOf(shownIn.factor()), MathContext.DECIMAL32).stripTrailingZeros();
        String times = total.compareTo(BigDecimal.ONE) == 0 ? "" : ", × " + total.toPlainString();
        String plus = offset.signum() == 0 ? ""
                : ", + " + (offset.toPlainString() + " " + unit.symbol()).strip();
        return "%s → %s%s%s%s".formatted(inBrackets(unit), property, inBrackets(shownIn), times, plus);
    }

    private static String inBrackets(Unit unit) {
        return unit.symbol().isEmpty() ? "" : " (" + unit.symbol() + ")";
    }
}
