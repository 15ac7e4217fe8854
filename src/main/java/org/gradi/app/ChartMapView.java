package org.gradi.app;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.gradi.broker.GridState;
import org.gradi.model.Grid;
import org.gradi.timemap.MapContent;
import org.gradi.timemap.TimeMap;
import org.gradi.timemap.chart.TimeMapPanel;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.map.MapView;

/**
 * The map of the window, drawn by the chart workshop. Empty until the first state comes.
 *
 * <p>Maps are made one after another by a background task. Of the states that come while one is made only the
 * latest is drawn.
 */
final class ChartMapView implements MapView {
    private final Locale locale;
    private final BackgroundTasks tasks;
    private final JPanel place = new JPanel(new BorderLayout());
    private final List<Consumer<String>> listeners = new ArrayList<>();
    private Optional<Drawn> drawn = Optional.empty();
    private Optional<GridState> awaited = Optional.empty();
    private boolean isMaking;
    private String selected = "";

    /** @param tasks make the maps; nobody needs to hear of them */
    ChartMapView(Locale locale, BackgroundTasks tasks) {
        this.locale = Objects.requireNonNull(locale, "locale");
        this.tasks = Objects.requireNonNull(tasks, "tasks");
    }

    private record Drawn(Grid grid, TimeMap map, TimeMapPanel panel) {
    }

    @Override
    public JComponent component() {
        return place;
    }

    @Override
    public void show(GridState state) {
        awaited = Optional.of(state);
        if (!isMaking) {
            makeAwaited();
        }
    }

    private void makeAwaited() {
        awaited.ifPresent(state -> {
            awaited = Optional.empty();
            isMaking = true;
            Optional<Drawn> before = drawn.filter(shown -> shown.grid() == state.grid());
            tasks.run("", progress -> make(state, before.map(Drawn::map)), Outcome.of(map -> {
                isMaking = false;
                draw(state.grid(), map, before);
                makeAwaited();
            }, problem -> {
                isMaking = false;
                throw new IllegalStateException("The map cannot be made.", problem);
            }));
        });
    }

    private TimeMap make(GridState state, Optional<TimeMap> before) {
        MapContent content = StateMaps.content(state).withLocale(locale);
        return before.map(map -> TimeMap.of(content, map)).orElseGet(() -> TimeMap.of(content));
    }

    private void draw(Grid grid, TimeMap map, Optional<Drawn> before) {
        TimeMapPanel panel = before.map(Drawn::panel).orElseGet(() -> begin(map));
        drawn = Optional.of(new Drawn(grid, map, panel));
        panel.show(map);
        panel.select(selected);
    }

    private TimeMapPanel begin(TimeMap map) {
        TimeMapPanel panel = new TimeMapPanel(map);
        panel.onSelection(id -> {
            selected = id;
            listeners.forEach(listener -> listener.accept(id));
        });
        place.removeAll();
        place.add(panel, BorderLayout.CENTER);
        place.revalidate();
        return panel;
    }

    @Override
    public void select(String reservationId) {
        selected = reservationId;
        look(panel -> panel.select(reservationId));
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
        look(TimeMapPanel::fit);
    }

    @Override
    public void zoom(double factor) {
        look(panel -> panel.zoom(factor));
    }

    @Override
    public void zoomUsual() {
        look(TimeMapPanel::showDefault);
    }

    @Override
    public void goToNow() {
        look(TimeMapPanel::showNow);
    }

    private void look(Consumer<TimeMapPanel> action) {
        drawn.map(Drawn::panel).ifPresent(action);
    }
}
