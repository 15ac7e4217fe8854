package org.gradi.timemap;

import java.math.BigDecimal;
import java.util.Locale;
import org.gradi.model.Quantity;
import org.gradi.model.Unit;

/** How processors and bandwidth are written. */
public final class Amounts {
    private static final Unit[] RATES_GREATEST_FIRST = {Unit.TERABIT_PER_SECOND, Unit.GIGABIT_PER_SECOND,
        Unit.MEGABIT_PER_SECOND, Unit.KILOBIT_PER_SECOND};

    private Amounts() {
    }

    /** An amount of that kind of lane with its unit: {@code 4 processors}, {@code 10 Mbit/s}. */
    public static String text(Lane.Kind kind, long amount, Locale locale) {
        if (kind == Lane.Kind.LINK) {
            return bandwidth(amount, locale);
        }
        return amount == 1 ? MapWord.ONE_PROCESSOR.in(locale)
                : MapWord.PROCESSORS.in(locale, grouped(amount, locale));
    }

    /** An amount to be followed by one with its unit: {@code 2} of 4 processors. */
    static String bare(Lane.Kind kind, long amount, Locale locale) {
        return kind == Lane.Kind.LINK ? bandwidth(amount, locale) : grouped(amount, locale);
    }

    private static String grouped(long amount, Locale locale) {
        return String.format(locale, "%,d", amount);
    }

    private static String bandwidth(long bitsPerSecond, Locale locale) {
        Quantity quantity = new Quantity(BigDecimal.valueOf(bitsPerSecond), Unit.BIT_PER_SECOND);
        for (Unit unit : RATES_GREATEST_FIRST) {
            if (bitsPerSecond >= unit.factor()) {
                return quantity.in(unit).rounded(locale);
            }
        }
        return quantity.rounded(locale);
    }
}
