package org.gradi.timemap.chart;

import java.awt.geom.Rectangle2D;

/**
 * Where a row lies in the picture and which seconds it shows.
 *
 * @param box         its pixels
 * @param startSecond at the left edge
 * @param endSecond   at the right edge
 */
record RowArea(Rectangle2D box, double startSecond, double endSecond) {

    double x(double second) {
        return box.getX() + (second - startSecond) / (endSecond - startSecond) * box.getWidth();
    }

    /** The height of a level, when the row is so many levels high. */
    double y(double level, double levels) {
        return box.getMaxY() - level / levels * box.getHeight();
    }

    long firstSecond() {
        return (long) Math.floor(startSecond);
    }

    long lastSecond() {
        return (long) Math.ceil(endSecond);
    }

    /** A stretch of time and levels, cut to a little more than the row, since some bars are far longer. */
    Rectangle2D rectangle(long fromSecond, long toSecond, double low, double high, double levels) {
        double left = Math.max(x(fromSecond), box.getMinX() - 20);
        double right = Math.min(x(toSecond), box.getMaxX() + 20);
        double top = y(high, levels);
        return new Rectangle2D.Double(left, top, Math.max(0, right - left), y(low, levels) - top);
    }
}
