package org.gradi.timemap.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.function.LongFunction;
import org.gradi.timemap.StepLine;

/**
 * Writes the amount above every step of a line that is wide enough for it, beside the now line where they
 * meet.
 */
final class StepNumbers {
    private static final double DISTANCE = 4;

    private final TimeMapColours colours;
    private final Font font;
    private final long nowSecond;

    StepNumbers(TimeMapColours colours, Font font, long nowSecond) {
        this.colours = colours;
        this.font = font.deriveFont(font.getSize2D() * 0.88f);
        this.nowSecond = nowSecond;
    }

    void paint(Graphics2D g2, StepLine steps, double levels, RowArea area, LongFunction<String> text) {
        FontMetrics metrics = g2.getFontMetrics(font);
        g2.setFont(font);
        g2.setPaint(colours.text());
        for (int step = Math.max(0, steps.stepIn(area.firstSecond())); step < steps.steps(); step++) {
            double left = Math.max(area.x(steps.secondAt(step)), area.box().getMinX());
            double right = Math.min(step + 1 < steps.steps() ? area.x(steps.secondAt(step + 1)) : left,
                    area.box().getMaxX());
            if (left > area.box().getMaxX()) {
                return;
            }
            double y = area.y(steps.amountAt(step), levels) - DISTANCE;
            String number = text.apply(steps.amountAt(step));
            double width = metrics.stringWidth(number);
            if (steps.amountAt(step) > 0 && right - left > width + 2 * DISTANCE
                    && y - metrics.getAscent() + metrics.getDescent() >= area.box().getMinY()) {
                g2.drawString(number, (float) besideNow((left + right - width) / 2, width, area), (float) y);
            }
        }
    }

    private double besideNow(double x, double width, RowArea area) {
        double now = area.x(nowSecond);
        return x - DISTANCE < now && now < x + width + DISTANCE ? now + DISTANCE : x;
    }
}
