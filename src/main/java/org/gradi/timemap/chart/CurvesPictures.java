package org.gradi.timemap.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gradi.timemap.Curves;

/** Charts of curves one above the other in a picture, in light colours. Needs no display. */
public final class CurvesPictures {
    private static final int WIDTH = 1_000;
    private static final int HEIGHT_OF_ONE = 560;

    private final List<Curves> charts;

    /** @param charts at least one, from top to bottom */
    public CurvesPictures(List<Curves> charts) {
        this.charts = List.copyOf(charts);
        if (charts.isEmpty()) {
            throw new IllegalArgumentException("A picture needs at least one chart.");
        }
    }

    /** Writes a PNG, replacing what was there. */
    public void writePng(Path file) throws IOException {
        PictureFile.writePng(file, WIDTH, height(), this::draw);
    }

    /** Writes an SVG whose text is text, replacing what was there. */
    public void writeSvg(Path file) throws IOException {
        PictureFile.writeSvg(file, WIDTH, height(), new PictureFile.Words(charts.get(0).title(),
                String.join("; ", charts.stream().map(Curves::title).toList())), this::draw);
    }

    private int height() {
        return charts.size() * HEIGHT_OF_ONE;
    }

    private void draw(Graphics2D pen) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height());
        for (int i = 0; i < charts.size(); i++) {
            new CurvesPlot(charts.get(i), TimeMapColours.light()).chart()
                    .draw(pen, new Rectangle(0, i * HEIGHT_OF_ONE, WIDTH, HEIGHT_OF_ONE));
        }
    }
}
