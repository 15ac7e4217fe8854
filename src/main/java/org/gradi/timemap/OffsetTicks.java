package org.gradi.timemap;

import java.util.ArrayList;
import java.util.List;

/** Ticks at round offsets from the epoch, numbered in the unit that fits their distance. */
final class OffsetTicks {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30,
        MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
        HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR,
        DAY, 2 * DAY, 5 * DAY, 10 * DAY, 20 * DAY, 50 * DAY, 100 * DAY, 200 * DAY, 500 * DAY, 1_000 * DAY};

    private OffsetTicks() {
    }

    static List<Tick> of(TimeAxis axis, long startSecond, long endSecond, int most) {
        long epoch = axis.epoch().getEpochSecond();
        long step = step(endSecond - startSecond, most);
        long unit = secondsOf(unit(startSecond, endSecond, most));
        List<Tick> ticks = new ArrayList<>();
        for (long offset = -Math.floorDiv(epoch - startSecond, step) * step; epoch + offset <= endSecond;
                offset += step) {
            ticks.add(new Tick(epoch + offset, String.valueOf(offset / unit), offset == 0));
        }
        return ticks;
    }

    /** The shortest round distance that leaves no more than {@code most} ticks in so many seconds. */
    static long step(long spanSeconds, int most) {
        for (long step : STEPS) {
            if (spanSeconds / step <= most) {
                return step;
            }
        }
        long longest = STEPS[STEPS.length - 1];
        return longest * (spanSeconds / longest / most + 1);
    }

    /** The unit in which the ticks of that stretch are numbered. */
    static MapWord unit(long startSecond, long endSecond, int most) {
        long step = step(endSecond - startSecond, most);
        if (step >= DAY) {
            return MapWord.DAYS;
        }
        if (step >= HOUR) {
            return MapWord.HOURS;
        }
        return step >= MINUTE ? MapWord.MINUTES : MapWord.SECONDS;
    }

    private static long secondsOf(MapWord unit) {
        return switch (unit) {
            case DAYS -> DAY;
            case HOURS -> HOUR;
            case MINUTES -> MINUTE;
            default -> 1;
        };
    }
}
