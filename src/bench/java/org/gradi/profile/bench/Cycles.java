package org.gradi.profile.bench;

import java.util.SplittableRandom;

/**
 * Which slot each cycle empties and what it then asks. Drawn ahead, so that no cycle pays for it; they come
 * round.
 */
final class Cycles {
    private static final int COUNT = 1 << 18;

    private final int[] slots = new int[COUNT];
    private final Request[] requests = new Request[COUNT];

    Cycles(Series series, SplittableRandom random) {
        for (int cycle = 0; cycle < COUNT; cycle++) {
            slots[cycle] = random.nextInt(series.live);
            requests[cycle] = Request.next(random, series.horizonSeconds);
        }
    }

    int slot(int cycle) {
        return slots[cycle & COUNT - 1];
    }

    Request request(int cycle) {
        return requests[cycle & COUNT - 1];
    }
}
