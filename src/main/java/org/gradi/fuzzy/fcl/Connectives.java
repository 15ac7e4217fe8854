package org.gradi.fuzzy.fcl;

/**
 * How {@code and} and {@code or} combine degrees. The two belong together, as IEC 61131-7 pairs them: each is
 * the other's dual, and no library can mix them.
 */
enum Connectives {
    MIN_MAX("MIN", "MAX") {
        @Override
        double and(double a, double b) {
            return Math.min(a, b);
        }

        @Override
        double or(double a, double b) {
            return Math.max(a, b);
        }
    },
    PRODUCT("PROD", "ASUM") {
        @Override
        double and(double a, double b) {
            return a * b;
        }

        @Override
        double or(double a, double b) {
            return a + b - a * b;
        }
    },
    BOUNDED("BDIF", "BSUM") {
        @Override
        double and(double a, double b) {
            return Math.max(0, a + b - 1);
        }

        @Override
        double or(double a, double b) {
            return Math.min(1, a + b);
        }
    };

    private final String andKey;
    private final String orKey;

    Connectives(String andKey, String orKey) {
        this.andKey = andKey;
        this.orKey = orKey;
    }

    /** The FCL word after {@code AND :}. */
    String andKey() {
        return andKey;
    }

    /** The FCL word after {@code OR :}. */
    String orKey() {
        return orKey;
    }

    abstract double and(double a, double b);

    abstract double or(double a, double b);
}
