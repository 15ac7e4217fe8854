package org.gradi.ui.availability;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.swing.JComponent;
import org.gradi.model.TimeWindow;
import org.gradi.profile.FreeCapacity.Step;
import org.gradi.ui.Theme;

/** Free capacity over a window as a small step curve, with a dashed line at the amount asked for. */
final class Sparkline extends JComponent {
    private static final int PADDING = 4;
    private static final float[] DASHES = {3, 3};

    private transient TimeWindow window;
    private transient List<Step> steps = List.of();
    private int capacity = 1;
    private int asked;

    void show(TimeWindow shownWindow, AvailabilitySheet.ClusterRow row, int processorsAsked) {
        window = shownWindow;
        steps = row.free().map(AvailabilitySheet.Free::steps).orElse(List.of());
        capacity = row.processors();
        asked = processorsAsked;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D pen = (Graphics2D) graphics.create();
        pen.setColor(getBackground());
        pen.fillRect(0, 0, getWidth(), getHeight());
        for (int i = 0; i < steps.size(); i++) {
            int left = x(steps.get(i).second());
            int right = i + 1 < steps.size() ? x(steps.get(i + 1).second()) : getWidth() - PADDING;
            int top = y(steps.get(i).free());
            pen.setColor(Theme.colour("TimeMap.completed"));
            pen.drawLine(left, top, right, top);
            pen.setColor(Theme.colour("TimeMap.grid"));
            pen.fillRect(left, top + 1, right - left, y(0) - top);
        }
        if (asked <= capacity) {
            pen.setColor(Theme.colour("TimeMap.committed"));
            pen.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0));
            pen.drawLine(PADDING, y(asked), getWidth() - PADDING, y(asked));
        }
        pen.dispose();
    }

    private int x(long second) {
        double share = (double) (second - window.startSecond()) / window.length().toSeconds();
        return PADDING + (int) Math.round(share * (getWidth() - 2 * PADDING));
    }

    private int y(long free) {
        return getHeight() - PADDING - (int) Math.round(
                (double) free / capacity * (getHeight() - 2 * PADDING));
    }
}
