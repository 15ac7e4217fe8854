package org.gradi.timemap.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradi.timemap.TimeMap;

/**
 * A map as a picture with title, axis, legend and zone, written to a file. All lanes are in it, however many,
 * over the map's range. Needs no display. Files appear complete or not at all.
 */
public final class TimeMapChart {
    private static final int WIDTH_MIN = 320;
    private static final int HEIGHT_MIN = 200;
    private static final double LANE_SCALE_MIN = 0.05;
    private static final int SIDE_MAX = 20_000;
    private static final int USUAL_WIDTH = 1_200;
    private static final int HEIGHT_AROUND_ROWS = 170;

    private final TimeMap map;
    private final TimeMapColours colours;

    /** A picture in light colours. */
    public TimeMapChart(TimeMap map) {
        this(map, TimeMapColours.light());
    }

    public TimeMapChart(TimeMap map, TimeMapColours colours) {
        this.map = map;
        this.colours = colours;
    }

    /** The size in which every row has its normal height. */
    public Dimension usualSize() {
        int height = (int) Math.ceil(plot(1).layout().height()) + HEIGHT_AROUND_ROWS;
        return new Dimension(USUAL_WIDTH, Math.max(HEIGHT_MIN, Math.min(SIDE_MAX, height)));
    }

    /**
     * Writes a PNG, replacing what was there. Fails with {@link IllegalArgumentException} when the size is
     * not between 320 x 200 and 20,000 x 20,000 pixels.
     */
    public void writePng(Path file, int width, int height) throws IOException {
        requireSize(width, height);
        PictureFile.writePng(file, width, height, pen -> draw(pen, width, height));
    }

    /** Writes an SVG whose text is text, replacing what was there; sizes as for {@link #writePng}. */
    public void writeSvg(Path file, int width, int height) throws IOException {
        requireSize(width, height);
        PictureFile.writeSvg(file, width, height, new PictureFile.Words(map.title(), map.summary()),
                pen -> draw(pen, width, height));
    }

    private void draw(Graphics2D g2, int width, int height) {
        MapPlot plot = plot(RowLayout.laneScale(map, height - HEIGHT_AROUND_ROWS, LANE_SCALE_MIN));
        plot.addTitle();
        plot.draw(g2, new Rectangle(width, height), MapView.of(map.range()), 0);
    }

    private MapPlot plot(double laneScale) {
        return new MapPlot(map, colours, new Font(Font.SANS_SERIF, Font.PLAIN, 12), laneScale, bar -> false);
    }

    private static void requireSize(int width, int height) {
        if (!isSide(width, WIDTH_MIN) || !isSide(height, HEIGHT_MIN)) {
            throw new IllegalArgumentException(sizeProblem(width, height));
        }
    }

    /** What is wrong with a size that no map can have, in a sentence; a side of 0 is left open. */
    public static Optional<String> wrongSize(int width, int height) {
        boolean isRight = (width == 0 || isSide(width, WIDTH_MIN))
                && (height == 0 || isSide(height, HEIGHT_MIN));
        return isRight ? Optional.empty() : Optional.of(sizeProblem(width, height));
    }

    private static boolean isSide(int pixels, int least) {
        return pixels >= least && pixels <= SIDE_MAX;
    }

    private static String sizeProblem(int width, int height) {
        return "The size of a map (%d x %d) must be between %d x %d and %d x %d pixels.".formatted(width,
                height, WIDTH_MIN, HEIGHT_MIN, SIDE_MAX, SIDE_MAX);
    }
}
