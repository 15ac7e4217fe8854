package org.gradi.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradi.model.CsvLine;

/**
 * What one strategy made of one instance.
 *
 * @param strategy          its name
 * @param instance          the instance's name
 * @param users             how many asked
 * @param granted           the numbers of those who got a reservation, ascending
 * @param overbookedSeconds in how many seconds, summed over the clusters, more was promised than there is;
 *                          never other than 0 unless a strategy is broken
 * @param nanos             how long it took to decide all of them
 * @param optimal           whether it is proven that nobody could grant more; only joint decisions say so
 */
public record RunResult(String strategy, String instance, int users, List<Integer> granted,
        long overbookedSeconds, long nanos, boolean optimal) {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    public RunResult {
        granted = List.copyOf(granted);
    }

    public double percentGranted() {
        return 100.0 * granted.size() / users;
    }

    /** A line of the table that {@link Results#CSV_HEADING} begins, without its end. */
    public String csv() {
        return new CsvLine(List.of(strategy, instance, String.valueOf(users), String.valueOf(granted.size()),
                String.format(Locale.ROOT, "%.4f", percentGranted()), String.valueOf(overbookedSeconds),
                String.format(Locale.ROOT, "%.6f", milliseconds()), String.valueOf(optimal),
                granted.stream().map(String::valueOf).collect(Collectors.joining(" ")))).text();
    }

    public double milliseconds() {
        return nanos / NANOS_PER_MILLISECOND;
    }
}
