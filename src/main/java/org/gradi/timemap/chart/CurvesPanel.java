package org.gradi.timemap.chart;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.JPanel;
import org.gradi.timemap.Curves;
import org.jfree.chart.JFreeChart;

/** Shows curves in the colours of the look and feel; empty until there are any. On the event thread. */
public final class CurvesPanel extends JPanel {
    private transient Optional<Curves> shown = Optional.empty();
    private transient Optional<JFreeChart> chart = Optional.empty();

    public void show(Curves curves) {
        shown = Optional.of(curves);
        getAccessibleContext().setAccessibleName(curves.title());
        draw();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (shown != null) {
            draw();
        }
    }

    private void draw() {
        chart = shown.map(curves -> new CurvesPlot(curves, TimeMapColours.ofLookAndFeel()).chart());
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        chart.ifPresent(drawn -> drawn.draw(pen, new Rectangle(getWidth(), getHeight())));
        pen.dispose();
    }
}
