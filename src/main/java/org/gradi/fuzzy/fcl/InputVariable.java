package org.gradi.fuzzy.fcl;

import java.util.List;

/**
 * An input with its linguistic values.
 *
 * @param index     its place among the inputs in the order of their FUZZIFY blocks, from 0
 * @param firstSlot where the degrees of its values begin among the memberships of all inputs
 */
record InputVariable(String name, int index, int firstSlot, List<Term> terms) {

    InputVariable {
        terms = List.copyOf(terms);
    }

    void fuzzify(double value, double[] memberships) {
        for (int i = 0; i < terms.size(); i++) {
            memberships[firstSlot + i] = terms.get(i).shape().degree(value);
        }
    }

    /** The first slot that is not this variable's. */
    int endSlot() {
        return firstSlot + terms.size();
    }
}
