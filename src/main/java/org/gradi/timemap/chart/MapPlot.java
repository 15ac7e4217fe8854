package org.gradi.timemap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gradi.timemap.Bar;
import org.gradi.timemap.BarFacts;
import org.gradi.timemap.MapWord;
import org.gradi.timemap.OverPromise;
import org.gradi.timemap.TimeMap;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/** One map as a JFreeChart plot, for window and file. Belongs to the thread that draws it. */
final class MapPlot {
    private static final int OVER_PROMISES_NAMED_MAX = 3;
    /** Far before any moment on a map. */
    private static final double LONG_AGO = -1e15;

    private final TimeMap map;
    private final TimeMapColours colours;
    private final Font font;
    private final RowLayout layout;
    private final SecondsAxis seconds;
    private final RowAxis rows;
    private final JFreeChart chart;
    private final ChartRenderingInfo info = new ChartRenderingInfo();

    MapPlot(TimeMap map, TimeMapColours colours, Font font, double laneScale, Predicate<Bar> selected) {
        this.map = map;
        this.colours = colours;
        this.font = font;
        layout = new RowLayout(map, laneScale);
        seconds = new SecondsAxis(map.axis(), font, colours);
        rows = new RowAxis(layout, font, colours);
        var bars = new BarPainter(colours, font);
        var numbers = new StepNumbers(colours, font, map.nowSecond());
        chart = new JFreeChart(null, font, plot(new RowRenderer(layout,
                new LanePainter(colours, bars, numbers, map.locale(), selected),
                new TotalPainter(map, colours, numbers), colours.heading())), false);
        chart.setBackgroundPaint(colours.background());
        chart.setPadding(new RectangleInsets(10, 12, 8, 28));
        chart.addSubtitle(new MarkLegend(map, bars, colours, font));
        warn();
    }

    private XYPlot plot(RowRenderer renderer) {
        var items = new DefaultXYDataset();
        items.addSeries("rows", new double[2][layout.rows().size()]);
        var plot = new XYPlot(items, seconds, rows, renderer);
        plot.setBackgroundPaint(colours.background());
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinePaint(TimeMapColours.mix(colours.grid(), colours.background(), 0.35));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        var past = new IntervalMarker(LONG_AGO, map.nowSecond());
        past.setPaint(colours.shade());
        past.setAlpha(1);
        plot.addDomainMarker(past, Layer.BACKGROUND);
        var now = new ValueMarker(map.nowSecond(), colours.now(), new BasicStroke(1.6f));
        now.setLabel(MapWord.NOW.in(map.locale()));
        now.setLabelFont(font.deriveFont(Font.BOLD, font.getSize2D() * 0.9f));
        now.setLabelPaint(colours.now());
        now.setLabelBackgroundColor(new Color(0, true));
        now.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        now.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        plot.addDomainMarker(now, Layer.FOREGROUND);
        return plot;
    }

    /** A map that promises too much says so above everything else. */
    private void warn() {
        List<OverPromise> found = map.overPromises();
        if (!found.isEmpty()) {
            var facts = new BarFacts(map);
            String first = found.stream().limit(OVER_PROMISES_NAMED_MAX).map(facts::of)
                    .collect(Collectors.joining("; "));
            String more = found.size() > OVER_PROMISES_NAMED_MAX ? "; \u2026 (" + found.size() + ")" : "";
            chart.addSubtitle(0, title(MapWord.OVER_PROMISED.in(map.locale(), first + more),
                    font.deriveFont(Font.BOLD), colours.alert()));
        }
    }

    /** Puts name and facts above the map, for pictures that leave the window. */
    void addTitle() {
        chart.addSubtitle(0, title(map.subtitle(), font, colours.quiet()));
        chart.setTitle(title(map.title(), font.deriveFont(Font.BOLD, font.getSize2D() * 1.5f),
                colours.text()));
    }

    private static TextTitle title(String text, Font font, Color colour) {
        var title = new TextTitle(text, font);
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(0, 0, 6, 0);
        return title;
    }

    RowLayout layout() {
        return layout;
    }

    /** Draws that view; rows shrink to {@code stretchLeast} at the least. */
    void draw(Graphics2D g2, Rectangle2D area, MapView view, double stretchLeast) {
        seconds.show(view.startSecond(), view.endSecond(), area.getWidth());
        rows.show(view.topmost(), stretchLeast);
        chart.draw(g2, area, info);
    }

    /** Where time and rows lie in the picture last drawn; empty before that. */
    Rectangle2D dataArea() {
        return info.getPlotInfo().getDataArea();
    }

    /** The height among the rows that is at that pixel of the picture last drawn. */
    double rowAt(double y) {
        Rectangle2D area = dataArea();
        return rows.getLowerBound() + (y - area.getY()) / area.getHeight() * rowsSeen();
    }

    /** How much of the rows' height the picture last drawn shows. */
    double rowsSeen() {
        return rows.getUpperBound() - rows.getLowerBound();
    }

    /** The height among the rows that is uppermost in the picture last drawn. */
    double topmost() {
        return rows.getLowerBound();
    }
}
