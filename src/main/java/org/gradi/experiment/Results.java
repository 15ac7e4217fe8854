package org.gradi.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The runs of an experiment.
 *
 * @param runs in the order in which they were done
 */
public record Results(List<RunResult> runs) {
    /** The first line of {@link #csv}. */
    public static final String CSV_HEADING =
            "strategy,instance,users,granted,percent,overbooked,milliseconds,optimal,granted users";
    private static final String NEW_LINE = "\n";

    public Results {
        runs = List.copyOf(runs);
    }

    /** For each number of users, ascending, and in it for each strategy: the means. */
    public List<Row> rows() {
        Map<Integer, Map<String, List<RunResult>>> groups = new TreeMap<>();
        for (RunResult run : runs) {
            groups.computeIfAbsent(run.users(), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(run.strategy(), unused -> new ArrayList<>()).add(run);
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((users, byStrategy) ->
                byStrategy.forEach((strategy, ofStrategy) -> rows.add(Row.of(users, strategy, ofStrategy))));
        return rows;
    }

    /** One line per run, with a heading; RFC 4180, the users granted apart by blanks. */
    public String csv() {
        return runs.stream().map(RunResult::csv)
                .collect(Collectors.joining(NEW_LINE, CSV_HEADING + NEW_LINE, NEW_LINE));
    }

    /**
     * @param users        users of each instance
     * @param strategy     which strategy
     * @param granted      percent of the users who got a reservation
     * @param milliseconds to decide an instance
     * @param median       milliseconds within which half of the instances were decided
     * @param slowest      milliseconds within which 95 % of the instances were decided
     * @param overbooked   seconds, over all runs
     * @param optimal      how many of the runs are proven optimal
     */
    public record Row(int users, String strategy, Mean granted, Mean milliseconds, double median,
            double slowest, long overbooked, int optimal) {
        private static final double HALF = 0.5;
        private static final double NEARLY_ALL = 0.95;

        private static Row of(int users, String strategy, List<RunResult> runs) {
            double[] times = runs.stream().mapToDouble(RunResult::milliseconds).sorted().toArray();
            return new Row(users, strategy,
                    Mean.of(runs.stream().map(RunResult::percentGranted).toList()),
                    Mean.of(runs.stream().map(RunResult::milliseconds).toList()),
                    within(times, HALF), within(times, NEARLY_ALL),
                    runs.stream().mapToLong(RunResult::overbookedSeconds).sum(),
                    (int) runs.stream().filter(RunResult::optimal).count());
        }

        /** The least of the ascending values that at least this share does not exceed. */
        private static double within(double[] ascending, double share) {
            return ascending[(int) Math.ceil(share * ascending.length) - 1];
        }
    }
}
