package org.gradi.fuzzy.fcl;

import java.util.List;

/** The if-part of a rule. Its degree is read from the memberships of all inputs, which stand in one array. */
sealed interface Condition {

    /** How far the condition holds, 0 to 1. */
    double degree(double[] memberships);

    /**
     * An input belongs to a linguistic value, or not.
     *
     * @param slot where its degree stands among the memberships
     */
    record Is(int slot, boolean negated) implements Condition {
        @Override
        public double degree(double[] memberships) {
            return negated ? 1 - memberships[slot] : memberships[slot];
        }
    }

    /** All parts hold. */
    record All(Connectives connectives, List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public double degree(double[] memberships) {
            double degree = parts.get(0).degree(memberships);
            // Nothing brings a conjunction back from zero, and most rules of a table get there early.
            for (int i = 1; i < parts.size() && degree > 0; i++) {
                degree = connectives.and(degree, parts.get(i).degree(memberships));
            }
            return degree;
        }
    }

    /** Any part holds. */
    record Any(Connectives connectives, List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public double degree(double[] memberships) {
            double degree = parts.get(0).degree(memberships);
            for (int i = 1; i < parts.size(); i++) {
                degree = connectives.or(degree, parts.get(i).degree(memberships));
            }
            return degree;
        }
    }
}
