package org.gradi.ui.map;

import java.io.IOException;
import java.nio.file.Path;
import org.gradi.broker.GridState;

/** Draws maps into files. Called on a worker thread. */
public interface MapFiles {

    /** Whether the file can be made, by its ending: {@code .png}, {@code .svg}, for a table {@code .csv}. */
    boolean canDraw(Path file);

    /** Draws the map of that state; a file that was there is replaced only when the new one is complete. */
    void draw(GridState state, Path file) throws IOException;
}
