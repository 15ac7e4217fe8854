package org.gradi.ui.frame;

import java.util.Objects;
import java.util.function.Supplier;
import org.gradi.session.UnsavedFolder;
import org.gradi.session.UnsavedWork;
import org.gradi.ui.BackgroundTasks;
import org.gradi.ui.Outcome;
import org.gradi.ui.Settling;
import org.gradi.ui.Texts;

/**
 * Has what is not saved kept a moment after it changes, for the case that the program ends before it is. On
 * the event thread; files are written by workers, one write after the other.
 */
final class Safekeeping {
    private static final Runnable NOTHING = () -> { };

    private final Texts texts;
    private final BackgroundTasks tasks;
    private final DeskView view;
    private final UnsavedFolder folder;
    private final Settling settling;
    private final Supplier<UnsavedWork> unsaved;
    private UnsavedWork kept = UnsavedWork.none();
    private Runnable afterwards = NOTHING;
    private boolean isWriting;
    private boolean isWaiting;
    private boolean hasFailed;

    /**
     * @param settling merges changes that come together
     * @param unsaved  what is not saved now
     */
    Safekeeping(Surroundings with, DeskView view, UnsavedFolder folder, Settling settling,
            Supplier<UnsavedWork> unsaved) {
        this.texts = with.texts();
        this.tasks = with.tasks().apart();
        this.view = Objects.requireNonNull(view, "view");
        this.folder = Objects.requireNonNull(folder, "folder");
        this.settling = Objects.requireNonNull(settling, "settling");
        this.unsaved = Objects.requireNonNull(unsaved, "unsaved");
    }

    /** Something has changed: what is not saved may be something else. */
    void changed() {
        settling.soon(this::keep);
    }

    /** Does that, on the event thread, once everything is kept that is not saved now. */
    void keepThen(Runnable then) {
        afterwards = then;
        keep();
    }

    private void keep() {
        isWaiting = isWriting;
        if (isWriting) {
            return;
        }
        UnsavedWork now = unsaved.get();
        Runnable then = afterwards;
        afterwards = NOTHING;
        if (now.equals(kept)) {
            then.run();
            return;
        }
        isWriting = true;
        tasks.run(texts.text("unsaved.keeping"), progress -> {
            folder.keep(now);
            return now;
        }, Outcome.of(written -> {
            kept = written;
            hasFailed = false;
            then.run();
            written();
        }, this::failed));
    }

    private void written() {
        isWriting = false;
        if (isWaiting) {
            keep();
        }
    }

    /** Told once, and not again with every change until it has succeeded. */
    private void failed(Throwable problem) {
        if (!hasFailed) {
            view.showMessage(Message.bad(texts.text("unsaved.not.kept", texts.problem(problem))));
        }
        hasFailed = true;
        written();
    }

    /** The window is closed in order: nothing is kept any more. Goes on also when that fails. */
    void endThen(Runnable then) {
        tasks.run(texts.text("unsaved.keeping"), progress -> {
            folder.close();
            return folder;
        }, Outcome.of(closed -> then.run(), problem -> then.run()));
    }
}
