package org.gradi.timemap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.function.Predicate;
import org.gradi.timemap.Amounts;
import org.gradi.timemap.Band;
import org.gradi.timemap.Bar;
import org.gradi.timemap.Lane;

/** Paints one lane: its frame, its bars, and what sticks out of its capacity. */
final class LanePainter {
    private static final double PROCESSOR_LINE_DISTANCE_MIN = 7;

    private final TimeMapColours colours;
    private final BarPainter bars;
    private final StepNumbers numbers;
    private final Locale locale;
    private final Predicate<Bar> selected;

    LanePainter(TimeMapColours colours, BarPainter bars, StepNumbers numbers, Locale locale,
            Predicate<Bar> selected) {
        this.colours = colours;
        this.bars = bars;
        this.numbers = numbers;
        this.locale = locale;
        this.selected = selected;
    }

    void paint(Graphics2D g2, Lane lane, RowArea area) {
        paintFrame(g2, lane, area);
        Shape clip = g2.getClip();
        g2.clip(area.box());
        var narrow = new NarrowBars(g2, TimeMapColours.mix(colours.text(), colours.background(), 0.55));
        lane.forEachIn(area.firstSecond(), area.lastSecond(), bar -> paintBar(g2, lane, area, bar, narrow));
        narrow.flush();
        if (lane.kind() == Lane.Kind.LINK) {
            g2.setPaint(colours.link());
            g2.setStroke(new BasicStroke(1.5f));
            g2.draw(StepShape.line(lane.taken(), lane.height(), area));
            numbers.paint(g2, lane.taken(), lane.height(), area,
                    amount -> Amounts.text(lane.kind(), amount, locale));
        }
        paintOverCapacity(g2, lane, area);
        lane.forEachIn(area.firstSecond(), area.lastSecond(), bar -> {
            if (selected.test(bar)) {
                paintSelection(g2, lane, area, bar);
            }
        });
        g2.setClip(clip);
    }

    private void paintFrame(Graphics2D g2, Lane lane, RowArea area) {
        Rectangle2D box = area.box();
        g2.setStroke(new BasicStroke(1));
        g2.setPaint(TimeMapColours.mix(colours.grid(), colours.background(), 0.45));
        if (lane.kind() == Lane.Kind.CLUSTER
                && box.getHeight() / lane.height() >= PROCESSOR_LINE_DISTANCE_MIN) {
            for (long level = 1; level < lane.height(); level++) {
                double y = area.y(level, lane.height());
                g2.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
            }
        }
        g2.setPaint(colours.grid());
        g2.draw(box);
    }

    private void paintBar(Graphics2D g2, Lane lane, RowArea area, Bar bar, NarrowBars narrow) {
        Rectangle2D widest = null;
        for (Band band : bar.bands()) {
            Rectangle2D box = area.rectangle(bar.startSecond(), bar.endSecond(), band.base(), band.top(),
                    lane.height());
            if (box.getWidth() < NarrowBars.WIDTH) {
                narrow.add(box);
            } else {
                bars.paint(g2, bar.entry(), box);
                widest = widest == null || box.getHeight() > widest.getHeight() ? box : widest;
            }
        }
        if (widest != null) {
            bars.paintName(g2, bar.entry(), Amounts.text(lane.kind(), bar.amount(), locale),
                    widest.createIntersection(area.box()));
        }
    }

    private void paintSelection(Graphics2D g2, Lane lane, RowArea area, Bar bar) {
        for (Band band : bar.bands()) {
            Rectangle2D box = area.rectangle(bar.startSecond(), bar.endSecond(), band.base(), band.top(),
                    lane.height());
            g2.setPaint(colours.text());
            g2.setStroke(new BasicStroke(3));
            g2.draw(new Rectangle2D.Double(box.getX() + 1.5, box.getY() + 1.5,
                    Math.max(1, box.getWidth() - 3), Math.max(1, box.getHeight() - 3)));
        }
    }

    private void paintOverCapacity(Graphics2D g2, Lane lane, RowArea area) {
        if (lane.height() == lane.capacity()) {
            return;
        }
        double y = area.y(lane.capacity(), lane.height());
        Color alert = colours.alert();
        g2.setPaint(new Color(alert.getRed(), alert.getGreen(), alert.getBlue(), 40));
        g2.fill(new Rectangle2D.Double(area.box().getX(), area.box().getY(), area.box().getWidth(),
                y - area.box().getY()));
        g2.setPaint(alert);
        g2.setStroke(new BasicStroke(2));
        g2.draw(new Line2D.Double(area.box().getMinX(), y, area.box().getMaxX(), y));
    }
}
