package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradi.broker.GridState;

/** Draws allocation maps into files. */
public interface MapPictures {

    /** Whether the file can be made, by its ending: {@code .png}, {@code .svg}, for a table {@code .csv}. */
    boolean canDraw(Path file);

    /** What is wrong with a size that no map can have, in a sentence; zeros stand for the usual one. */
    Optional<String> wrongSize(int width, int height);

    /**
     * Draws the allocation map and the link map of a grid; a file that was there is replaced only when the
     * new one is complete.
     *
     * @param width  in pixels; zero for a usual width
     * @param height in pixels; zero for what the map needs
     * @return how many reservations it shows
     */
    int write(GridState state, Path file, int width, int height) throws IOException;
}
