package org.gradi.timemap.chart;

import java.awt.Adjustable;
import java.awt.BorderLayout;
import java.awt.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import org.gradi.model.TimeWindow;
import org.gradi.timemap.Bar;
import org.gradi.timemap.Entry;
import org.gradi.timemap.TimeMap;

/**
 * The map in the window, to be used on the event thread only.
 *
 * <p>The wheel scrolls the lanes, with Ctrl it zooms at the pointer, with Shift it goes sideways; dragging
 * pans. F fits everything, Ctrl+0 shows the map's range, Home goes to now, Ctrl with plus and minus zooms,
 * the arrows and page keys scroll, Ctrl+Left and Ctrl+Right select the next reservation, Escape selects none.
 *
 * <p>Fonts and colours are those of the look and feel ({@link TimeMapColours#ofLookAndFeel}).
 */
public final class TimeMapPanel extends JComponent {
    private static final long serialVersionUID = 1L;
    /** The scroll bar counts this many steps from end to end, whatever the stretch of time. */
    private static final int TIME_STEPS = 100_000;
    private static final double NEAR_THE_EDGE = 0.2;
    private static final double MIDDLE = 0.5;

    private final MapCanvas canvas;
    private final JScrollBar rowBar = new JScrollBar(Adjustable.VERTICAL);
    private final JScrollBar timeBar = new JScrollBar(Adjustable.HORIZONTAL);
    private final transient List<Consumer<String>> selectionListeners = new ArrayList<>();
    private transient MapView scrolled;
    private boolean lookedElsewhere;
    private boolean adjusting;
    /** To be brought into the picture once it is on the map, and known how much of the rows is seen. */
    private String toReveal = "";

    public TimeMapPanel(TimeMap map) {
        setName("timeMap");
        setLayout(new BorderLayout());
        canvas = new MapCanvas(map);
        rowBar.setName("timeMap.rows");
        timeBar.setName("timeMap.time");
        add(canvas, BorderLayout.CENTER);
        add(rowBar, BorderLayout.EAST);
        add(timeBar, BorderLayout.SOUTH);
        scrolled = canvas.view();
        new MapGestures(this, canvas);
        canvas.afterPainting(this::painted);
        rowBar.addAdjustmentListener(event -> scrollRows());
        timeBar.addAdjustmentListener(event -> scrollTime());
    }

    /**
     * Shows another map. What is seen stays when the user has zoomed or moved; else it follows the map's
     * range. The selection stays as long as the reservation is shown.
     */
    public void show(TimeMap map) {
        canvas.show(map, lookedElsewhere ? canvas.view() : canvas.view().over(map.range()));
        if (reservations().stream().noneMatch(entry -> entry.key().equals(canvas.selectedKey()))) {
            toReveal = "";
            canvas.select("");
        }
    }

    /** The id of the reservation at that point of the canvas; empty for local work, plans and free places. */
    public Optional<String> reservationAt(Point point) {
        return canvas.barAt(point).map(Bar::entry).filter(entry -> entry.mark().isReservation())
                .map(Entry::key);
    }

    /**
     * Highlights that reservation in every lane, without telling the listeners; empty text for none. One that
     * was not highlighted yet is brought into the picture, as soon as it is on the map.
     */
    public void select(String reservationId) {
        if (!reservationId.equals(canvas.selectedKey())) {
            toReveal = reservationId;
            canvas.select(reservationId);
        }
    }

    /** The id of the highlighted reservation. */
    public Optional<String> selection() {
        return Optional.of(canvas.selectedKey()).filter(key -> !key.isEmpty());
    }

    /** Is told the id of each reservation that the user selects, and empty text when he selects none. */
    public void onSelection(Consumer<String> listener) {
        selectionListeners.add(listener);
    }

    /** Shows the whole time, and all lanes or as many as can be read that narrow, from the top. */
    public void fit() {
        canvas.fitLanes();
        look(MapView.of(canvas.map().extent()));
    }

