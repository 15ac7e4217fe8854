package org.gradi.ui.session;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.gradi.session.Session;

/** Knows in which file the live session is kept, and whether anything in it has not been saved. */
public final class SessionKeeper {
    private Path file;
    private Session saved;
    private boolean isOtherRecord;

    /** @param first the session as it begins: in it there is nothing to save */
    public SessionKeeper(Session first) {
        this.saved = Objects.requireNonNull(first, "first");
    }

    /** A session that came from a file as it stands there, or has just been written into it. */
    public void keptIn(Path place, Session session) {
        file = Objects.requireNonNull(place, "place");
        saved = Objects.requireNonNull(session, "session");
        isOtherRecord = false;
    }

    /** A session that came from a file, and came out otherwise than that file records. */
    public void recordedIn(Path place, Session record) {
        keptIn(place, record);
        isOtherRecord = true;
    }

    /** Whether the file keeps a record that is not of the live session, and that saving would replace. */
    public boolean isOtherRecord() {
        return isOtherRecord;
    }

    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Whether steps would be lost if the session were closed now. */
    public boolean isUnsaved(Session now) {
        return !now.equals(saved);
    }
}
