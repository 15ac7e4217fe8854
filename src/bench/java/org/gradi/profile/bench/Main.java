package org.gradi.profile.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs all benchmarks, about a quarter of an hour, and prints their tables. */
public final class Main {
    static final long SEED = 42;

    private static final Series[] SERIES = {Series.Q_100, Series.Q_1000, Series.Q_10000, Series.Q_100000,
            Series.SATURATED, Series.C_10000, Series.C_100000};
    private static final Contender[] CONTENDERS = {Contender.GRADI, Contender.TREE_MAP, Contender.YARN_STEPS,
            Contender.YARN_PLAN};

    private Main() {
    }

    public static void main(String[] arguments) throws RunnerException {
        for (Series series : List.of(Series.Q_100, Series.Q_1000, Series.CLUSTER_30)) {
            Agreement.check(series);
        }
        List<Figure> memory = memory();
        List<Figure> times = times();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Table.of("p50 / p99 in ns", times, "%,.0f / %,.0f"));
        out.println(Table.ratios("times the p50 of " + Contender.GRADI.label, times, Contender.GRADI.label));
        out.println(Table.of("bytes per live reservation", memory, "%,.0f"));
    }

    private static List<Figure> times() throws RunnerException {
        var options = new OptionsBuilder()
                .include(Main.class.getPackageName())
                .param("series", Stream.of(SERIES).map(Series::name).toArray(String[]::new))
                .forks(1)
                .warmupIterations(6).warmupTime(TimeValue.seconds(1))
                .measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms3g", "-Xmx3g", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .build();
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            BenchmarkParams parameters = result.getParams();
            Statistics statistics = result.getPrimaryResult().getStatistics();
            var contender = Contender.valueOf(parameters.getParam("contender"));
            figures.add(new Figure(caseOf(parameters), contender.label,
                    statistics.getPercentile(50), statistics.getPercentile(99)));
        }
        return figures;
    }

    private static String caseOf(BenchmarkParams parameters) {
        String series = parameters.getParam("series");
        if (series != null) {
            return series;
        }
        return parameters.getBenchmark().startsWith(FewClustersBenchmark.class.getName())
                ? "5 clusters x 30" : "ask 1,000 x 100";
    }

    private static List<Figure> memory() {
        List<Figure> figures = new ArrayList<>();
        for (Series series : List.of(Series.Q_10000, Series.Q_100000)) {
            for (Contender contender : CONTENDERS) {
                double bytes = Memory.bytesPerLive(contender, series);
                figures.add(new Figure(series.name(), contender.label, bytes, bytes));
            }
        }
        return figures;
    }
}
