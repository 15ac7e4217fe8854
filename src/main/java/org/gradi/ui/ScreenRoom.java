package org.gradi.ui;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;

/** The room for windows on the screen: a small one must not cut off what stands at their edges. */
public final class ScreenRoom {

    private ScreenRoom() {
    }

    /** That size, or as much of it as the screen has beside its bars. */
    public static Dimension within(Dimension size) {
        Dimension room =
                GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds().getSize();
        return new Dimension(Math.min(size.width, room.width), Math.min(size.height, room.height));
    }
}
