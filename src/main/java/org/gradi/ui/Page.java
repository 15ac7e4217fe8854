package org.gradi.ui;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/**
 * A panel to be scrolled: it fits the width there is, and scrolls sideways only when that is less than it
 * needs.
 */
public class Page extends JPanel implements Scrollable {
    private static final int STEP = 24;

    public Page(LayoutManager layout) {
        super(layout);
    }

    @Override
    public final Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public final int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return STEP;
    }

    @Override
    public final int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return Math.max(STEP, visible.height - STEP);
    }

    @Override
    public final boolean getScrollableTracksViewportWidth() {
        return getParent() != null && getParent().getWidth() >= getMinimumSize().width;
    }

    @Override
    public final boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
