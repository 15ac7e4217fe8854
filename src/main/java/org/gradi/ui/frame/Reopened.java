package org.gradi.ui.frame;

import java.nio.file.Path;
import org.gradi.session.Session;
import org.gradi.ui.Texts;

/**
 * A session that was opened, as its file records it and as it came out now.
 *
 * @param read     what the file records
 * @param restored what came out
 */
record Reopened(Path file, Session read, Restored restored) {

    String name() {
        return file.getFileName().toString();
    }

    boolean isAsRecorded() {
        return restored.differences() == 0;
    }

    /** What is said of it. */
    Message told(Texts texts) {
        int steps = read.steps().size();
        if (restored.isCopy()) {
            return Message.neutral(texts.text("files.session.copied", name(), steps, restored.differences()));
        }
        return isAsRecorded() ? Message.good(texts.text("files.session.opened", name(), steps))
                : Message.bad(texts.text("files.session.differs", name(), restored.differences()));
    }
}
