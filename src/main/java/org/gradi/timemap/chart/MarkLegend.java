package org.gradi.timemap.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gradi.timemap.Entry;
import org.gradi.timemap.Mark;
import org.gradi.timemap.TimeMap;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/** Explains the marks that are on the map, and the colours while there are few reservations. */
final class MarkLegend extends Title {
    private static final long serialVersionUID = 1L;
    private static final int NAMED_RESERVATIONS_MAX = 10;
    private static final double SWATCH_WIDTH = 30;
    private static final double SWATCH_HEIGHT = 15;
    private static final double LINE_HEIGHT = 22;
    private static final double GAP = 18;
    private static final double TEXT_GAP = 6;

    private final transient List<Item> items = new ArrayList<>();
    private final transient BarPainter bars;
    private final transient TimeMapColours colours;
    private final Font font;

    private record Item(Entry entry, String text, boolean isMark) {

        /** The same with its text cut to a line of that width. */
        Item within(double width, FontMetrics metrics) {
            return new Item(entry, Texts.fitted(text, metrics, width - SWATCH_WIDTH - TEXT_GAP), isMark);
        }

        double width(FontMetrics metrics) {
            return SWATCH_WIDTH + TEXT_GAP + metrics.stringWidth(text);
        }
    }

    MarkLegend(TimeMap map, BarPainter bars, TimeMapColours colours, Font font) {
        super(RectangleEdge.BOTTOM, HorizontalAlignment.LEFT, VerticalAlignment.CENTER,
                new RectangleInsets(4, 0, 0, 0));
        this.bars = bars;
        this.colours = colours;
        this.font = font;
        for (Mark mark : Mark.values()) {
            if (map.entries().stream().anyMatch(entry -> entry.mark() == mark)) {
                items.add(new Item(new Entry("", "", mark, 0), mark.in(map.locale()), true));
            }
        }
        List<Entry> reservations = map.entries().stream()
                .filter(entry -> entry.mark().isReservation() && entry.mark().takesCapacity()).toList();
        if (reservations.size() <= NAMED_RESERVATIONS_MAX) {
            reservations.forEach(entry -> items.add(new Item(entry, entry.name(), false)));
        }
    }

    @Override
    public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
        double width = constraint.getWidth() > 0 ? constraint.getWidth()
                : constraint.getWidthRange().getUpperBound();
        double x = 0;
        int lines = items.isEmpty() ? 0 : 1;
        FontMetrics metrics = g2.getFontMetrics(font);
        for (Item item : items) {
            double itemWidth = item.within(width, metrics).width(metrics);
            if (x > 0 && x + itemWidth > width) {
                lines++;
                x = 0;
            }
            x += itemWidth + GAP;
        }
        return new Size2D(width, lines * LINE_HEIGHT + (lines == 0 ? 0 : 6));
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area) {
        draw(g2, area, null);
    }

    @Override
    public Object draw(Graphics2D g2, Rectangle2D area, Object params) {
        FontMetrics metrics = g2.getFontMetrics(font);
        Point2D at = new Point2D.Double(area.getX(), area.getY() + 6);
        for (Item whole : items) {
            Item item = whole.within(area.getWidth(), metrics);
            double itemWidth = item.width(metrics);
            if (at.getX() > area.getX() && at.getX() + itemWidth > area.getMaxX()) {
                at.setLocation(area.getX(), at.getY() + LINE_HEIGHT);
            }
            paint(g2, item, at, metrics);
            at.setLocation(at.getX() + itemWidth + GAP, at.getY());
        }
        return null;
    }

    private void paint(Graphics2D g2, Item item, Point2D at, FontMetrics metrics) {
        var swatch = new Rectangle2D.Double(at.getX(), at.getY(), SWATCH_WIDTH, SWATCH_HEIGHT);
        if (item.isMark()) {
            bars.paint(g2, item.entry(), swatch);
            bars.paintBadge(g2, item.entry().mark(),
                    new Rectangle2D.Double(swatch.getX(), swatch.getY() + 1, 13, 13));
        } else {
            g2.setPaint(bars.fill(item.entry()));
            g2.fill(swatch);
        }
        g2.setFont(font);
        g2.setPaint(colours.text());
        g2.drawString(item.text(), (float) (swatch.getMaxX() + TEXT_GAP),
                (float) (swatch.getCenterY() - metrics.getHeight() / 2.0 + metrics.getAscent()));
    }
}
