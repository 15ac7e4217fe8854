package org.gradi.timemap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.gradi.timemap.StepLine;
import org.gradi.timemap.TimeMap;

/** Paints how many processors are reserved over all clusters. */
final class TotalPainter {
    private static final double LABEL_WIDTH_MIN = 26;

    private final TimeMap map;
    private final TimeMapColours colours;
    private final Font font;

    TotalPainter(TimeMap map, TimeMapColours colours, Font font) {
        this.map = map;
        this.colours = colours;
        this.font = font.deriveFont(font.getSize2D() * 0.88f);
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
        paintNumbers(g2, area, levels);
    }

    /** Each step that is wide enough says how many. */
    private void paintNumbers(Graphics2D g2, RowArea area, double levels) {
        StepLine steps = map.reserved();
        FontMetrics metrics = g2.getFontMetrics(font);
        g2.setFont(font);
        g2.setPaint(colours.text());
        for (int step = Math.max(0, steps.stepIn(area.firstSecond())); step < steps.steps(); step++) {
            double left = Math.max(area.x(steps.secondAt(step)), area.box().getMinX());
            double right = step + 1 < steps.steps() ? area.x(steps.secondAt(step + 1)) : area.box().getMaxX();
            if (left > area.box().getMaxX()) {
                return;
            }
            double centre = (left + Math.min(right, area.box().getMaxX())) / 2;
            String number = String.valueOf(steps.amountAt(step));
            if (right - left >= LABEL_WIDTH_MIN && steps.amountAt(step) > 0) {
                double level = area.y(steps.amountAt(step), levels);
                double above = level - 4;
                double y = above - metrics.getAscent() < area.box().getMinY() ? level + metrics.getAscent() + 2 : above;
                g2.drawString(number, (float) (centre - metrics.stringWidth(number) / 2.0), (float) y);
            }
        }
    }
}
