package org.gradi.app;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gradi.broker.GridState;
import org.gradi.cli.MapPictures;
import org.gradi.timemap.TimeMap;
import org.gradi.timemap.chart.TimeMapChart;

/** Draws maps with the chart workshop. */
final class ChartPictures implements MapPictures {
    private static final String SVG = ".svg";

    @Override
    public boolean canDraw(Path file) {
        return hasEnding(file, ".png") || hasEnding(file, SVG);
    }

    @Override
    public Optional<String> wrongSize(int width, int height) {
        return TimeMapChart.wrongSize(width, height);
    }

    @Override
    public void write(GridState state, Path file, int width, int height) throws IOException {
        TimeMapChart chart = new TimeMapChart(TimeMap.of(StateMaps.content(state)));
        Dimension usual = chart.usualSize();
        int wide = width == 0 ? usual.width : width;
        int high = height == 0 ? usual.height : height;
        if (hasEnding(file, SVG)) {
            chart.writeSvg(file, wide, high);
        } else {
            chart.writePng(file, wide, high);
        }
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
