package org.gradi.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradi.experiment.Results;
import org.gradi.experiment.Results.Row;
import org.gradi.timemap.Curves;
import org.gradi.timemap.Curves.Curve;
import org.gradi.timemap.Curves.Point;
import org.gradi.timemap.Curves.Scale;
import org.gradi.ui.Texts;

/** What came of an experiment as curves: success, and decision time, per number of users. */
final class ResultCurves {
    private final Texts texts;

    ResultCurves(Texts texts) {
        this.texts = texts;
    }

    /** The mean of requests granted with its 95 % interval, which the mean of one run has not. */
    Curves success(Results results) {
        return new Curves(texts.text("experiment.chart.success"),
                texts.text("experiment.chart.granted.bars"), texts.text("experiment.chart.users"),
                texts.text("experiment.chart.granted"), Scale.PERCENT, texts.locale(),
                curves(results, row -> new Point(row.users(), row.granted().mean(),
                        row.granted().mean() - row.granted().halfWidth().orElse(0),
                        row.granted().mean() + row.granted().halfWidth().orElse(0))));
    }

    /** The median time to decide an instance; the bar reaches to the time within which 95 % are decided. */
    Curves times(Results results) {
        return new Curves(texts.text("experiment.chart.time"),
                texts.text("experiment.chart.milliseconds.bars"), texts.text("experiment.chart.users"),
                texts.text("experiment.chart.milliseconds"), Scale.LOGARITHMIC, texts.locale(),
                curves(results, row ->
                        new Point(row.users(), row.median(), row.median(), row.slowest())));
    }

    private static List<Curve> curves(Results results, Function<Row, Point> point) {
        Map<String, List<Point>> points = new LinkedHashMap<>();
        for (Row row : results.rows()) {
            points.computeIfAbsent(row.strategy(), unused -> new ArrayList<>()).add(point.apply(row));
        }
        return points.entrySet().stream().map(one -> new Curve(one.getKey(), one.getValue())).toList();
    }
}
