package org.gradi.ui.experiment;

import java.io.IOException;
import java.nio.file.Path;
import javax.swing.JComponent;
import org.gradi.experiment.Results;

/** Draws what came of an experiment, on the screen and into files. */
public interface ExperimentCharts {

    /** The widget for both charts, empty until {@link #show} is called. On the event thread. */
    JComponent component();

    /** Draws these into the widget. On the event thread. */
    void show(Results results);

    /** Whether the file, by its ending ({@code .png} or {@code .svg}), is one that can be drawn. */
    boolean canDraw(Path file);

    /**
     * Draws into a file; one that was there is replaced only when the new one is complete.
     * Off the event thread.
     */
    void write(Results results, Path file) throws IOException;
}
