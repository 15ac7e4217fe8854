package org.gradi.timemap.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/**
 * Draws the rows; to JFreeChart each row is one item. What a row shows is found by time in its lane, so that
 * a picture costs what is seen and not what there is.
 */
final class RowRenderer extends AbstractXYItemRenderer {
    private static final long serialVersionUID = 1L;

    private final transient RowLayout layout;
    private final transient LanePainter lanes;
    private final transient TotalPainter total;
    private final Color heading;

    RowRenderer(RowLayout layout, LanePainter lanes, TotalPainter total, Color heading) {
        this.layout = layout;
        this.lanes = lanes;
        this.total = total;
        this.heading = heading;
    }

    @Override
    public XYItemRendererState initialise(Graphics2D g2, Rectangle2D dataArea, XYPlot plot, XYDataset dataset,
            PlotRenderingInfo info) {
        var state = new XYItemRendererState(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D dataArea,
            PlotRenderingInfo info, XYPlot plot, ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset,
            int series, int item, CrosshairState crosshairState, int pass) {
        RowLayout.Row row = layout.rows().get(item);
        double top = rangeAxis.valueToJava2D(row.top(), dataArea, plot.getRangeAxisEdge());
        double bottom = rangeAxis.valueToJava2D(row.top() + row.height(), dataArea, plot.getRangeAxisEdge());
        if (bottom < dataArea.getMinY() || top > dataArea.getMaxY()) {
            return;
        }
        var box = new Rectangle2D.Double(dataArea.getX(), top, dataArea.getWidth(), bottom - top);
        var area = new RowArea(box, domainAxis.getLowerBound(), domainAxis.getUpperBound());
        if (row instanceof RowLayout.OfLane ofLane) {
            lanes.paint(g2, ofLane.lane(), area);
        } else if (row instanceof RowLayout.Total) {
            total.paint(g2, area);
        } else {
            g2.setPaint(heading);
            g2.fill(area.box());
        }
    }
}
