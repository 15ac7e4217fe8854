package org.gradi.timemap.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.gradi.timemap.Tick;
import org.gradi.timemap.TimeAxis;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The time axis of the plot: its labels and title come from the map, not from JFreeChart's dates. */
final class SecondsAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;
    private static final double TICK_DISTANCE_MIN = 68;

    private final transient TimeAxis axis;
    private int ticksMost;

    SecondsAxis(TimeAxis axis, Font font, TimeMapColours colours) {
        this.axis = axis;
        setAutoRange(false);
        setLowerMargin(0);
        setUpperMargin(0);
        setTickLabelFont(font);
        setTickLabelPaint(colours.text());
        setLabelFont(font);
        setLabelPaint(colours.quiet());
        setAxisLinePaint(colours.grid());
        setTickMarkPaint(colours.grid());
    }

    /** Shows that stretch in a picture so wide; ticks and title follow. */
    void show(double startSecond, double endSecond, double width) {
        setRange(startSecond, endSecond);
        ticksMost = (int) Math.max(2, width / TICK_DISTANCE_MIN);
        setLabel(axis.title(firstSecond(), lastSecond(), ticksMost));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea,
            RectangleEdge edge) {
        return axis.ticks(firstSecond(), lastSecond(), ticksMost).stream()
                .filter(tick -> getRange().contains(tick.second())).map(SecondsAxis::tick).toList();
    }

    private static NumberTick tick(Tick tick) {
        return new NumberTick(TickType.MAJOR, tick.second(), tick.label(), TextAnchor.TOP_CENTER,
                TextAnchor.CENTER, 0);
    }

    private long firstSecond() {
        return (long) Math.floor(getLowerBound());
    }

    private long lastSecond() {
        return Math.max((long) Math.ceil(getUpperBound()), firstSecond() + 1);
    }
}
