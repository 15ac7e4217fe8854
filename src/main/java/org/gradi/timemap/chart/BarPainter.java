package org.gradi.timemap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.gradi.timemap.Entry;
import org.gradi.timemap.Mark;

/**
 * Paints one bar: whose it is by colour and name, its state by the edge's colour, by pattern and by letter.
 * Plain lines only, so that vector files stay vector.
 */
final class BarPainter {
    private static final double PATTERN_MIN = 6;
    private static final double BADGE = 13;
    private static final double BADGE_WIDTH_MIN = 20;
    private static final double BADGE_HEIGHT_MIN = 11;

    private final TimeMapColours colours;
    private final Font nameFont;
    private final Font letterFont;

    BarPainter(TimeMapColours colours, Font font) {
        this.colours = colours;
        this.nameFont = font;
        this.letterFont = font.deriveFont(Font.BOLD, 10f);
    }

    /** The inside of a bar, without its edge. */
    Color fill(Entry entry) {
        if (entry.mark() == Mark.LOCAL) {
            return colours.local();
        }
        Color colour = colours.ofSeries(entry.series());
        return entry.mark() == Mark.COMPLETED || entry.mark() == Mark.TERMINATED
                ? TimeMapColours.mix(colour, colours.background(), 0.45) : colour;
    }

    /** A bar with its pattern and edge; the name comes on top with {@link #paintName}. */
    void paint(Graphics2D g2, Entry entry, Rectangle2D bar) {
        boolean solid = entry.mark().takesCapacity();
        if (solid) {
            g2.setPaint(fill(entry));
            g2.fill(bar);
        }
        if (bar.getWidth() >= PATTERN_MIN && bar.getHeight() >= PATTERN_MIN) {
            paintPattern(g2, entry.mark(), bar);
        }
        if (bar.getWidth() >= 3 && bar.getHeight() >= 3) {
            g2.setPaint(colours.edge(entry.mark()));
            g2.setStroke(stroke(entry.mark()));
            g2.draw(inset(bar, entry.mark() == Mark.ACTIVE ? 1 : 0.5));
        }
    }

    private static BasicStroke stroke(Mark mark) {
        return switch (mark) {
            case ACTIVE -> new BasicStroke(2);
            case PLANNED -> dashed(1.6f, 6, 4);
            case REQUESTED -> dashed(1.6f, 2, 3);
            case REFUSED, FAILED -> dashed(1.2f, 4, 3);
            default -> new BasicStroke(1);
        };
    }

    private static BasicStroke dashed(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                new float[] {dash, gap}, 0);
    }

    private void paintPattern(Graphics2D g2, Mark mark, Rectangle2D bar) {
        Shape clip = g2.getClip();
        g2.clip(bar);
        Color edge = colours.edge(mark);
        g2.setPaint(new Color(edge.getRed(), edge.getGreen(), edge.getBlue(), 110));
        g2.setStroke(new BasicStroke(1));
        switch (mark) {
            case HELD -> slanted(g2, bar, 7, 1);
            case IN_DOUBT -> {
                slanted(g2, bar, 8, 1);
                slanted(g2, bar, 8, -1);
            }
            case TERMINATED -> slanted(g2, bar, 7, -1);
            case LOCAL -> level(g2, bar);
            case REFUSED, FAILED -> {
                g2.draw(new Line2D.Double(bar.getMinX(), bar.getMinY(), bar.getMaxX(), bar.getMaxY()));
                g2.draw(new Line2D.Double(bar.getMinX(), bar.getMaxY(), bar.getMaxX(), bar.getMinY()));
            }
            case COMMITTED, ACTIVE, COMPLETED, PLANNED, REQUESTED -> { }
        }
        g2.setClip(clip);
    }

    /** Lines are drawn only where they can be seen: a bar may be far wider than the picture. */
    private static void slanted(Graphics2D g2, Rectangle2D bar, double distance, int direction) {
        Rectangle2D seen = seen(g2, bar);
        double height = bar.getHeight();
        double first = Math.floor((seen.getMinX() - height) / distance) * distance;
        for (double x = first; x < seen.getMaxX() + height; x += distance) {
            g2.draw(new Line2D.Double(x, direction > 0 ? bar.getMaxY() : bar.getMinY(),
                    x + height, direction > 0 ? bar.getMinY() : bar.getMaxY()));
        }
    }

    private static void level(Graphics2D g2, Rectangle2D bar) {
        Rectangle2D seen = seen(g2, bar);
        for (double y = bar.getMinY() + 3; y < bar.getMaxY(); y += 5) {
            g2.draw(new Line2D.Double(seen.getMinX(), y, seen.getMaxX(), y));
        }
    }

    private static Rectangle2D seen(Graphics2D g2, Rectangle2D bar) {
        return g2.getClip() == null ? bar : g2.getClipBounds().createIntersection(bar);
    }

    /**
     * The letter and, where they fit, the name and amount; {@code seen} is the part of the bar in the
     * picture.
     */
    void paintName(Graphics2D g2, Entry entry, String amount, Rectangle2D seen) {
        if (seen.getWidth() < BADGE_WIDTH_MIN || seen.getHeight() < BADGE_HEIGHT_MIN) {
            return;
        }
        double height = Math.min(BADGE, seen.getHeight() - 1);
        Rectangle2D badge = new Rectangle2D.Double(seen.getMinX() + 4,
                seen.getCenterY() - height / 2, BADGE, height);
        paintBadge(g2, entry.mark(), badge);
        FontMetrics metrics = g2.getFontMetrics(nameFont);
        double room = seen.getMaxX() - badge.getMaxX() - 9;
        String full = entry.name() + "  \u00b7  " + amount;
        String text = metrics.stringWidth(full) <= room ? full : entry.name();
        if (metrics.stringWidth(text) <= room && metrics.getHeight() <= seen.getHeight() + 3) {
            clearBehind(g2, entry, new Rectangle2D.Double(badge.getMaxX(), badge.getY(),
                    metrics.stringWidth(text) + 9, height));
            g2.setFont(nameFont);
            g2.setPaint(colours.text());
            g2.drawString(text, (float) badge.getMaxX() + 5, baseline(metrics, seen));
        }
    }

    /** Letters on a pattern are hard to read. */
    private void clearBehind(Graphics2D g2, Entry entry, Rectangle2D text) {
        Mark mark = entry.mark();
        if (mark == Mark.HELD || mark == Mark.IN_DOUBT || mark == Mark.TERMINATED || mark == Mark.LOCAL) {
            g2.setPaint(fill(entry));
            g2.fill(text);
        }
    }

    /** The letter of a mark on a plate of its colour. */
    void paintBadge(Graphics2D g2, Mark mark, Rectangle2D badge) {
        Color edge = colours.edge(mark);
        g2.setPaint(edge);
        g2.fill(badge);
        FontMetrics metrics = g2.getFontMetrics(letterFont);
        g2.setFont(letterFont);
        g2.setPaint(TimeMapColours.brightness(edge) > 140 ? Color.BLACK : Color.WHITE);
        g2.drawString(mark.letter(), (float) (badge.getCenterX() - metrics.stringWidth(mark.letter()) / 2.0),
                baseline(metrics, badge));
    }

    private static float baseline(FontMetrics metrics, Rectangle2D area) {
        return (float) (area.getCenterY() - metrics.getHeight() / 2.0 + metrics.getAscent());
    }

    private static Rectangle2D inset(Rectangle2D area, double by) {
        return new Rectangle2D.Double(area.getX() + by, area.getY() + by,
                area.getWidth() - 2 * by, area.getHeight() - 2 * by);
    }
}
