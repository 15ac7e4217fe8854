package org.gradi.timemap.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.gradi.timemap.Bar;
import org.gradi.timemap.BarFacts;
import org.gradi.timemap.TimeMap;

/** The picture in the panel: shows one view of one map, and tells what is where in it. */
final class MapCanvas extends JComponent {
    private static final long serialVersionUID = 1L;
    /** Rows shrink so far to be seen all; beyond that they scroll. */
    private static final double STRETCH_LEAST = 0.7;
    /** Lanes fitted into the picture shrink so far; narrower ones could not be read. */
    private static final double LANE_SCALE_LEAST = 0.5;

    private transient TimeMap map;
    private transient MapPlot plot;
    private transient MapView view;
    private transient Runnable painted = () -> { };
    private double laneScale = 1;
    private String selectedKey = "";

    MapCanvas(TimeMap map) {
        setName("timeMap.canvas");
        setFocusable(true);
        setOpaque(true);
        setPreferredSize(new Dimension(900, 560));
        ToolTipManager.sharedInstance().registerComponent(this);
        show(map, MapView.of(map.range()));
    }

    /** What is to be done after each painting, when it is known how much of the rows is seen. */
    void afterPainting(Runnable action) {
        painted = action;
    }

    void show(TimeMap other, MapView otherView) {
        map = other;
        view = otherView;
        getAccessibleContext().setAccessibleDescription(map.summary());
        rebuild();
    }

    /** Takes fonts and colours anew; called when the look and feel changes. */
    @Override
    public void updateUI() {
        rebuild();
    }

    private void rebuild() {
        if (map != null) {
            Font font = Objects.requireNonNullElse(UIManager.getFont("Label.font"),
                    new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            plot = new MapPlot(map, TimeMapColours.ofLookAndFeel(), font, laneScale,
                    bar -> bar.entry().key().equals(selectedKey));
            repaint();
        }
    }

    TimeMap map() {
        return map;
    }

    MapView view() {
        return view;
    }

    /** What the tip at the pointer tells of may lie elsewhere in the other view. */
    void show(MapView other) {
        view = other;
        hideTip();
        repaint();
    }

    /** The manager of the tips hides what it shows when a button is pressed; it cannot be told otherwise. */
    private void hideTip() {
        ToolTipManager.sharedInstance().mousePressed(
                new MouseEvent(this, MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0, 0, false));
    }

    /** Shrinks the lanes so that the picture shows all of them, or as many as can still be read. */
    void fitLanes() {
        if (!plot.dataArea().isEmpty()) {
            scaleLanes(RowLayout.laneScale(map, axisHeight() / STRETCH_LEAST, LANE_SCALE_LEAST));
        }
    }

    /** Gives the lanes their usual height. */
    void unfitLanes() {
        scaleLanes(1);
    }

    private void scaleLanes(double scale) {
        laneScale = scale;
        rebuild();
    }

    String selectedKey() {
        return selectedKey;
    }

    void select(String key) {
        selectedKey = key;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g2 = (Graphics2D) graphics.create();
        try {
            plot.draw(g2, new Rectangle(getSize()), view, STRETCH_LEAST);
        } finally {
            g2.dispose();
        }
        view = view.scrolledTo(plot.topmost());
        painted.run();
    }

    /** How high all rows are. */
    double rowsHeight() {
        return plot.layout().height();
    }

    /** How much of them the picture shows. */
    double rowsSeen() {
        return plot.rowsSeen();
    }

    /** The share of the time axis left of that pixel; 0 to 1 on the axis. */
    double shareAt(int x) {
        Rectangle2D area = plot.dataArea();
        return area.getWidth() <= 0 ? 0 : (x - area.getX()) / area.getWidth();
    }

    /** How wide the time axis is, at least 1. */
    double axisWidth() {
        return Math.max(1, plot.dataArea().getWidth());
    }

    /** How many pixels high the rows are, at least 1. */
    double axisHeight() {
        return Math.max(1, plot.dataArea().getHeight());
    }

    /** The height among the rows at that pixel. */
    double rowAt(int y) {
        return plot.rowAt(y);
    }

    Optional<RowLayout.OfLane> laneAt(Point point) {
        return plot.dataArea().contains(point) ? plot.layout().laneAt(rowAt(point.y)) : Optional.empty();
    }

    /** Where the uppermost bar of that reservation lies. */
    Optional<RowLayout.Placed> placeOf(String key) {
        return plot.layout().placeOf(key);
    }

    Optional<Bar> barAt(Point point) {
        return laneAt(point).flatMap(row -> row.lane().barAt(secondAt(point), row.levelAt(rowAt(point.y))));
    }

    private long secondAt(Point point) {
        return (long) Math.floor(view.secondAt(shareAt(point.x)));
    }

    /** What the map tells of that place, as lines; none between the lanes. */
    List<String> factsAt(Point point) {
        var facts = new BarFacts(map);
        return laneAt(point).map(row -> barAt(point).map(bar -> facts.of(row.lane(), bar))
                .orElseGet(() -> facts.of(row.lane(), secondAt(point)))).orElse(List.of());
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        List<String> lines = factsAt(event.getPoint());
        return lines.isEmpty() ? null : lines.stream().skip(1).map(MapCanvas::escaped)
                .collect(Collectors.joining("<br>", "<html><b>" + escaped(lines.get(0)) + "</b><br>",
                        "</html>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleCanvas();
        }
        return accessibleContext;
    }

    /** To assistive technology the picture is a canvas whose description is the map's summary. */
    private final class AccessibleCanvas extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.CANVAS;
        }
    }
}
