package org.gradi.planning.choco;

import java.math.BigInteger;
import java.util.List;
import org.chocosolver.solver.variables.IntVar;

/**
 * What uses of a resource take of it, in numbers small enough for the solver: counted in what they have in
 * common, and when that does not suffice in equal parts of what is free, the amounts rounded up. So what fits
 * in these numbers fits in the true ones.
 *
 * @param amounts of each use
 * @param free    how much they may take together
 * @param isExact whether what fits in the true numbers fits in these as well
 */
record Scale(List<Integer> amounts, int free, boolean isExact) {

    /**
     * @param amounts of each use, at least 1
     * @param free    how much they may take together
     */
    static Scale of(List<Long> amounts, long free) {
        long common = amounts.stream().reduce(0L, Worth::gcd);
        if (free / common <= IntVar.MAX_INT_BOUND) {
            return new Scale(amounts.stream().map(amount -> whole(amount, free, common)).toList(),
                    (int) (free / common), true);
        }
        return new Scale(amounts.stream().map(amount -> share(amount, free)).toList(), IntVar.MAX_INT_BOUND,
                false);
    }

    private static int whole(long amount, long free, long unit) {
        return (int) (Math.min(amount, free) / unit) + (amount > free ? 1 : 0);
    }

    /** How many parts of what is free, rounded up. */
    private static int share(long amount, long free) {
        if (amount > free) {
            return IntVar.MAX_INT_BOUND + 1;
        }
        BigInteger[] parts = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(IntVar.MAX_INT_BOUND))
                .divideAndRemainder(BigInteger.valueOf(free));
        return parts[0].intValue() + parts[1].signum();
    }
}
