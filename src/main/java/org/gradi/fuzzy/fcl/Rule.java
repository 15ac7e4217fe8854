package org.gradi.fuzzy.fcl;

import java.util.Set;

/**
 * One rule with one conclusion.
 *
 * @param key    its number or name
 * @param text   as written, without the closing semicolon
 * @param inputs the variables its condition looks at
 * @param output the index of the variable it speaks of
 * @param term   the index of the linguistic value it concludes
 * @param weight how much it counts, above 0 and at most 1
 * @param line   where it stands
 */
record Rule(String key, String text, Condition condition, Set<String> inputs, int output, int term,
        double weight,
        int line) {

    Rule {
        inputs = Set.copyOf(inputs);
    }

    double strength(double[] memberships) {
        return weight * condition.degree(memberships);
    }
}
