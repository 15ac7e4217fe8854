package org.gradi.ui.frame;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradi.selection.OpeningProgress;
import org.gradi.ui.Progress;
import org.gradi.ui.Texts;

/** Shows in the task bar how far a grid has been read, and stops the reading when the task is cancelled. */
final class GridOpening implements OpeningProgress {
    private final Texts texts;
    private final Progress progress;
    private final AtomicBoolean cancelled;

    /** @param cancelled set by whoever stops it */
    GridOpening(Texts texts, Progress progress, AtomicBoolean cancelled) {
        this.texts = Objects.requireNonNull(texts, "texts");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.cancelled = Objects.requireNonNull(cancelled, "cancelled");
    }

    @Override
    public void organisationRead(int read, int all) {
        progress.report(read, all, texts.text("files.opening.read", read, all));
    }

    @Override
    public boolean isCancelled() {
        return cancelled.get();
    }
}
