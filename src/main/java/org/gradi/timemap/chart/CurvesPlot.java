package org.gradi.timemap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradi.timemap.Curves;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Makes a chart of curves. Each curve has a colour, a mark and a dash of its own. */
final class CurvesPlot {
    private static final int[] ON_LIGHT = {0x1F5FA8, 0xB35400, 0x1B7A3D, 0x8A2BA8, 0xB3261E, 0x0F766E,
        0x7A5C00, 0xA8327E, 0x4A5462};
    private static final int[] ON_DARK = {0x6CB0F5, 0xF5A65B, 0x6FCF85, 0xD98BF0, 0xFF8A80, 0x4FC1B6,
        0xE3CB5F, 0xF08CC8, 0xB4BDC9};
    private static final float[][] DASHES = {{}, {7, 4}, {2, 3}};
    private static final float LINE = 1.6f;
    private static final double MARK = 3.6;
    private static final double ROOM_BESIDE = 0.04;
    private static final int TEXT_SIZE = 12;
    private static final int TITLE_SIZE = 13;
    private static final int SUBTITLE_SIZE = 11;
    /** The part of the room between two numbers over which the curves' points are spread, at most. */
    private static final double SPREAD = 0.5;
    /** The part of the whole axis that they take, at most: some pixels, so that they stay at their number. */
    private static final double SPREAD_OF_ALL = 0.03;
    private static final double DECADE_MARGIN = 0.1;
    private static final int MOST_TICKS = 12;
    private static final double PERCENT_TOP = 102;
    private static final double PERCENT_STEP = 20;
    private static final double SMALLEST_TIME = 1e-4;

    private final Curves curves;
    private final TimeMapColours colours;

    CurvesPlot(Curves curves, TimeMapColours colours) {
        this.curves = curves;
        this.colours = colours;
    }

