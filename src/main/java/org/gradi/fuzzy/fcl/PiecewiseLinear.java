package org.gradi.fuzzy.fcl;

/**
 * A membership function made of straight lines between points; constant before the first and after the last.
 * Continuous, because the x of its points strictly ascend.
 */
final class PiecewiseLinear {
    private final double[] xs;
    private final double[] degrees;

    /** Arrays of one length, at least 2; x ascends, degrees go from 0 to 1: the parser saw to it. */
    PiecewiseLinear(double[] xs, double[] degrees) {
        this.xs = xs.clone();
        this.degrees = degrees.clone();
    }

    /** How far {@code x} belongs to the set, 0 to 1. */
    double degree(double x) {
        if (x <= xs[0]) {
            return degrees[0];
        }
        for (int i = 1; i < xs.length; i++) {
            if (x <= xs[i]) {
                double part = (x - xs[i - 1]) / (xs[i] - xs[i - 1]);
                return degrees[i - 1] + part * (degrees[i] - degrees[i - 1]);
            }
        }
        return degrees[degrees.length - 1];
    }

    /** Where its direction may change. */
    double[] breakpoints() {
        return xs.clone();
    }
}
