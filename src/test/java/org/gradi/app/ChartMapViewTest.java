package org.gradi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javax.swing.JComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.gradi.broker.GridState;
import org.gradi.model.Grid;
import org.gradi.model.Reservation;
import org.gradi.model.TimeWindow;
import org.gradi.timemap.SampleMaps;
import org.gradi.timemap.chart.TimeMapPanel;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.WindowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartMapViewTest extends WindowTest {
    private static final Grid GRID = SampleMaps.caseStudyGrid();

    /** What a worker has not done yet. */
    private final Queue<Runnable> work = new ArrayDeque<>();
    private ChartMapView view;

    @BeforeEach
    void showNothingYet() {
        show(() -> {
            view = new ChartMapView(Locale.ENGLISH, new BackgroundTasks(work::add, EventQueue::invokeLater));
            return view.component();
        }, 800, 500);
    }

    @Test
    void makesTheMapOnAWorker() {
        come(SampleMaps.user0());
        assertThat(panel()).as("the event thread has not made the map").isEmpty();

        makeOne();

        assertThat(told()).contains("reservations: 1");
    }

    @Test
    void drawsOnlyTheLatestOfTheStatesThatComeMeanwhile() {
        come();
        come(SampleMaps.user0());
        come(SampleMaps.user0(), SampleMaps.user1());
        assertThat(work).as("maps are made one after another").hasSize(1);

        makeOne();
        assertThat(told()).contains("reservations: 0");
        makeOne();

        assertThat(told()).contains("reservations: 2");
        assertThat(work).as("the state between was left out").isEmpty();
    }

    @Test
    void marksAReservationThatComesWithALaterState() {
        come();
        come(SampleMaps.user0(), SampleMaps.user1());
        onEventThread(() -> view.select("r-1"));

        makeOne();
        makeOne();

        assertThat(GuiActionRunner.execute(() -> panel().orElseThrow().selection())).contains("r-1");
    }

    @Test
    void keepsTheStretchOnShowWithinAGridAndBeginsAnewInAnother() {
        come(SampleMaps.user0());
        makeOne();
        TimeWindow all = seen();
        onEventThread(() -> view.zoom(0.5));
        TimeWindow zoomed = seen();
        assertThat(zoomed.length()).as("half the time").isEqualTo(all.length().dividedBy(2));
        TimeMapPanel before = panel().orElseThrow();

        come(SampleMaps.user0(), SampleMaps.user1());
        makeOne();
        assertThat(seen()).as("the next state of the grid").isEqualTo(zoomed);

        Grid other = SampleMaps.oneCluster(4);
        come(other, SampleMaps.on("alpha", "r-2", 2, 0, 60));
        makeOne();
        assertThat(panel().orElseThrow()).as("another grid begins anew").isNotSameAs(before);
        assertThat(told()).contains(other.name());
    }

    private void come(Reservation... reservations) {
        come(GRID, reservations);
    }

    private void come(Grid grid, Reservation... reservations) {
        var state = new GridState(grid, SampleMaps.minute(15), List.of(reservations), Map.of(), Map.of());
        onEventThread(() -> view.show(state));
    }

    /** The worker, on this thread, makes one map, and the event thread draws it. */
    private void makeOne() {
        work.remove().run();
        onEventThread(() -> { });
    }

    private Optional<TimeMapPanel> panel() {
        return GuiActionRunner.execute(() -> new ArrayList<>(List.of(view.component().getComponents())))
                .stream().map(TimeMapPanel.class::cast).findFirst();
    }

    private TimeWindow seen() {
        return GuiActionRunner.execute(() -> panel().orElseThrow().seen());
    }

    private String told() {
        JComponent canvas = part("timeMap.canvas", JComponent.class);
        return GuiActionRunner.execute(() -> canvas.getAccessibleContext().getAccessibleDescription());
    }
}
