package org.gradi.timemap.chart;

import java.awt.geom.Path2D;
import org.gradi.timemap.StepLine;

/**
 * The outline of a step line in a row; steps that share a pixel column become one, as high as the highest.
 */
final class StepShape {

    private StepShape() {
    }

    /** The line from the left to the right edge of the row. */
    static Path2D line(StepLine steps, double levels, RowArea area) {
        var path = new Path2D.Double();
        double level = area.y(steps.in(area.firstSecond()), levels);
        path.moveTo(area.box().getMinX(), level);
        int step = steps.stepIn(area.firstSecond()) + 1;
        while (step < steps.steps() && steps.secondAt(step) < area.endSecond()) {
            double x = area.x(steps.secondAt(step));
            double column = Math.floor(x) + 1;
            double highest = area.y(steps.amountAt(step), levels);
            double last = highest;
            int next = step + 1;
            while (next < steps.steps() && area.x(steps.secondAt(next)) < column) {
                last = area.y(steps.amountAt(next), levels);
                highest = Math.min(highest, last);
                next++;
            }
            path.lineTo(x, level);
            path.lineTo(x, highest);
            path.lineTo(x, last);
            level = last;
            step = next;
        }
        path.lineTo(area.box().getMaxX(), level);
        return path;
    }

    /** The area below that line. */
    static Path2D filled(Path2D line, RowArea area) {
        var path = new Path2D.Double(line);
        path.lineTo(area.box().getMaxX(), area.box().getMaxY());
        path.lineTo(area.box().getMinX(), area.box().getMaxY());
        path.closePath();
        return path;
    }
}
