package org.gradi.timemap.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * Bars too narrow to be seen singly. Those that share a pixel column become one rectangle, so that a lane
 * costs at most one rectangle per column however many bars there are. They must come by start.
 */
final class NarrowBars {
    /** Below so many pixels a bar shows neither edge nor letter. */
    static final double WIDTH = 1.5;

    private final Graphics2D g2;
    private final Color colour;
    private Rectangle2D column;

    NarrowBars(Graphics2D g2, Color colour) {
        this.g2 = g2;
        this.colour = colour;
    }

    void add(Rectangle2D bar) {
        double left = Math.floor(bar.getX());
        if (column != null && column.getX() != left) {
            flush();
        }
        Rectangle2D piece = new Rectangle2D.Double(left, bar.getY(), 1, bar.getHeight());
        column = column == null ? piece : column.createUnion(piece);
    }

    /** Draws what has been gathered. */
    void flush() {
        if (column != null) {
            g2.setPaint(colour);
            g2.fill(column);
            column = null;
        }
    }
}
