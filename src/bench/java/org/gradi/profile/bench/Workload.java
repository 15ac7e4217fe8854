package org.gradi.profile.bench;

import java.util.SplittableRandom;
import org.gradi.profile.CapacityProfile;

/**
 * What fills the slots before the first cycle, the same for every contender: as many requests as there are
 * slots.
 */
final class Workload {
    final Series series;
    /** The request in each slot, and the second it was given as its start. */
    final Request[] first;
    final long[] firstStarts;
    /** What is free when all slots are filled. */
    final CapacityProfile filled;
    private final SplittableRandom random;

    Workload(Series series, long seed) {
        this.series = series;
        random = new SplittableRandom(seed);
        first = new Request[series.live];
        firstStarts = new long[series.live];
        filled = new CapacityProfile(series.capacity);
        for (int slot = 0; slot < series.live; ) {
            Request request = Request.next(random, series.horizonSeconds);
            var start = filled.earliestFit(request.processors(), request.durationSeconds(),
                    request.earliestSecond(), request.latestEndSecond());
            if (start.isPresent()) {
                firstStarts[slot] = start.getAsLong();
                filled.take(firstStarts[slot], firstStarts[slot] + request.durationSeconds(),
                        request.processors());
                first[slot++] = request;
            }
        }
    }

    /** Takes what the slots hold from {@code availability}, where nothing is taken yet. */
    Availability fill(Availability availability) {
        for (int slot = 0; slot < first.length; slot++) {
            availability.take(firstStarts[slot], firstStarts[slot] + first[slot].durationSeconds(),
                    first[slot].processors());
        }
        return availability;
    }

    /** What the cycles ask from here on; to be called once. */
    Cycles cycles() {
        return new Cycles(series, random);
    }
}
