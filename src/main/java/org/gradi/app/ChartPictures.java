package org.gradi.app;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.gradi.broker.GridState;
import org.gradi.cli.MapPictures;
import org.gradi.request.FileProblem;
import org.gradi.request.TextFiles;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.TimeMap;
import org.gradi.timemap.TimeMapTable;
import org.gradi.timemap.chart.TimeMapChart;

/** Draws maps with the chart workshop, or writes them as tables. */
final class ChartPictures implements MapPictures {
    private static final String SVG = ".svg";
    private static final String CSV = ".csv";

    @Override
    public boolean canDraw(Path file) {
        return hasEnding(file, ".png") || hasEnding(file, SVG) || hasEnding(file, CSV);
    }

    @Override
    public Optional<String> wrongSize(int width, int height) {
        return TimeMapChart.wrongSize(width, height);
    }

    @Override
    public int write(GridState state, Path file, int width, int height) throws IOException {
        MapContent content = StateMaps.content(state);
        TimeMap map = TimeMap.of(content);
        if (hasEnding(file, CSV)) {
            writeTable(map, file);
            return content.shown().size();
        }
        draw(new TimeMapChart(map), file, width, height);
        return (int) content.shown().stream()
                .filter(reservation -> reservation.plan().window().overlaps(content.range())).count();
    }

    private static void writeTable(TimeMap map, Path file) throws IOException {
        try {
            TextFiles.write(file, TimeMapTable.of(map).csv(), Integer.MAX_VALUE - 1);
        } catch (FileProblem problem) {
            throw new IOException(problem.getMessage(), problem);
        }
    }

    private static void draw(TimeMapChart chart, Path file, int width, int height) throws IOException {
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
