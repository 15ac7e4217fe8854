package org.gradi.ui.map;

import java.util.function.Consumer;
import javax.swing.JComponent;
import org.gradi.broker.GridState;

/** A widget that draws the allocation map and the link map of a grid. On the event thread. */
public interface MapView {

    JComponent component();

    /** Shows that state. The stretch of time on show stays as long as the grid is the same one. */
    void show(GridState state);

    /** Marks one reservation; one that is not on the map marks nothing. */
    void select(String reservationId);

    /** Marks nothing. */
    void selectNothing();

    /** Hears the id of the reservation that the user picks on the map. */
    void onSelect(Consumer<String> listener);

    /** Shows the whole time, and all lanes as far as they can be read that narrow. */
    void fit();

    /** Shows {@code factor} times as much time; below one it comes nearer. The middle stays where it is. */
    void zoom(double factor);

    /** The scale in which a map begins. */
    void zoomUsual();

    /** Goes to where now is in view, without another scale. */
    void goToNow();
}