    JFreeChart chart() {
        XYPlot plot = new XYPlot(data(), across(), up(), renderer());
        plot.setBackgroundPaint(colours.background());
        plot.setDomainGridlinePaint(colours.grid());
        plot.setRangeGridlinePaint(colours.grid());
        plot.setOutlinePaint(colours.grid());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, font(Font.PLAIN, TEXT_SIZE), plot, false);
        TextTitle title = new TextTitle(curves.title(), font(Font.BOLD, TITLE_SIZE));
        title.setPaint(colours.text());
        title.setPadding(8, 0, 1, 0);
        chart.setTitle(title);
        TextTitle bars = new TextTitle(curves.bars(), font(Font.PLAIN, SUBTITLE_SIZE));
        bars.setPaint(colours.quiet());
        bars.setPadding(0, 0, 4, 0);
        chart.addSubtitle(bars);
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(font(Font.PLAIN, TEXT_SIZE));
        legend.setItemPaint(colours.text());
        legend.setBackgroundPaint(colours.background());
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        chart.addLegend(legend);
        chart.setBackgroundPaint(colours.background());
        return chart;
    }

    private YIntervalSeriesCollection data() {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        for (int i = 0; i < curves.curves().size(); i++) {
            Curves.Curve curve = curves.curves().get(i);
            double shift = shift(i);
            YIntervalSeries series = new YIntervalSeries(curve.name());
            curve.points().forEach(point -> series.add(point.across() + shift, shown(point.up()),
                    shown(point.low()), shown(point.high())));
            data.addSeries(series);
        }
        return data;
    }

    /** Puts the curves beside each other, so that the error bars over one number do not hide each other. */
    double shift(int curve) {
        int all = curves.curves().size();
        return (curve - (all - 1) / 2.0) * spread() / all;
    }

    private double spread() {
        double[] places = places();
        return places.length < 2 ? SPREAD : Math.min(leastGap() * SPREAD,
                (places[places.length - 1] - places[0]) * SPREAD_OF_ALL);
    }

    private double leastGap() {
        double[] places = places();
        return IntStream.range(1, places.length).mapToDouble(i -> places[i] - places[i - 1]).min().orElse(1);
    }

    /** Where there are points on the horizontal axis, ascending. */
    private double[] places() {
        return curves.curves().stream().flatMap(curve -> curve.points().stream())
                .mapToDouble(Curves.Point::across).distinct().sorted().toArray();
    }

    /** A clock that did not move gives zero, which a logarithmic axis does not have. */
    private double shown(double value) {
        return curves.scale() == Curves.Scale.LOGARITHMIC ? Math.max(SMALLEST_TIME, value) : value;
    }

    private ValueAxis across() {
        NumberAxis axis = new NumberAxis(curves.across());
        axis.setAutoRangeIncludesZero(false);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(curves.locale()));
        tickAtThePlaces(axis);
        axis.setLowerMargin(ROOM_BESIDE);
        axis.setUpperMargin(ROOM_BESIDE);
        return dressed(axis);
    }

    /** Only where even steps meet all of them without crowding. */
    private void tickAtThePlaces(NumberAxis axis) {
        double[] places = places();
        double step = leastGap();
        boolean isEven = Arrays.stream(places).allMatch(place -> place % step == 0);
        if (isEven && places.length > 0 && (places[places.length - 1] - places[0]) / step < MOST_TICKS) {
            axis.setTickUnit(new NumberTickUnit(step));
        }
    }

    private ValueAxis up() {
        if (curves.scale() == Curves.Scale.LOGARITHMIC) {
            LogAxis axis = new LogAxis(curves.up());
            axis.setSmallestValue(SMALLEST_TIME);
            axis.setTickUnit(new NumberTickUnit(1));
            axis.setNumberFormatOverride(new DecimalFormat("0.####",
                    DecimalFormatSymbols.getInstance(curves.locale())));
            axis.setRange(decades());
            return dressed(axis);
        }
        NumberAxis axis = new NumberAxis(curves.up());
        axis.setRange(0, PERCENT_TOP);
        axis.setTickUnit(new NumberTickUnit(PERCENT_STEP));
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(curves.locale()));
        return dressed(axis);
    }

    /** All error bars, and so much more that at least two decades bear their numbers. */
    private Range decades() {
        DoubleSummaryStatistics ends = curves.curves().stream().flatMap(curve -> curve.points().stream())
                .flatMapToDouble(point -> DoubleStream.of(point.low(), point.high()))
                .map(value -> Math.log10(shown(value))).summaryStatistics();
        double low = ends.getCount() == 0 ? 0 : ends.getMin() - DECADE_MARGIN;
        double high = ends.getCount() == 0 ? 1 : ends.getMax() + DECADE_MARGIN;
        if (Math.floor(high) - Math.ceil(low) < 1) {
            low = Math.floor(low);
            high = Math.max(low + 1, Math.ceil(high));
        }
        return new Range(Math.pow(10, low), Math.pow(10, high));
    }

    private ValueAxis dressed(ValueAxis axis) {
        axis.setLabelFont(font(Font.PLAIN, TEXT_SIZE));
        axis.setTickLabelFont(font(Font.PLAIN, TEXT_SIZE));
        axis.setLabelPaint(colours.text());
        axis.setTickLabelPaint(colours.text());
        axis.setAxisLinePaint(colours.quiet());
        axis.setTickMarkPaint(colours.quiet());
        return axis;
    }

    private XYErrorRenderer renderer() {
        boolean isDark = TimeMapColours.brightness(colours.background()) < 128;
        int[] palette = isDark ? ON_DARK : ON_LIGHT;
        List<Shape> marks = marks();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDefaultLinesVisible(true);
        renderer.setCapLength(4);
        renderer.setErrorStroke(new BasicStroke(1));
        IntStream.range(0, curves.curves().size()).forEach(i -> {
            renderer.setSeriesPaint(i, new Color(palette[i % palette.length]));
            renderer.setSeriesShape(i, marks.get(i % marks.size()));
            renderer.setSeriesShapesFilled(i, i / marks.size() % 2 == 0);
            renderer.setSeriesStroke(i, stroke(DASHES[i % DASHES.length]));
        });
        return renderer;
    }

    private static BasicStroke stroke(float[] dash) {
        return dash.length == 0 ? new BasicStroke(LINE) : new BasicStroke(LINE, BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** Square, circle, triangles up and down, diamond: told apart without colour. */
    private static List<Shape> marks() {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(-MARK - 0.6, MARK);
        triangle.lineTo(MARK + 0.6, MARK);
        triangle.lineTo(0, -MARK - 0.6);
        triangle.closePath();
        Rectangle2D square = new Rectangle2D.Double(-MARK, -MARK, 2 * MARK, 2 * MARK);
        return List.of(new Ellipse2D.Double(-MARK, -MARK, 2 * MARK, 2 * MARK), square, triangle,
                AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(square),
                AffineTransform.getRotateInstance(Math.PI).createTransformedShape(triangle));
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
