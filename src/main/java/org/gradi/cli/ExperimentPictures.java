package org.gradi.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.gradi.experiment.Results;

/** Draws what came of an experiment into files. */
public interface ExperimentPictures {

    /** Whether the file, by its ending ({@code .png} or {@code .svg}), is one that can be drawn. */
    boolean canDraw(Path file);

    /**
     * Draws success and decision time per number of users, one above the other; a file that was there is
     * replaced only when the new one is complete.
     */
    void write(Results results, Path file) throws IOException;
}
