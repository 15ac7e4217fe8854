package org.gradi.fuzzy.fcl;

import java.util.List;

/**
 * An output with its linguistic values.
 *
 * @param min          the lower end of its range
 * @param max          the upper end, greater than {@code min}
 * @param defaultValue the output where no rule fires; inside the range
 * @param line         where its DEFUZZIFY block begins
 */
record OutputVariable(String name, List<Term> terms, double min, double max, double defaultValue, int line) {

    OutputVariable {
        terms = List.copyOf(terms);
    }
}
