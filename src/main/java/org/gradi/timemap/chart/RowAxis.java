package org.gradi.timemap.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gradi.timemap.chart.RowLayout.Heading;
import org.gradi.timemap.chart.RowLayout.OfLane;
import org.gradi.timemap.chart.RowLayout.Row;
import org.gradi.timemap.chart.RowLayout.Total;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/** The vertical axis: the rows from top to bottom, with their names and capacities beside them. */
final class RowAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double WIDTH_SHARE_MAX = 0.3;
    private static final int PADDING = 10;
    private static final double STRETCH_MAX = 1.8;
    /** Smaller letters are not drawn at all. */
    private static final float FONT_MIN = 7;

    private final transient RowLayout layout;
    private final transient TimeMapColours colours;
    private final Font font;
    private final Font detailFont;
    private double top;
    private double stretchMin;
    /** Of the words beside the rows; measured once, at the first painting. */
    private int widest;

    RowAxis(RowLayout layout, Font font, TimeMapColours colours) {
        this.layout = layout;
        this.colours = colours;
        this.font = font;
        this.detailFont = font.deriveFont(font.getSize2D() * 0.88f);
        setAutoRange(false);
        setInverted(true);
    }

    /**
     * Begins with that part of the rows. They are stretched to fill the picture within bounds.
     *
     * @param topmost      the height that is to be uppermost, as far as there is enough below it
     * @param stretchLeast how far the rows may shrink; 0 to see them all
     */
    void show(double topmost, double stretchLeast) {
        top = topmost;
        stretchMin = stretchLeast;
    }

    private void fit(double pixels) {
        double stretch = Math.max(stretchMin, Math.min(STRETCH_MAX, pixels / layout.height()));
        double seen = pixels / stretch;
        double uppermost = Math.max(0, Math.min(top, layout.height() - seen));
        setRange(uppermost, uppermost + seen);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea,
            RectangleEdge edge) {
        return List.of();
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge,
            AxisSpace space) {
        AxisSpace reserved = space == null ? new AxisSpace() : space;
        if (widest == 0) {
            widest = widest(g2.getFontMetrics(font), g2.getFontMetrics(detailFont));
        }
        reserved.add(Math.min(widest + 2 * PADDING, plotArea.getWidth() * WIDTH_SHARE_MAX), edge);
        return reserved;
    }

    private int widest(FontMetrics names, FontMetrics details) {
        int found = 0;
        for (Row row : layout.rows()) {
            found = Math.max(found, Math.max(names.stringWidth(row.title()),
                    details.stringWidth(detailOf(row))));
        }
        return found;
    }

    private static String detailOf(Row row) {
        if (row instanceof OfLane lane) {
            return lane.detail();
        }
        return row instanceof Total total ? total.detail() : "";
    }

    @Override
    public AxisState draw(Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea,
            RectangleEdge edge, PlotRenderingInfo plotState) {
        fit(dataArea.getHeight());
        Shape clip = g2.getClip();
        g2.clip(new Rectangle2D.Double(plotArea.getX(), dataArea.getY(), plotArea.getWidth(),
                dataArea.getHeight()));
        for (Row row : layout.rows()) {
            double upper = valueToJava2D(row.top(), dataArea, edge);
            double lower = valueToJava2D(row.top() + row.height(), dataArea, edge);
            if (lower > dataArea.getMinY() && upper < dataArea.getMaxY()) {
                drawLabel(g2, row, new Rectangle2D.Double(plotArea.getX(), upper,
                        cursor - plotArea.getX(), lower - upper));
            }
        }
        g2.setClip(clip);
        return new AxisState(cursor);
    }

    private void drawLabel(Graphics2D g2, Row row, Rectangle2D area) {
        float size = (float) Math.min(font.getSize2D(), area.getHeight() * 0.85);
        if (size < FONT_MIN) {
            return;
        }
        Font name = (row instanceof Heading ? font.deriveFont(Font.BOLD) : font).deriveFont(size);
        FontMetrics metrics = g2.getFontMetrics(name);
        double x = area.getX() + (row instanceof Heading ? 4 : PADDING);
        double width = area.getMaxX() - x - PADDING / 2.0;
        double both = metrics.getHeight() + g2.getFontMetrics(detailFont).getHeight();
        boolean roomForDetail = !detailOf(row).isEmpty() && area.getHeight() >= both * 0.9;
        double y = area.getCenterY() - (roomForDetail ? both : metrics.getHeight()) / 2.0
                + metrics.getAscent();
        if (row instanceof Heading) {
            g2.setPaint(colours.heading());
            g2.fill(area);
        }
        g2.setFont(name);
        boolean isSilent = row instanceof OfLane lane && lane.isSilent();
        g2.setPaint(isSilent ? colours.alert() : colours.text());
        g2.drawString(Texts.fitted(row.title(), metrics, width), (float) x, (float) y);
        if (roomForDetail) {
            g2.setFont(detailFont);
            g2.setPaint(isSilent ? colours.alert() : colours.quiet());
            FontMetrics details = g2.getFontMetrics(detailFont);
            g2.drawString(Texts.fitted(detailOf(row), details, width), (float) x,
                    (float) (y + metrics.getDescent() + details.getAscent()));
        }
    }
}
