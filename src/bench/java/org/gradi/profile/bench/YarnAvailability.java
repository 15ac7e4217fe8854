package org.gradi.profile.bench;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.RLESparseResourceAllocation;
import org.apache.hadoop.yarn.server.resourcemanager.reservation.ReservationInterval;
import org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator;
import org.gradi.profile.CapacityProfile;
import org.gradi.profile.FreeCapacity;

/** Apache Hadoop YARN's step function of used resources alone, searched as its greedy agent searches it. */
final class YarnAvailability implements Availability {
    private final int capacity;
    private final RLESparseResourceAllocation used;

    YarnAvailability(int capacity, CapacityProfile filled) {
        this.capacity = capacity;
        used = new RLESparseResourceAllocation(usedSteps(filled), new DefaultResourceCalculator());
    }

    /** What a profile has taken, in YARN's form: adding one booking after another would take hours. */
    static NavigableMap<Long, Resource> usedSteps(CapacityProfile filled) {
        var steps = new TreeMap<Long, Resource>();
        for (FreeCapacity.Step step : filled.steps(0, Long.MAX_VALUE)) {
            steps.put(step.second(), processors((int) (filled.capacity() - step.free())));
        }
        return steps;
    }

    static Resource processors(int count) {
        return Resource.newInstance(count, count);
    }

    @Override
    public long earliestStart(Request request) {
        long latestStart = request.latestEndSecond() - request.durationSeconds();
        long start = request.earliestSecond();
        boolean blocked = false;
        NavigableMap<Long, Resource> steps = used
                .getRangeOverlapping(request.earliestSecond(), request.latestEndSecond()).getCumulative();
        for (Map.Entry<Long, Resource> step : steps.entrySet()) {
            if (!blocked && step.getKey() >= start + request.durationSeconds()) {
                return start;
            }
            long taken = step.getValue() == null ? 0 : step.getValue().getMemorySize();
            if (capacity - taken < request.processors()) {
                blocked = true;
            } else if (blocked) {
                blocked = false;
                start = step.getKey();
            }
            if (start > latestStart || blocked && step.getKey() >= latestStart) {
                return NONE;
            }
        }
        return blocked ? NONE : start;
    }

    @Override
    public void take(long start, long end, int processors) {
        used.addInterval(new ReservationInterval(start, end), processors(processors));
    }

    @Override
    public void giveBack(long start, long end, int processors) {
        used.removeInterval(new ReservationInterval(start, end), processors(processors));
    }
}
