package org.gradi.profile.bench;

import java.util.Map;
import java.util.TreeMap;

/** The floor: breakpoints in a {@link TreeMap}, as most people would write it. */
final class TreeMapAvailability implements Availability {
    private final TreeMap<Long, Integer> free = new TreeMap<>();

    TreeMapAvailability(int capacity) {
        free.put(Long.MIN_VALUE, capacity);
    }

    @Override
    public long earliestStart(Request request) {
        long latestStart = request.latestEndSecond() - request.durationSeconds();
        long start = request.earliestSecond();
        boolean blocked = false;
        for (Map.Entry<Long, Integer> step : free.tailMap(free.floorKey(start), true).entrySet()) {
            if (!blocked && step.getKey() >= start + request.durationSeconds()) {
                return start;
            }
            if (step.getValue() < request.processors()) {
                blocked = true;
            } else if (blocked) {
                blocked = false;
                start = step.getKey();
            }
            if (start > latestStart || blocked && step.getKey() >= latestStart) {
                return NONE;
            }
        }
        return start;
    }

    @Override
    public void take(long start, long end, int processors) {
        add(start, end, -processors);
    }

    @Override
    public void giveBack(long start, long end, int processors) {
        add(start, end, processors);
    }

    private void add(long start, long end, int change) {
        free.putIfAbsent(start, free.floorEntry(start).getValue());
        free.putIfAbsent(end, free.floorEntry(end).getValue());
        for (Map.Entry<Long, Integer> step : free.subMap(start, end).entrySet()) {
            step.setValue(step.getValue() + change);
        }
        dropIfSame(end);
        dropIfSame(start);
    }

    private void dropIfSame(long second) {
        if (free.lowerEntry(second).getValue().equals(free.get(second))) {
            free.remove(second);
        }
    }
}
