package org.gradi.ui.frame;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JSplitPane;

/**
 * Where form, map and tabs meet. Placed by the width of the window until the user moves the form's divider;
 * from then on it stays where it was put, whatever comes and goes above and below.
 */
final class Dividers {
    /** The part of the height that the map has beside the tabs. */
    static final double MAP_SHARE = 0.6;
    private static final double FORM_SHARE = 0.55;
    private static final int FORM_WIDTH_MAX = 770;
    private static final int MAP_WIDTH_MIN = 590;

    private final JSplitPane form;
    private final JSplitPane map;
    private int placed;
    private int left;

    Dividers(JSplitPane form, JSplitPane map) {
        this.form = form;
        this.map = map;
        form.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                if (placed == 0) {
                    map.setDividerLocation(MAP_SHARE);
                }
                if (placed == 0 || form.getDividerLocation() == placed) {
                    place();
                }
            }
        });
    }

    /** The form is about to be hidden. */
    void leaveForm() {
        left = form.getDividerLocation();
    }

    /** The form is there again, as wide as the user had made it; otherwise of its usual width. */
    void returnToForm() {
        boolean isUsual = left == placed;
        place();
        if (!isUsual) {
            form.setDividerLocation(left);
        }
    }

    /** Gives the form its usual width. */
    private void place() {
        int wide = (int) Math.min(FORM_WIDTH_MAX, form.getWidth() * FORM_SHARE);
        form.setDividerLocation(Math.min(wide, form.getWidth() - MAP_WIDTH_MIN));
        placed = form.getDividerLocation();
    }
}
