package org.gradi.profile.bench;

import java.util.SplittableRandom;

/** Processors wanted for a while, somewhere between an earliest start and a latest end. */
public record Request(int processors, long durationSeconds, long earliestSecond, long latestEndSecond) {

    /**
     * Draws in this order: processors, duration, earliest start, slack; small and short ones are the most
     * frequent.
     */
    public static Request next(SplittableRandom random, long horizonSeconds) {
        int processors = Math.min(256, (int) Math.exp(random.nextDouble() * Math.log(257)));
        double exponent = Math.log(600) + random.nextDouble() * (Math.log(86_400) - Math.log(600));
        long duration = Math.round(Math.exp(exponent));
        long earliest = random.nextLong(horizonSeconds);
        long latestEnd = earliest + duration + random.nextLong(4 * duration + 1);
        return new Request(processors, duration, earliest, latestEnd);
    }
}
