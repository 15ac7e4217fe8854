package org.gradi.experiment;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * The mean of a sample with its 95 % confidence interval by Student's t distribution.
 *
 * @param count     how many values
 * @param mean      their mean
 * @param halfWidth how far the interval reaches to either side; a single value has none
 */
public record Mean(int count, double mean, OptionalDouble halfWidth) {
    /** The 97.5 % quantiles of the t distribution with 1 to 30 degrees of freedom. */
    private static final double[] QUANTILES = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
        2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
        2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};
    private static final double NORMAL_QUANTILE = 1.95996;

    /** Of at least one value. */
    public static Mean of(Collection<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow(() ->
                new IllegalArgumentException("A mean needs at least one value."));
        int freedom = values.size() - 1;
        if (freedom == 0) {
            return new Mean(1, mean, OptionalDouble.empty());
        }
        double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return new Mean(values.size(), mean, OptionalDouble.of(
                quantile(freedom) * Math.sqrt(squares / freedom / values.size())));
    }

    /** Beyond the table by Cornish and Fisher's first term, right to three digits. */
    private static double quantile(int freedom) {
        return freedom <= QUANTILES.length ? QUANTILES[freedom - 1] : NORMAL_QUANTILE
                + (Math.pow(NORMAL_QUANTILE, 3) + NORMAL_QUANTILE) / (4 * freedom);
    }
}
