package org.gradi.timemap;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Bars by start, to be searched by time.
 *
 * <p>Cost: two binary searches, then the bars from the first that reaches into the window on. A bar much
 * longer than the others makes those behind it be looked at too; each costs one comparison.
 */
final class BarIndex {
    private final List<Bar> byStart;
    /** The latest end of the bars up to here, so that it never falls and can be searched. */
    private final long[] latestEnd;

    BarIndex(List<Bar> bars) {
        byStart = bars.stream().sorted(Comparator.comparingLong(Bar::startSecond)).toList();
        latestEnd = new long[byStart.size()];
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < latestEnd.length; i++) {
            latest = Math.max(latest, byStart.get(i).endSecond());
            latestEnd[i] = latest;
        }
    }

    List<Bar> bars() {
        return byStart;
    }

    /** Hands over every bar that overlaps [{@code fromSecond}, {@code toSecond}), by start. */
    void forEachIn(long fromSecond, long toSecond, Consumer<Bar> consumer) {
        for (Bar bar : byStart.subList(firstReaching(fromSecond), byStart.size())) {
            if (bar.startSecond() >= toSecond) {
                return;
            }
            if (bar.endSecond() > fromSecond) {
                consumer.accept(bar);
            }
        }
    }

    private int firstReaching(long second) {
        int low = 0;
        int high = latestEnd.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnd[middle] > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
