package org.gradi.planning;

/**
 * How much the jobs of a {@link Sweep} that are still to be decided can add at most, whatever runs now: a
 * Lagrangian bound, as in linear programming duality. At each start a processor has a price. Nobody can gain
 * more than by selling what is free of all clusters together at these prices and keeping, of each job, what
 * it is worth beyond the price of its processors while it runs. That holds for any prices; good ones are
 * found by subgradient steps, as many as {@value #STEPS}, in numbers that do not depend on the machine.
 */
final class Prices {
    private static final int STEPS = 400;
    /** Of the worth of all jobs: more than the arithmetic can be wrong by. */
    private static final double DOUBT = 1e-9;

    private final long[] ends;
    private final int[] processors;
    /** The place of the first job that starts when this one has ended, or the number of jobs. */
    private final int[] placeAfter;
    /** The price of a processor at all starts before this place. */
    private final double[] pricesBefore;
    /** What the jobs from this place on keep, and what all the processors are sold for from there on. */
    private final double[] most;
    private final double doubt;

    /**
     * @param starts of the jobs, rising
     * @param free   how many processors are free at each of these starts, on all clusters together
     * @param target worth that a choice is known to have
     */
    Prices(long[] starts, long[] ends, int[] processors, long[] worth, long[] free, long target) {
        int jobs = starts.length;
        this.ends = ends;
        this.processors = processors;
        this.placeAfter = new int[jobs];
        for (int job = 0; job < jobs; job++) {
            int after = job;
            while (after < jobs && starts[after] < ends[job]) {
                after++;
            }
            placeAfter[job] = after;
        }
        double[] prices = settled(last(starts), worth, free, target);
        this.pricesBefore = before(prices);
        this.most = new double[jobs + 1];
        double all = 0;
        for (int job = jobs - 1; job >= 0; job--) {
            most[job] = most[job + 1] + free[job] * prices[job] + kept(job, pricesBefore, worth);
            all += worth[job];
        }
        this.doubt = DOUBT * all;
    }

    /** What the jobs from that place on can add at most to those that run. */
    double most(int place, Running running) {
        double taken = 0;
        for (int i = 0; i < running.size(); i++) {
            int job = running.place(i);
            if (placeAfter[job] > place) {
                taken += processors[job] * (pricesBefore[placeAfter[job]] - pricesBefore[place]);
            }
        }
        return most[place] - taken + doubt;
    }

    /** Of jobs that start together the last alone carries the price of that start. */
    private static boolean[] last(long[] starts) {
        boolean[] last = new boolean[starts.length];
        for (int job = 0; job < starts.length; job++) {
            last[job] = job == starts.length - 1 || starts[job + 1] > starts[job];
        }
        return last;
    }

    private double[] settled(boolean[] priced, long[] worth, long[] free, long target) {
        double[] prices = new double[worth.length];
        double[] best = prices;
        double least = Double.POSITIVE_INFINITY;
        double pace = 1;
        for (int step = 0, sinceBetter = 0; step < STEPS; step++) {
            double[] before = before(prices);
            double[] unsold = new double[worth.length + 1];
            double bound = 0;
            for (int job = 0; job < worth.length; job++) {
                bound += free[job] * prices[job];
                double kept = kept(job, before, worth);
                bound += kept;
                if (kept > 0) {
                    unsold[job] += processors[job];
                    unsold[placeAfter[job]] -= processors[job];
                }
            }
            if (bound < least) {
                least = bound;
                best = prices;
                sinceBetter = 0;
            } else if (++sinceBetter % 10 == 0) {
                pace /= 2;
            }
            prices = moved(prices, unsold, priced, free, pace * (least - target));
        }
        return best;
    }

    /** Dearer where the jobs that want to run need more than is free, cheaper where they need less. */
    private static double[] moved(double[] prices, double[] changes, boolean[] priced, long[] free,
            double gap) {
        double[] missing = new double[prices.length];
        double running = 0;
        double length = 0;
        for (int job = 0; job < prices.length; job++) {
            running += changes[job];
            boolean idle = prices[job] == 0 && running <= free[job];
            missing[job] = priced[job] && !idle ? running - free[job] : 0;
            length += missing[job] * missing[job];
        }
        double[] moved = new double[prices.length];
        for (int job = 0; job < prices.length; job++) {
            moved[job] = length == 0 ? prices[job]
                    : Math.max(0, prices[job] + Math.max(gap, 0) * missing[job] / length);
        }
        return moved;
    }

    private double kept(int job, double[] before, long[] worth) {
        return Math.max(0, worth[job] - processors[job] * (before[placeAfter[job]] - before[job]));
    }

    private static double[] before(double[] prices) {
        double[] before = new double[prices.length + 1];
        for (int job = 0; job < prices.length; job++) {
            before[job + 1] = before[job] + prices[job];
        }
        return before;
    }
}
