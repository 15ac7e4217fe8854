package org.gradi.planning;

import java.util.List;
import java.util.stream.LongStream;
import org.gradi.profile.FreeCapacity;

/** The seconds at which more becomes free. */
final class RisingSteps {

    private RisingSteps() {
    }

    /** Those after {@code fromSecond} and before {@code toSecond}, in order. */
    static LongStream of(FreeCapacity capacity, long fromSecond, long toSecond) {
        List<FreeCapacity.Step> steps = capacity.steps(fromSecond, toSecond);
        LongStream.Builder rising = LongStream.builder();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).free() > steps.get(i - 1).free()) {
                rising.add(steps.get(i).second());
            }
        }
        return rising.build();
    }
}
