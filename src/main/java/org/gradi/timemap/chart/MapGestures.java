package org.gradi.timemap.chart;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * Mouse and keys on the map: wheel scrolls, Ctrl + wheel zooms at the pointer, Shift + wheel goes sideways,
 * dragging pans, a click selects; the keys are those of {@link #bindKeys}.
 */
final class MapGestures extends MouseAdapter {
    private static final double ZOOM_STEP = 1.25;
    private static final double SIDEWAYS_SHARE = 0.1;
    private static final double SCROLL_PIXELS = 40;
    private static final int CLICK_PIXELS = 3;

    private final TimeMapPanel panel;
    private final MapCanvas canvas;
    private Point pressedAt;
    private MapView pressedView;

    MapGestures(TimeMapPanel panel, MapCanvas canvas) {
        this.panel = panel;
        this.canvas = canvas;
        canvas.addMouseListener(this);
        canvas.addMouseMotionListener(this);
        canvas.addMouseWheelListener(this);
        bindKeys();
    }

    private void bindKeys() {
        bind("F", panel::fit);
        bind("ctrl 0", panel::showDefault);
        bind("ctrl NUMPAD0", panel::showDefault);
        bind("HOME", panel::showNow);
        bind("ctrl PLUS", () -> panel.zoom(1 / ZOOM_STEP));
        bind("ctrl EQUALS", () -> panel.zoom(1 / ZOOM_STEP));
        bind("ctrl ADD", () -> panel.zoom(1 / ZOOM_STEP));
        bind("ctrl MINUS", () -> panel.zoom(ZOOM_STEP));
        bind("ctrl SUBTRACT", () -> panel.zoom(ZOOM_STEP));
        bind("LEFT", () -> sideways(-SIDEWAYS_SHARE));
        bind("RIGHT", () -> sideways(SIDEWAYS_SHARE));
        bind("UP", () -> scroll(-SCROLL_PIXELS));
        bind("DOWN", () -> scroll(SCROLL_PIXELS));
        bind("PAGE_UP", () -> scroll(-canvas.rowsSeen()));
        bind("PAGE_DOWN", () -> scroll(canvas.rowsSeen()));
        bind("ctrl LEFT", () -> panel.selectNext(-1));
        bind("ctrl RIGHT", () -> panel.selectNext(1));
        bind("ESCAPE", panel::clearSelection);
    }

    private void bind(String key, Runnable action) {
        canvas.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        canvas.getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void zoom(double factor, double share) {
        panel.look(canvas.view().zoomed(factor, share));
    }

    private void sideways(double share) {
        panel.look(canvas.view().shifted(share * canvas.view().seconds()));
    }

    private void scroll(double by) {
        panel.look(canvas.view().scrolledTo(canvas.view().topmost() + by));
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double turned = event.getPreciseWheelRotation();
        if (event.isControlDown()) {
            double share = Math.max(0, Math.min(1, canvas.shareAt(event.getX())));
            zoom(Math.pow(ZOOM_STEP, turned), share);
        } else if (event.isShiftDown()) {
            sideways(SIDEWAYS_SHARE * turned);
        } else {
            scroll(SCROLL_PIXELS * turned);
        }
    }

    @Override
    public void mousePressed(MouseEvent event) {
        canvas.requestFocusInWindow();
        if (SwingUtilities.isLeftMouseButton(event)) {
            pressedAt = event.getPoint();
            pressedView = canvas.view();
        }
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (pressedAt != null && pressedAt.distance(event.getPoint()) >= CLICK_PIXELS) {
            canvas.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            double seconds = (pressedAt.x - event.getX()) / canvas.axisWidth() * pressedView.seconds();
            double rows = (pressedAt.y - event.getY()) / canvas.axisHeight() * canvas.rowsSeen();
            panel.look(pressedView.shifted(seconds).scrolledTo(pressedView.topmost() + rows));
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        canvas.setCursor(Cursor.getDefaultCursor());
        if (pressedAt != null && pressedAt.distance(event.getPoint()) < CLICK_PIXELS) {
            panel.reservationAt(event.getPoint()).ifPresentOrElse(panel::choose, panel::clearSelection);
        }
        pressedAt = null;
    }
}
