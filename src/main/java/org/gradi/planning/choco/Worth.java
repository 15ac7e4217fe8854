package org.gradi.planning.choco;

import java.util.Arrays;
import java.util.List;
import org.chocosolver.solver.variables.IntVar;
import org.gradi.planning.JointModel;
import org.gradi.planning.JointModel.Job;

/**
 * What jobs are worth in numbers small enough for the solver: divided by what they have in common, and when
 * that does not suffice, rounded.
 *
 * @param ofJobs     of each job
 * @param betterThan only decisions worth more are of use
 * @param atMost     what no decision exceeds
 * @param isExact    whether nothing was rounded
 */
record Worth(List<Integer> ofJobs, int betterThan, int atMost, boolean isExact) {

    static Worth of(JointModel model) {
        long unit = model.jobs().stream().mapToLong(Job::worth).reduce(0, Worth::gcd);
        long[] worth = model.jobs().stream().mapToLong(job -> job.worth() / unit).toArray();
        long all = Arrays.stream(worth).sum();
        long rounding = 1 + all / IntVar.MAX_INT_BOUND;
        boolean exact = rounding == 1;
        List<Integer> ofJobs = Arrays.stream(worth).mapToObj(one -> (int) (one / rounding)).toList();
        // A rounded bound must not cut off a decision that is better by less than what was rounded away.
        long betterThan = exact ? model.betterThan() / unit : 0;
        long atMost = exact ? Math.min(all, model.atMost() / unit) : IntVar.MAX_INT_BOUND;
        return new Worth(ofJobs, (int) betterThan, (int) atMost, exact);
    }

    static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }
}
