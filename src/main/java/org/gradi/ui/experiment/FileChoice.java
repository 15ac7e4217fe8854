package org.gradi.ui.experiment;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files; empty when he does not want to name one. On the event thread. */
public interface FileChoice {

    /** A folder with instance files. */
    Optional<Path> instances();

    /** Where to write every decision. */
    Optional<Path> table();

    /** Where to draw the charts. */
    Optional<Path> charts();
}
