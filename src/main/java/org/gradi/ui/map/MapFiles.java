package org.gradi.ui.map;

import java.io.IOException;
import java.nio.file.Path;
import org.gradi.broker.GridState;

/** Draws maps into files. Called on a worker thread. */
public interface MapFiles {

    /** Whether the file, by its ending ({@code .png} or {@code .svg}), is one that can be drawn. */
    boolean canDraw(Path file);

    /** Draws the map of that state; a file that was there is replaced only when the new one is complete. */
    void draw(GridState state, Path file) throws IOException;
}
