package org.gradi.cluster.simulated;

import java.util.SplittableRandom;

/**
 * What local users ask of one cluster, one after the other, drawn from a seed. The grid's calls have no
 * influence.
 *
 * <p>After work of p processors for s seconds the next arrives, on average, p x s / (processors x load)
 * seconds later with exponentially distributed gaps, so that in the long run the share of the cluster asked
 * for is the load. Sizes and lengths are log-uniform: small and short work is common, large and long work is
 * not.
 */
final class LocalArrivals {
    private static final int RESERVATIONS_PERCENT = 20;
    private static final long SHORTEST_LIMIT_SECONDS = 300;
    private static final long LONGEST_LIMIT_SECONDS = 4 * 3600;
    private static final long SHORTEST_LEAD_SECONDS = 1800;
    private static final long LONGEST_LEAD_SECONDS = 8 * 3600;
    private static final double SHORTEST_RUN_SHARE = 0.3;

    private final SplittableRandom random;
    private final int processors;
    private final int loadPercent;
    private Arrival next;
    private long drawn;

    /**
     * Work that a local user asks for.
     *
     * @param second       when he asks
     * @param name         as the manager calls it
     * @param leadSeconds  how much later a reservation begins; 0 for a job, which runs as soon as it can
     * @param processors   how many
     * @param limitSeconds how long it may have them
     * @param runSeconds   how long it does have them; jobs end before their limit
     */
    record Arrival(long second, String name, long leadSeconds, int processors, long limitSeconds,
            long runSeconds) {
        boolean isReservation() {
            return leadSeconds > 0;
        }
    }

    /**
     * @param seed        what the work is drawn from
     * @param processors  how many the cluster has
     * @param loadPercent the share of the cluster asked for in the long run; with 0 nothing ever arrives
     * @param fromSecond  nothing arrives before
     */
    LocalArrivals(long seed, int processors, int loadPercent, long fromSecond) {
        this.random = new SplittableRandom(seed);
        this.processors = processors;
        this.loadPercent = loadPercent;
        this.next = draw(fromSecond);
    }

    /** When the next work arrives; {@link Long#MAX_VALUE} when never. */
    long nextSecond() {
        return next.second();
    }

    /** The next work; the one after it is next then. */
    Arrival take() {
        Arrival arrival = next;
        next = draw(arrival.second());
        return arrival;
    }

    private Arrival draw(long previousSecond) {
        drawn++;
        boolean reservation = random.nextInt(100) < RESERVATIONS_PERCENT;
        int wanted = (int) logUniform(1, processors);
        long limit = logUniform(SHORTEST_LIMIT_SECONDS, LONGEST_LIMIT_SECONDS);
        double runShare = SHORTEST_RUN_SHARE + (1 - SHORTEST_RUN_SHARE) * random.nextDouble();
        long lead = logUniform(SHORTEST_LEAD_SECONDS, LONGEST_LEAD_SECONDS);
        long run = reservation ? limit : Math.max(1, Math.round(limit * runShare));
        double meanGap = (double) wanted * run * 100 / ((double) processors * loadPercent);
        long gap = Math.max(1, Math.round(meanGap * -Math.log(1 - random.nextDouble())));
        long second = loadPercent == 0 ? Long.MAX_VALUE : previousSecond + gap;
        return new Arrival(second, (reservation ? "local-reservation-" : "local-job-") + drawn,
                reservation ? lead : 0, wanted, limit, run);
    }

    private long logUniform(long least, long most) {
        double exponent = random.nextDouble() * Math.log((most + 1) / (double) least);
        return Math.min(most, (long) (least * Math.exp(exponent)));
    }
}
