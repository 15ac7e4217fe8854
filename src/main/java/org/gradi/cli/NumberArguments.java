package org.gradi.cli;

import java.math.BigDecimal;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How numbers are read from a command line, and what is said of those that are none. */
final class NumberArguments {
    private static final int MOST_DIGITS = 30;
    private static final String WHOLE = "(%s) must be a whole number from %d to %d";
    private static final String DECIMAL = "(%s) must be a number of at most %d digits, such as 0.5";

    private NumberArguments() {
    }

    /** Reads them so in that line and all its verbs. */
    static void readBy(CommandLine line) {
        line.registerConverter(int.class, NumberArguments::whole);
        line.registerConverter(Integer.class, NumberArguments::whole);
        line.registerConverter(long.class, NumberArguments::longWhole);
        line.registerConverter(Long.class, NumberArguments::longWhole);
        line.registerConverter(double.class, text -> decimal(text).doubleValue());
        line.registerConverter(BigDecimal.class, NumberArguments::decimal);
    }

    private static int whole(String text) {
        return read(text, Integer::valueOf, WHOLE.formatted(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    private static long longWhole(String text) {
        return read(text, Long::valueOf, WHOLE.formatted(text, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static BigDecimal decimal(String text) {
        String problem = DECIMAL.formatted(text, MOST_DIGITS);
        BigDecimal number = read(text, BigDecimal::new, problem);
        if (number.scale() > MOST_DIGITS || (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new TypeConversionException(problem);
        }
        return number;
    }

    private static <N> N read(String text, Function<String, N> reading, String problem) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException(problem);
        }
    }
}
