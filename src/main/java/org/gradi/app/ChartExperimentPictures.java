package org.gradi.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gradi.cli.ExperimentPictures;
import org.gradi.experiment.Results;
import org.gradi.timemap.chart.CurvesPictures;
import org.gradi.ui.Texts;

/** Draws experiments with the chart workshop. */
final class ChartExperimentPictures implements ExperimentPictures {
    private static final String SVG = ".svg";

    private final ResultCurves curves;

    ChartExperimentPictures(Texts texts) {
        this.curves = new ResultCurves(texts);
    }

    @Override
    public boolean canDraw(Path file) {
        return hasEnding(file, ".png") || hasEnding(file, SVG);
    }

    @Override
    public void write(Results results, Path file) throws IOException {
        CurvesPictures pictures =
                new CurvesPictures(List.of(curves.success(results), curves.times(results)));
        if (hasEnding(file, SVG)) {
            pictures.writeSvg(file);
        } else {
            pictures.writePng(file);
        }
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
