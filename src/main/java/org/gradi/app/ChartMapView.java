package org.gradi.app;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.gradi.broker.GridState;
import org.gradi.model.TimeWindow;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.TimeMap;
import org.gradi.timemap.chart.TimeMapPanel;
import org.gradi.ui.map.MapView;

/** The map of the window, drawn by the chart workshop. Empty until the first state comes. */
final class ChartMapView implements MapView {
    private final Locale locale;
    private final JPanel place = new JPanel(new BorderLayout());
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private MapContent content;
    /** The stretch that suits the state, unless the user has zoomed. */
    private TimeWindow usual;
    /** Where the user zoomed to; null as long as the map's own range is shown. */
    private TimeWindow zoomed;
    private TimeMap map;
    private TimeMapPanel panel;

    ChartMapView(Locale locale) {
        this.locale = locale;
    }

    @Override
    public JComponent component() {
        return place;
    }

    @Override
    public void show(GridState state) {
        MapContent next = StateMaps.content(state).withLocale(locale);
        usual = next.range();
        if (content != null && content.grid() == state.grid()) {
            show(zoomed == null ? next : next.withRange(zoomed));
        } else {
            begin(next);
        }
    }

    private void begin(MapContent next) {
        content = next;
        zoomed = null;
        map = TimeMap.of(next);
        panel = new TimeMapPanel(map);
        panel.onSelection(id -> listeners.forEach(listener -> listener.accept(id)));
        place.removeAll();
        place.add(panel, BorderLayout.CENTER);
        place.revalidate();
    }

    private void show(MapContent next) {
        content = next;
        map = TimeMap.of(next, map);
        panel.show(map);
    }

    @Override
    public void select(String reservationId) {
        if (panel != null) {
            panel.select(reservationId);
        }
    }

    @Override
    public void selectNothing() {
        select("");
    }

    @Override
    public void onSelect(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public void fit() {
        if (panel != null) {
            panel.fit();
        }
    }

    @Override
    public void zoom(double factor) {
        if (panel != null) {
            TimeWindow seen = panel.seen();
            long middle = (seen.startSecond() + seen.endSecond()) / 2;
            long half = Math.max(1, Math.round(seen.length().toSeconds() * factor / 2));
            zoomed = TimeWindow.ofEpochSeconds(middle - half, middle + half);
            show(content.withRange(zoomed));
            panel.showDefault();
        }
    }

    @Override
    public void zoomUsual() {
        if (panel != null) {
            zoomed = null;
            show(content.withRange(usual));
            panel.showDefault();
        }
    }

    @Override
    public void goToNow() {
        if (panel != null) {
            panel.showNow();
        }
    }
}
