package org.gradi.timemap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.gradi.timemap.TimeMap;

/** Paints how many processors are reserved over all clusters. */
final class TotalPainter {
    private final TimeMap map;
    private final TimeMapColours colours;
    private final StepNumbers numbers;

    TotalPainter(TimeMap map, TimeMapColours colours, StepNumbers numbers) {
        this.map = map;
        this.colours = colours;
        this.numbers = numbers;
    }

    void paint(Graphics2D g2, RowArea area) {
        double levels = Math.max(map.processors(), map.reserved().most());
        Path2D line = StepShape.line(map.reserved(), levels, area);
        Color colour = colours.states().committed();
        g2.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 48));
        g2.fill(StepShape.filled(line, area));
        g2.setPaint(colours.grid());
        g2.setStroke(new BasicStroke(1));
        Rectangle2D box = area.box();
        g2.draw(new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY()));
        g2.draw(new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY()));
        g2.setPaint(colour);
        g2.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g2.draw(line);
        numbers.paint(g2, map.reserved(), levels, area, String::valueOf);
    }
}
