package org.gradi.app;

import java.awt.GridLayout;
import java.io.IOException;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.gradi.experiment.Results;
import org.gradi.timemap.chart.CurvesPanel;
import org.gradi.ui.Names;
import org.gradi.ui.Texts;
import org.gradi.ui.experiment.ExperimentCharts;

/** The charts of the experiment's window, side by side, drawn by the chart workshop. */
final class ChartExperiments implements ExperimentCharts {
    private static final int GAP = 8;

    private final ResultCurves curves;
    private final ChartExperimentPictures pictures;
    private final CurvesPanel success = Names.named("experiment.chart.success", new CurvesPanel());
    private final CurvesPanel times = Names.named("experiment.chart.time", new CurvesPanel());
    private final JPanel both = new JPanel(new GridLayout(1, 2, GAP, GAP));

    ChartExperiments(Texts texts) {
        this.curves = new ResultCurves(texts);
        this.pictures = new ChartExperimentPictures(texts);
        both.add(success);
        both.add(times);
    }

    @Override
    public JComponent component() {
        return both;
    }

    @Override
    public void show(Results results) {
        success.show(curves.success(results));
        times.show(curves.times(results));
    }

    @Override
    public boolean canDraw(Path file) {
        return pictures.canDraw(file);
    }

    @Override
    public void write(Results results, Path file) throws IOException {
        pictures.write(results, file);
    }
}