    /** Shows the map's range from the top, with lanes of the usual height. */
    public void showDefault() {
        canvas.unfitLanes();
        look(MapView.of(canvas.map().range()));
        lookedElsewhere = false;
    }

    /** Shows {@code factor} times as much time; below one it comes nearer. The middle stays where it is. */
    public void zoom(double factor) {
        look(canvas.view().zoomed(factor, MIDDLE));
    }

    /** Brings now into the picture, near the left edge. */
    public void showNow() {
        look(canvas.view().withMomentAt(canvas.map().nowSecond(), NEAR_THE_EDGE));
    }

    /** The stretch of time that is seen, in whole seconds. */
    public TimeWindow seen() {
        MapView view = canvas.view();
        long start = (long) Math.floor(view.startSecond());
        return TimeWindow.ofEpochSeconds(start, Math.max(start + 1, (long) Math.ceil(view.endSecond())));
    }

    void look(MapView view) {
        lookedElsewhere = true;
        canvas.show(view);
    }

    void choose(String reservationId) {
        select(reservationId);
        selectionListeners.forEach(listener -> listener.accept(reservationId));
    }

    void clearSelection() {
        choose("");
    }

    /** Selects the reservation so many places further in the book, beginning anew after the last. */
    void selectNext(int places) {
        List<String> keys = reservations().stream().map(Entry::key).toList();
        if (!keys.isEmpty()) {
            int current = keys.indexOf(canvas.selectedKey());
            int first = places > 0 ? 0 : keys.size() - 1;
            choose(keys.get(current < 0 ? first : Math.floorMod(current + places, keys.size())));
        }
    }

    private void painted() {
        adjustBars();
        if (!toReveal.isEmpty()) {
            canvas.placeOf(toReveal).ifPresent(this::reveal);
        }
    }

    /** As long as the time is not shifted, the map's range is still followed. */
    private void reveal(RowLayout.Placed placed) {
        toReveal = "";
        RowLayout.OfLane row = placed.row();
        MapView view = canvas.view().revealingRows(row.top(), row.height(), canvas.rowsSeen());
        if (view.sees(placed.bar().startSecond(), placed.bar().endSecond())) {
            canvas.show(view);
        } else {
            look(view.withMomentAt(placed.bar().startSecond(), NEAR_THE_EDGE));
        }
    }

    private List<Entry> reservations() {
        return canvas.map().entries().stream().filter(entry -> entry.mark().isReservation()).toList();
    }

    private void adjustBars() {
        adjusting = true;
        try {
            rowBar.setValues((int) canvas.view().topmost(), (int) Math.ceil(canvas.rowsSeen()), 0,
                    (int) Math.ceil(Math.max(canvas.rowsHeight(), canvas.rowsSeen())));
            rowBar.setBlockIncrement((int) canvas.rowsSeen());
            rowBar.setUnitIncrement(20);
            scrolled = canvas.view();
            double start = timeStart();
            double length = timeEnd() - start;
            int extent = (int) Math.max(1, Math.round(scrolled.seconds() / length * TIME_STEPS));
            int value = (int) Math.round((scrolled.startSecond() - start) / length * TIME_STEPS);
            timeBar.setValues(Math.min(value, TIME_STEPS - extent), extent, 0, TIME_STEPS);
            timeBar.setBlockIncrement(extent);
            timeBar.setUnitIncrement(Math.max(1, extent / 10));
        } finally {
            adjusting = false;
        }
    }

    private double timeStart() {
        return Math.min(canvas.map().extent().startSecond(), scrolled.startSecond());
    }

    private double timeEnd() {
        return Math.max(canvas.map().extent().endSecond(), scrolled.endSecond());
    }

    private void scrollRows() {
        if (!adjusting) {
            look(canvas.view().scrolledTo(rowBar.getValue()));
        }
    }

    private void scrollTime() {
        if (!adjusting) {
            double start = timeStart() + (double) timeBar.getValue() / TIME_STEPS * (timeEnd() - timeStart());
            look(canvas.view().shifted(start - canvas.view().startSecond()));
        }
    }
}
