package org.gradi.ui.frame;

import java.nio.file.Path;
import java.util.Optional;
import org.gradi.request.ChangeDraft;

/** What the window asks the user, one question at a time. On the event thread. */
public interface Questions {

    /** Which file to open; empty when he does not want to. */
    Optional<Path> fileToOpen(FileKind kind);

    /** Which file to write, asked again when it is there and he does not want it replaced; empty as above. */
    Optional<Path> fileToSave(FileKind kind, String suggestedName);

    /** @param yes the words on the button that agrees */
    boolean agrees(String title, String question, String yes);

    /**
     * What is to become of a reservation; empty when it is to stay as it is.
     *
     * @param now how it stands, in words
     */
    Optional<ChangeDraft> change(String title, String now);

    /** What to do with something that has not been saved. */
    Unsaved unsaved(String question);

    /** The kinds of files that the window opens and writes. */
    enum FileKind {
        REQUEST, SESSION, GRID, DESCRIPTION, MAPPING, MAP, TABLE,
        /** A folder, to be opened only. */
        INSTANCES
    }

    /** What may become of unsaved work. */
    enum Unsaved {
        SAVE, DISCARD, STAY
    }
}
