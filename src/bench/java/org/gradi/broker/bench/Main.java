package org.gradi.broker.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gradi.profile.bench.Figure;
import org.gradi.profile.bench.Table;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmark of whole requests, a quarter of an hour on a quiet machine, and prints its table. */
public final class Main {
    static final long SEED = 42;

    private Main() {
    }

    public static void main(String[] arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(WholeRequestBenchmark.class.getName())
                .forks(1)
                .warmupIterations(8).warmupTime(TimeValue.seconds(1))
                .measurementIterations(5).measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms8g", "-Xmx8g", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .build();
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            BenchmarkParams parameters = result.getParams();
            Statistics statistics = result.getPrimaryResult().getStatistics();
            figures.add(new Figure(Size.valueOf(parameters.getParam("size")).label(),
                    Kind.valueOf(parameters.getParam("kind")).label,
                    statistics.getPercentile(50), statistics.getPercentile(99)));
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8)
                .println(Table.of("p50 / p99 in µs", figures, "%,.1f / %,.1f"));
    }
}
