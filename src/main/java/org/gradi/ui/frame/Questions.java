package org.gradi.ui.frame;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.gradi.request.ChangeDraft;
import org.gradi.ui.Moments;

/** What the window asks the user, one question at a time. On the event thread. */
public interface Questions {

    /** Which file to open; empty when he does not want to. */
    Optional<Path> fileToOpen(FileKind kind);

    /**
     * Which file to write, asked again when it is there and he does not want it replaced, or when its ending
     * is that of something else; empty as above.
     */
    Optional<Path> fileToSave(FileKind kind, String suggestedName);

    /** @param yes the words on the button that agrees */
    boolean agrees(String title, String question, String yes);

    /** What is to become of a reservation, in order; empty when it is to stay as it is. */
    Optional<ChangeDraft> change(ChangeQuestion question);

    /** What to do with something that has not been saved. */
    Unsaved unsaved(String question);

    /**
     * What has to be known to ask what is to become of a reservation.
     *
     * @param now     how it stands, in words
     * @param moments in the zone in which its times are shown and entered
     * @param problem what is wrong with an answer, in words; empty when it is in order
     */
    record ChangeQuestion(String title, String now, Moments moments,
            Function<ChangeDraft, Optional<String>> problem) {
    }

    /** The kinds of files that the window opens and writes. */
    enum FileKind {
        REQUEST, SESSION, GRID, DESCRIPTION, MAPPING, MAP, CHARTS, TABLE,
        /** A folder, to be opened only. */
        INSTANCES
    }

    /** What may become of unsaved work. */
    enum Unsaved {
        SAVE, DISCARD, STAY
    }
}
